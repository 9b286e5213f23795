package io.vpcep.simulator.junit.internal.spring;

import io.vpcep.simulator.junit.internal.ContextLookup;
import io.vpcep.simulator.junit.internal.ContextSimulators;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Asks Spring for the context of a test. Public for the JDK's service loader. */
public final class SpringContexts implements ContextLookup {

  @Override
  public ContextSimulators of(ExtensionContext test) {
    return SpringExtension.getApplicationContext(test).getBean(ContextSimulators.class);
  }
}
