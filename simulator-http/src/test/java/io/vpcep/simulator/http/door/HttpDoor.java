package io.vpcep.simulator.http.door;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.contract.ContractCheck;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The door by which the core's tests of behaviour go over HTTP: each region has a server of its own
 * from its first call on. Tests do not say when they are done with a region, so that of many
 * servers the one that was not called for longest is stopped; a later call starts another.
 * Everything that goes over the wire is held against the description of the API.
 */
public final class HttpDoor implements BiFunction<SimulatedRegion, Caller, VpcepApi> {
  // Many more than tests use at once.
  private static final int MAX_SERVERS = 48;

  private static final ExecutorService CLOSER =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "closes-idle-servers");
            thread.setDaemon(true);
            return thread;
          });

  private final Map<SimulatedRegion, SimulatorServer> servers =
      new LinkedHashMap<>(MAX_SERVERS, 0.75f, true);

  /** A door that leads nowhere yet. */
  public HttpDoor() {}

  @Override
  public VpcepApi apply(SimulatedRegion region, Caller caller) {
    return new ServedApi(region, caller);
  }

  private URI address(SimulatedRegion region) {
    SimulatorServer idle = null;
    URI uri;
    synchronized (servers) {
      uri = servers.computeIfAbsent(region, SimulatorServer::start).uri();
      if (servers.size() > MAX_SERVERS) {
        idle = servers.remove(servers.keySet().iterator().next());
      }
    }
    if (idle != null) {
      CLOSER.execute(idle::close); // which waits for connections that are kept alive
    }
    return uri;
  }

  /** Calls whatever server the region has at the time. */
  private final class ServedApi implements VpcepApi {
    private final SimulatedRegion region;
    private final Caller caller;

    private ServedApi(SimulatedRegion region, Caller caller) {
      this.region = region;
      this.caller = caller;
    }

    @Override
    public Caller caller() {
      return caller;
    }

    @Override
    public <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request) {
      if (!region.ownerOf(caller.projectId()).equals(caller)) {
        throw new AssertionError("HTTP cannot say that this calls: " + caller);
      }
      ContractCheck contract = ContractCheck.in(region.config().dialect());
      boolean fault = !region.faults().armed().isEmpty();
      return new HttpVpcepApi(address(region), caller, contract, fault).call(operation, request);
    }
  }
}
