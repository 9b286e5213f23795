package io.vpcep.simulator.http.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.RegionDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Many threads that call one region at random, and what must be true when they are done. */
final class Load {
  private static final int ACCOUNTS = 8;
  private static final int SERVICES_OF_ACCOUNT = 5;
  // All that threads want of an account together is more than its quota.
  private static final int ENDPOINTS_OF_THREAD = 20;
  private static final int SERVICES_OF_THREAD = 3;
  private static final int PAGE = 1000;

  private final SimulatedRegion region;
  private final Function<String, VpcepApi> door;
  private final Map<String, Set<String>> services = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> endpoints = new ConcurrentHashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final AtomicInteger ports = new AtomicInteger();
  private final LongAdder calls = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private volatile boolean over;

  /** A service that endpoints connect to, and whose it is. */
  private record Target(String account, EndpointService service) {}

  /** An endpoint, and what it connects to. */
  private record Connected(String id, Target target) {}

  /**
   * A load on a region in which steps take no time.
   *
   * @param door the operations for an account
   */
  Load(SimulatedRegion region, Function<String, VpcepApi> door) {
    this.region = region;
    this.door = door;
    for (int i = 0; i < ACCOUNTS; i++) {
      services.put(account(i), ConcurrentHashMap.newKeySet());
      endpoints.put(account(i), ConcurrentHashMap.newKeySet());
      for (int j = 0; j < SERVICES_OF_ACCOUNT; j++) {
        targets.add(target(account(i), j % 2 == 0));
      }
    }
  }

  private static String account(int thread) {
    return "account-" + thread % ACCOUNTS;
  }

  private Target target(String account, boolean approval) {
    VpcepApi api = region.as(account);
    EndpointService service = create(api, approval);
    api.addPermissions(service.id(), "*");
    services.get(account).add(service.id());
    return new Target(account, service);
  }

  private EndpointService create(VpcepApi api, boolean approval) {
    String port = new UUID(0x4000L, 0x8000_0000_0000_0000L | ports.incrementAndGet()).toString();
    return api.createEndpointService(
        Requests.endpointService().portId(port).approvalEnabled(approval).build());
  }

  /** Calls for so long from so many threads; fails if one of them is answered wrongly. */
  void run(int threads, Duration span) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Worker worker = new Worker(account(i), new Random(i));
        ends.add(pool.submit(worker::run));
      }
      pool.shutdown();
      // Sooner only if all have failed.
      boolean unused = pool.awaitTermination(span.toMillis(), TimeUnit.MILLISECONDS);
      over = true;
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed", e.getCause());
    } finally {
      over = true;
      pool.shutdownNow();
    }
  }

  /** How many calls were made, and how many of them refused. */
  String told() {
    return "%,d calls, %,d of them refused".formatted(calls.sum(), refusals.sum());
  }

  /** Fails if the region does not have just what was created and not deleted. */
  void check() {
    checkContent(region);
    try (SimulatedRegion other = SimulatedRegion.create(region.config())) {
      RegionDocument.ofJson("saved", RegionDocument.of(region).json()).replaceIn(other);
      checkContent(other);
    }
  }

  private void checkContent(SimulatedRegion in) {
    Map<String, Integer> connections = new ConcurrentHashMap<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      VpcepApi api = in.as(account(i));
      List<Endpoint> there = api.listEndpoints(Requests.endpoints().limit(PAGE).build()).items();
      there.forEach(one -> connections.merge(one.endpointServiceId(), 1, Integer::sum));
      assertThat(there)
          .extracting(Endpoint::id)
          .containsExactlyInAnyOrderElementsOf(endpoints.get(account(i)));
      assertThat(api.listEndpointServices(Requests.endpointServices().limit(PAGE).build()).items())
          .extracting(EndpointService::id)
          .containsExactlyInAnyOrderElementsOf(services.get(account(i)));
      assertThat(api.showQuotas())
          .extracting(Quota::used)
          .containsExactly(endpoints.get(account(i)).size(), services.get(account(i)).size());
    }
    for (Target target : targets) {
      String id = target.service.id();
      assertThat(in.as(target.account).listConnections(id).totalCount())
          .as("connections of %s", id)
          .isEqualTo(connections.getOrDefault(id, 0));
    }
  }

  /** One thread: what it has made is nobody else's to delete. */
  private final class Worker {
    private final String account;
    private final VpcepApi api;
    private final Random random;
    private final List<Connected> connected = new ArrayList<>();
    private final List<String> created = new ArrayList<>();

    Worker(String account, Random random) {
      this.account = account;
      this.api = door.apply(account);
      this.random = random;
    }

    void run() {
      while (!over) {
        calls.increment();
        step(random.nextInt(10));
      }
    }

    private void step(int choice) {
      switch (choice) {
        case 0 -> changeServices();
        case 1, 2, 3, 4 -> changeEndpoints();
        case 5 -> decide();
        case 6, 7 -> show();
        case 8 -> list();
        default -> quotas();
      }
    }

    /** Makes a call that others may get in the way of. */
    private void perhaps(Runnable call) {
      try {
        call.run();
      } catch (VpcepException e) {
        assertThat(e.code().httpStatus()).as("%s", e).isBetween(400, 499);
        refusals.increment();
      }
    }

    private void changeServices() {
      if (created.size() < SERVICES_OF_THREAD) {
        perhaps(
            () -> {
              String id = create(api, random.nextBoolean()).id();
              services.get(account).add(id);
              created.add(id);
            });
      } else {
        String id = created.remove(0);
        api.deleteEndpointService(id);
        services.get(account).remove(id);
      }
    }

    private void changeEndpoints() {
      if (connected.size() < ENDPOINTS_OF_THREAD && random.nextInt(5) < 3) {
        Target target = targets.get(random.nextInt(targets.size()));
        perhaps(
            () -> {
              String id = api.createEndpoint(Requests.endpoint(target.service.id()).build()).id();
              endpoints.get(account).add(id);
              connected.add(new Connected(id, target));
            });
      } else if (!connected.isEmpty()) {
        String id = connected.remove(random.nextInt(connected.size())).id;
        api.deleteEndpoint(id);
        endpoints.get(account).remove(id);
      }
    }

    private void decide() {
      if (connected.isEmpty()) {
        return;
      }
      Connected one = connected.get(random.nextInt(connected.size()));
      VpcepApi owner = door.apply(one.target.account);
      String service = one.target.service.id();
      perhaps(
          () -> {
            if (random.nextBoolean()) {
              owner.acceptConnection(service, one.id);
            } else {
              owner.rejectConnection(service, one.id);
            }
          });
    }

    private void show() {
      if (!connected.isEmpty()) {
        Connected one = connected.get(random.nextInt(connected.size()));
        Endpoint shown = api.showEndpoint(one.id);
        assertThat(shown.id()).isEqualTo(one.id);
        assertThat(shown.endpointServiceId()).isEqualTo(one.target.service.id());
      }
    }

    private void list() {
      assertThat(api.listEndpoints(Requests.endpoints().limit(10).build()).totalCount())
          .isGreaterThanOrEqualTo(connected.size());
    }

    private void quotas() {
      assertThat(api.showQuotas())
          .allSatisfy(quota -> assertThat(quota.used()).isBetween(0, quota.quota()));
    }
  }
}
