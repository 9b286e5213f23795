package io.vpcep.simulator.junit.internal.spring;

import io.vpcep.simulator.junit.internal.ContextPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Finds the simulators of test classes. Spring makes it, by {@code META-INF/spring.factories}. */
final class SimulatorContextCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return ContextPlan.of(testClass).map(SimulatorContextCustomizer::new).orElse(null);
  }
}
