package io.vpcep.simulator.junit.internal.spring;

import io.vpcep.simulator.junit.internal.ContextPlan;
import io.vpcep.simulator.junit.internal.ContextSimulators;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts simulators for a context that is about to be, and tells it of them; they end with it,
 * after its other beans. As a value it is part of the key by which Spring finds contexts again.
 */
record SimulatorContextCustomizer(ContextPlan plan) implements ContextCustomizer {
  private static final String SIMULATORS = "vpcepSimulators";
  private static final String REGION = "vpcepRegion";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    ContextSimulators simulators = plan.start();
    // Every context of Spring's has such a registry.
    DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
    beans.registerDisposableBean(SIMULATORS, simulators::close);
    beans.registerSingleton(SIMULATORS, simulators);
    simulators.regions().forEach((name, region) -> beans.registerSingleton(bean(name), region));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource(SIMULATORS, simulators.properties()));
    context.addApplicationListener(new StartListener(context, simulators));
  }

  private static String bean(String simulator) {
    return simulator.isEmpty() ? REGION : REGION + "-" + simulator;
  }
}
