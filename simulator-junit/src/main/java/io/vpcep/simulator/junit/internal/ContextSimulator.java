package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.junit.spring.VpcepContext;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.step.TransitionRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A region and its server, as long as a Spring context lives. */
final class ContextSimulator implements AutoCloseable {
  // In the form of the service's own.
  private static final String ACCESS_KEY = "VPCEPSIMULATORCLIENT";
  private static final String SECRET_KEY = "vpcep-simulator-client-secret-access-key";

  /** What a region begins anew with. */
  private record Beginning(
      RegionSnapshot snapshot, List<Fault> faults, List<TransitionRule> rules) {

    static Beginning of(SimulatedRegion region) {
      List<TransitionRule> configured = region.config().transitionRules();
      return new Beginning(
          region.snapshot(),
          region.faults().armed().stream().map(SimulatedFaults.Armed::left).toList(),
          region.transitions().armed().stream()
              .map(SimulatedTransitions.Armed::rule)
              .filter(rule -> !configured.contains(rule))
              .toList());
    }

    void putInto(SimulatedRegion region) {
      region.reset(); // for what no snapshot has: the journal, and what tests have armed
      region.restore(snapshot);
      faults.forEach(region.faults()::arm);
      rules.forEach(region.transitions()::arm);
    }
  }

  private final SimulatedRegion region;
  private final HttpAccess server;
  private final Caller caller;
  private volatile Beginning beginning;

  private ContextSimulator(SimulatedRegion region, HttpAccess server, Caller caller) {
    this.region = region;
    this.server = server;
    this.caller = caller;
    this.beginning = Beginning.of(region);
  }

  /** Starts one. */
  static ContextSimulator start(Declaration declaration) {
    ConfigReader.check(declaration);
    NewRegion made = NewRegion.of(declaration, () -> "");
    SimulatedRegion region = made.region();
    try {
      Caller caller = region.account(SimulatedRegion.DEFAULT_ACCOUNT);
      String user = HttpAccess.user(region.accounts(), caller.domainId()).id();
      region.accounts().addAccessKey(user, ACCESS_KEY, SECRET_KEY);
      HttpAccess server = HttpAccess.start(region, declaration, made.customizer());
      return new ContextSimulator(region, server, caller);
    } catch (Throwable e) {
      region.close();
      throw e;
    }
  }

  SimulatedRegion region() {
    return region;
  }

  /** The server, for who must not stop it. */
  HttpAccess server() {
    return server.borrowed();
  }

  /** What the context is told of it, by names of properties. */
  Map<String, Object> properties(String simulator, VpcepContext names) {
    String prefix = simulator.isEmpty() ? "vpcep." : "vpcep." + simulator + ".";
    Map<String, Object> all = new TreeMap<>();
    put(all, names.endpoint(), prefix + "endpoint", server.uri().toString());
    put(all, names.port(), prefix + "port", server.uri().getPort());
    put(all, names.projectId(), prefix + "project-id", caller.projectId());
    put(all, names.accessKey(), prefix + "access-key", ACCESS_KEY);
    put(all, names.secretKey(), prefix + "secret-key", SECRET_KEY);
    return all;
  }

  private static void put(
      Map<String, Object> all, String[] chosen, String otherwise, Object value) {
    for (String name : chosen.length == 0 ? new String[] {otherwise} : chosen) {
      all.put(name, value);
    }
  }

  /** Takes what is there now for what it begins anew with. */
  void remember() {
    beginning = Beginning.of(region);
  }

  /** Begins anew: at the same address, with the same project. */
  void beginAnew() {
    Beginning first = beginning;
    region.setUp(() -> first.putInto(region));
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
