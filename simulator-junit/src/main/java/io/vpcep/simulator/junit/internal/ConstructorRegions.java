package io.vpcep.simulator.junit.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Regions of annotations that constructors ask for where Jupiter does not say for which test it
 * calls them: before 5.12. It calls them on the thread of the test, which takes them over when it
 * begins.
 */
final class ConstructorRegions {
  private static final ThreadLocal<Map<TestRegion.Key, TestRegion>> WAITING =
      ThreadLocal.withInitial(LinkedHashMap::new);

  // Tells the regions of one class apart.
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private ConstructorRegions() {}

  /** Whether a context is not that of the test for which a constructor is called in it. */
  static boolean isNeeded(ExtensionContext context) {
    return !JupiterVersion.tellsConstructorsTheirTest()
        && context.getTestMethod().isEmpty()
        && context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_METHOD));
  }

  /** The region for the test that this thread is about to begin. */
  static TestRegion of(ExtensionContext context, Declaration declaration) {
    return WAITING
        .get()
        .computeIfAbsent(
            TestRegion.Key.of(declaration),
            key ->
                TestRegion.create(
                    context,
                    declaration,
                    () -> context.getUniqueId() + "#" + NUMBERS.incrementAndGet()));
  }

  /**
   * Hands them to the test that begins.
   *
   * @throws ExtensionConfigurationException if the test has other simulators than its constructor
   *     could know of
   */
  static void handOver(ExtensionContext test, Declarations known) {
    for (TestRegion region : take()) {
      region.liveWith(test);
      known.all().stream()
          .filter(declared -> declared.name().equals(region.declaration().name()))
          .filter(declared -> !declared.place().equals(region.declaration().place()))
          .findAny()
          .ifPresent(
              nearer -> {
                throw new ExtensionConfigurationException(
                    nearer
                        + ": the constructor takes a parameter of "
                        + region.declaration()
                        + ", because JUnit before 5.12 does not say for which method it calls it;"
                        + " set the version of org.junit:junit-bom to 5.12.0 or newer, or take the"
                        + " parameter in a @BeforeEach method");
              });
    }
  }

  /** Closes those of a test that did not begin. */
  static void close(ExtensionContext test) throws Exception {
    Teardown teardown = new Teardown();
    for (TestRegion region : take()) {
      teardown.run(() -> region.closeFor(test));
    }
    teardown.finish();
  }

  private static List<TestRegion> take() {
    List<TestRegion> regions = List.copyOf(WAITING.get().values());
    WAITING.remove();
    return regions;
  }
}
