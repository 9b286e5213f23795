package io.vpcep.simulator.junit.internal;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the simulators of the Spring context that a test has. Who implements it knows Spring. */
public interface ContextLookup {

  /** Those of the context of a test or a class, which is loaded if it is not there yet. */
  ContextSimulators of(ExtensionContext test);
}
