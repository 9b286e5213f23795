package io.vpcep.simulator.http.internal.version;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/** The version of the jar that this class is in. */
public final class SimulatorVersion {
  private SimulatorVersion() {}

  /** As the jar's manifest says, or its module where it is one; classes outside a jar have none. */
  public static String text() {
    // A module's packages know nothing of the manifest.
    @Nullable ModuleDescriptor module = SimulatorVersion.class.getModule().getDescriptor();
    @Nullable String version =
        module == null
            ? SimulatorVersion.class.getPackage().getImplementationVersion()
            : module.rawVersion().orElse(null);
    return version == null ? "development" : version;
  }
}
