package io.vpcep.simulator.junit.internal.spring;

import io.vpcep.simulator.junit.internal.ContextSimulators;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Tells simulators when their context has started, after all others that listen to that. */
record StartListener(ApplicationContext context, ContextSimulators simulators)
    implements ApplicationListener<ApplicationEvent>, Ordered {
  // Of Spring Boot, which may not be there: its runners have run.
  private static final String READY =
      "org.springframework.boot.context.event.ApplicationReadyEvent";

  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    boolean refreshed =
        event instanceof ContextRefreshedEvent of && of.getApplicationContext() == context;
    if (refreshed || event.getClass().getName().equals(READY)) {
      simulators.contextHasStarted();
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
