package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServedApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions behind a server, for whoever looks for one of them: a page, or a list. */
public final class RegionList {
  private final @Nullable SimulatedRegion main;
  private final Supplier<List<SimulatedRegion>> regions;
  private final Holds holds;

  /**
   * Of a server.
   *
   * @param main the region at the root of the server; null if there is none
   * @param regions all that are behind it now
   * @param holds who waits for somebody to look at them
   */
  public RegionList(
      @Nullable SimulatedRegion main, Supplier<List<SimulatedRegion>> regions, Holds holds) {
    this.main = main;
    this.regions = regions;
    this.holds = holds;
  }

  /**
   * A region, as it is told.
   *
   * @param path where everything of the region is, its console first
   * @param calls how many the journal has had
   * @param held the failed test that waits; null if none does
   */
  private record Row(
      String path,
      String region,
      @Nullable String accountNamespace,
      Instant now,
      int services,
      int endpoints,
      long calls,
      @Nullable String held) {}

  /** Tells which regions there are; shows a browser a page with links to them. */
  public void show(Context request) {
    request.header("Vary", "Accept");
    // What the page loads stands beside this path: with a slash at its end it would not be found.
    if (ConsoleFiles.wantsPage(request) && !request.path().endsWith("/")) {
      ConsoleFiles.showRegions(request);
    } else {
      JsonAnswer.ok(request, Map.of("regions", rows()));
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (SimulatedRegion region : regions.get()) {
      try {
        rows.add(row(region));
      } catch (RegionClosedException e) {
        // It is closed, and its server has not been told yet: nobody can look at it.
      }
    }
    return rows;
  }

  private Row row(SimulatedRegion region) {
    var snapshot = region.snapshot();
    return new Row(
        pathOf(region),
        snapshot.regionName(),
        snapshot.accountNamespace(),
        snapshot.takenAt(),
        (int) snapshot.services().stream().filter(service -> !service.open()).count(),
        snapshot.endpoints().size(),
        region.journal().lastSequence(),
        holds.find(region).map(Holds.Hold::title).orElse(null));
  }

  /**
   * Where everything of a region is below the address of the server.
   *
   * @throws RegionClosedException if the region is closed
   */
  public String pathOf(SimulatedRegion region) {
    String root = ServedApi.CONTROL.root();
    return (region == main ? "" : root + "/regions/" + anyProject(region)) + root + "/";
  }

  /** The operator of a region has one from its beginning. */
  private static String anyProject(SimulatedRegion region) {
    SimulatedAccounts accounts = region.accounts();
    return accounts.all().stream()
        .flatMap(account -> accounts.projectsOf(account.id()).stream())
        .map(Project::id)
        .findFirst()
        .orElseGet(() -> region.account(SimulatedRegion.DEFAULT_ACCOUNT).projectId());
  }
}
