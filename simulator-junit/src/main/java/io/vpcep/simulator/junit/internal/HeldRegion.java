package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A region that stays for a while after its test has failed, for somebody to look at it. */
final class HeldRegion {
  private static final String KEY = "vpcep-simulator.console";

  private HeldRegion() {}

  /** Whether the configuration asks for it. */
  static boolean isWanted(ExtensionContext context) {
    return longest(context).isPresent();
  }

  private static Optional<Duration> longest(ExtensionContext context) {
    return context.getConfigurationParameter(VpcepSimulator.HOLD_ON_FAILURE, TextForm::duration);
  }

  /** Waits until somebody who has looked says so, if the configuration asks for it. */
  static void hold(TestRegion test, ExtensionContext context) {
    longest(context).ifPresent(longest -> hold(test, context, longest));
  }

  private static void hold(TestRegion test, ExtensionContext context, Duration longest) {
    if (!HttpAccess.isPresent()) {
      tell("cannot be seen: add io.vpcep:vpcep-simulator-http, which serves it", context);
      return;
    }
    try {
      HttpAccess server = test.http();
      URI console = server.console(test.region());
      tell("is at " + console + " for " + longest + ", or until it is let go there", context);
      server.hold(test.region(), EvidenceDirectory.test(context), longest);
    } catch (RegionClosedException e) {
      tell("cannot be seen: the test has closed it", context);
    } catch (InterruptedException e) {
      // Whoever ends the test does not want it to wait.
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(String where, ExtensionContext context) {
    System.err.println(EvidenceDirectory.test(context) + " has failed; its region " + where);
    context.publishReportEntry(KEY, where);
  }
}
