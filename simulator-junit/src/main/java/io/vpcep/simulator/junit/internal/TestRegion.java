package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The region of a test or of a class, with its server if somebody asked for that. Lives in
 * Jupiter's store, which closes it.
 */
final class TestRegion implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.create(TestRegion.class);

  private final SimulatedRegion region;
  private @Nullable HttpAccess http;

  private TestRegion(SimulatedRegion region) {
    this.region = region;
  }

  /**
   * The region for a context: the one that this context or one around it already has for the same
   * annotation, else a new one, which lives as long as this context.
   *
   * <p>This look-up is the whole rule of sharing. A class that asks for a region does so before its
   * tests, which then find it; if it does not ask, each test makes its own. The place of the
   * annotation is the key, so a test with its own annotation finds nothing around it.
   */
  static TestRegion of(ExtensionContext context, Declaration declaration) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            declaration.place(), place -> TestRegion.create(declaration), TestRegion.class);
  }

  private static TestRegion create(Declaration declaration) {
    return new TestRegion(SimulatedRegion.create(ConfigReader.read(declaration)));
  }

  SimulatedRegion region() {
    return region;
  }

  /** The server, started by the first who asks. */
  synchronized HttpAccess http() {
    HttpAccess access = http;
    if (access == null) {
      access = HttpAccess.start(region);
      http = access;
    }
    return access;
  }

  // Called by Jupiter's store after the test or the class.
  @Override
  public synchronized void close() {
    if (http != null) {
      http.close();
    }
    region.close();
  }
}
