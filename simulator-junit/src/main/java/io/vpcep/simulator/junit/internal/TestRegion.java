package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import java.util.function.Function;
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
  private final Function<SimulatedRegion, HttpAccess> server;
  private @Nullable HttpAccess http;

  private TestRegion(SimulatedRegion region, Function<SimulatedRegion, HttpAccess> server) {
    this.region = region;
    this.server = server;
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
            declaration.place(),
            place -> TestRegion.create(context, declaration),
            TestRegion.class);
  }

  private static TestRegion create(ExtensionContext context, Declaration declaration) {
    SimulatorConfig config = ConfigReader.read(declaration);
    if (!declaration.annotation().sharedServer()) {
      // Not a method reference, which would need the HTTP module at once.
      return new TestRegion(SimulatedRegion.create(config), region -> HttpAccess.start(region));
    }
    SimulatedRegion region =
        SimulatedRegion.create(config.toBuilder().accountNamespace(context.getUniqueId()).build());
    // The server knows the default project from the start, so that it stays when the region begins
    // anew.
    region.api();
    return new TestRegion(region, shared -> sharedServer(context).withRegion(shared));
  }

  /** Lives in the store of the whole run, which closes it. */
  private static HttpAccess sharedServer(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(HttpAccess.class, type -> HttpAccess.startEmpty(), HttpAccess.class);
  }

  SimulatedRegion region() {
    return region;
  }

  /** The server, started by the first who asks. */
  synchronized HttpAccess http() {
    HttpAccess access = http;
    if (access == null) {
      access = server.apply(region);
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
