package io.vpcep.simulator.http;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.evidence.EvidenceFile;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.stability.Experimental;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a region whose test has failed, in a folder: its state, its settings, its calls
 * and its transitions. Opened again, in the jar by {@code --evidence} or in Java, the region stands
 * as it stood then, with its journal and its history:
 *
 * <pre>{@code
 * RegionEvidence evidence = RegionEvidence.read(folder);
 * SimulatedRegion region = SimulatedRegion.create(evidence.config());
 * evidence.replaceIn(region);
 * }</pre>
 *
 * <p>Neither users nor their secrets are in it, nor armed faults and rules, nor settings that only
 * Java can say. Immutable.
 */
@Experimental
public final class RegionEvidence {
  private static final String STATE = "state.json";
  private static final String REST = "evidence.json";

  private final RegionDocument state;
  private final EvidenceFile rest;

  private RegionEvidence(RegionDocument state, EvidenceFile rest) {
    this.state = state;
    this.rest = rest;
  }

  /**
   * The files of a folder of evidence, by name.
   *
   * @param config how the region is configured
   * @param snapshot its state
   * @param calls those that matter; the others count as dropped
   * @param transitions those that matter, in their order
   */
  public static Map<String, byte[]> files(
      SimulatorConfig config,
      RegionSnapshot snapshot,
      Recording calls,
      List<RecordedTransition> transitions) {
    return Map.of(
        STATE, RegionDocument.of(withoutUsers(snapshot)).json(),
        REST, EvidenceFile.json(config, calls, transitions));
  }

  private static RegionSnapshot withoutUsers(RegionSnapshot all) {
    List<AccountSnapshot> accounts =
        all.accounts().stream()
            .map(account -> new AccountSnapshot(account.account(), account.projects(), List.of()))
            .toList();
    return new RegionSnapshot(
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
  }

  /**
   * Reads a folder.
   *
   * @throws RegionDocumentException if it has no evidence in it, or the evidence is not in the form
   */
  public static RegionEvidence read(Path folder) {
    Path rest = folder.resolve(REST);
    if (!Files.exists(rest)) {
      throw new RegionDocumentException(
          folder + ": this is no folder of evidence, there is no " + REST + " in it");
    }
    byte[] content = RegionDocument.content(rest);
    return new RegionEvidence(
        RegionDocument.read(folder.resolve(STATE)),
        RegionDocument.telling(() -> EvidenceFile.read(rest.toString(), content)));
  }

  /** The state alone. */
  public RegionDocument state() {
    return state;
  }

  /**
   * How the region was configured, as far as texts can say it; but its clock stands still until
   * somebody moves it.
   *
   * @throws RegionDocumentException if the evidence has a setting that this simulator has not
   */
  public SimulatorConfig config() {
    SimulatorConfig.Builder config =
        RegionDocument.telling(() -> rest.addTo(SimulatorConfig.defaults())).toBuilder();
    state.configure(config);
    return config.clock(clock -> clock.withMode(ClockSettings.Mode.MANUAL)).build();
  }

  /**
   * Puts it into a region in place of what is there, whole or not at all: state, clock, journal,
   * history.
   *
   * @throws RegionDocumentException if something does not fit
   * @throws RegionClosedException if the region is closed
   */
  public void replaceIn(SimulatedRegion region) {
    FrontEnd frontEnd = region.unwrap(FrontEnd.class);
    ApiDescription description = ApiDescription.in(region.config().dialect());
    Recording calls = RegionDocument.telling(() -> rest.calls(description.bodies()));
    List<RecordedTransition> transitions = RegionDocument.telling(rest::transitions);
    state.replaceIn(region, snapshot -> frontEnd.relive(snapshot, calls, transitions));
  }
}
