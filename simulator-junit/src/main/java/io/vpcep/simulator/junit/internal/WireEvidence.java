package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.http.CurlCommands;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Evidence in the forms of the wire. Touches the HTTP module, and so is loaded only where that is
 * there.
 */
final class WireEvidence {
  private WireEvidence() {}

  /** The calls as commands of curl, as far as they can be made again. */
  static List<String> curl(Evidence evidence, URI server) {
    CurlCommands commands = new CurlCommands(server);
    return evidence.calls().stream().map(commands::of).flatMap(Optional::stream).toList();
  }

  /** The state as a region document, but for the users and their secrets. */
  static String state(Evidence evidence) {
    RegionSnapshot all = evidence.snapshot();
    List<AccountSnapshot> accounts =
        all.accounts().stream()
            .map(account -> new AccountSnapshot(account.account(), account.projects(), List.of()))
            .toList();
    RegionSnapshot shown =
        new RegionSnapshot(
            all.regionName(),
            all.seed(),
            all.accountNamespace(),
            all.takenAt(),
            all.draws(),
            accounts,
            all.vpcs(),
            all.services(),
            all.permissions(),
            all.endpoints(),
            all.pending());
    return new String(RegionDocument.of(shown).json(), StandardCharsets.UTF_8);
  }
}
