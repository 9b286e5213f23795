package io.vpcep.simulator.junit;

import io.vpcep.simulator.stability.Stable;

/** How long the region of a {@link VpcepSimulator} lives. */
@Stable
public enum Lifetime {
  /**
   * As long as a test: each method has a region of its own, each invocation of a parameterized or
   * repeated test, each test factory with all its dynamic tests.
   */
  PER_METHOD,

  /**
   * As long as the class that has the annotation: all its tests and those of its {@code Nested}
   * classes share one region, and so do its {@code BeforeAll} and {@code AfterAll} methods and
   * static fields. What a test leaves behind, the next test finds.
   */
  PER_CLASS
}
