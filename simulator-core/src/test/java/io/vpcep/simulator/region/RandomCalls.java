package io.vpcep.simulator.region;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.model.PublicService;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.PortSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Calls a region at random, with few ports, addresses and accounts, so that calls get in each
 * other's way.
 */
final class RandomCalls {
  static final String[] ACCOUNTS = {"a", "b", "c"};
  private static final String[] BACKENDS = {Requests.PORT, Requests.OTHER_PORT};
  private static final String[] ROUTE_TABLES = {
    "aaaaaaaa-0000-4000-8000-000000000001", "aaaaaaaa-0000-4000-8000-000000000002"
  };

  private final SimulatedRegion region;
  private final SplittableRandom random;
  private final String gateway;
  private final List<String> services = new ArrayList<>();
  private final List<String> endpoints = new ArrayList<>();

  RandomCalls(SimulatedRegion region, long seed) {
    this.region = region;
    this.random = new SplittableRandom(seed);
    this.gateway =
        region.api().listPublicServices().items().stream()
            .filter(service -> service.serviceName().endsWith("obs"))
            .map(PublicService::id)
            .findFirst()
            .orElseThrow();
  }

  /** Makes one call, or moves the clock; answers the code if the call was refused. */
  Optional<ErrorCode> step() {
    try {
      act(region.as(oneOf(ACCOUNTS)));
      return Optional.empty();
    } catch (VpcepException e) {
      return Optional.of(e.code());
    }
  }

  private void act(VpcepApi api) {
    switch (random.nextInt(16)) {
      case 0, 1 -> createService(api);
      case 2 -> api.modifyEndpointService(service(), r -> r.ports(ports()));
      case 3 -> api.modifyEndpointService(service(), r -> r.portId(oneOf(BACKENDS)));
      case 4 ->
          api.modifyEndpointService(
              service(), r -> r.serviceName("n" + random.nextInt(9)).approvalEnabled(coin()));
      case 5 -> api.deleteEndpointService(service());
      case 6, 7, 8 -> createEndpoint(api);
      case 9, 10 -> api.acceptConnection(service(), endpoint());
      case 11 -> api.rejectConnection(service(), endpoint());
      case 12 -> api.deleteEndpoint(endpoint());
      case 13 -> api.addPermissions(service(), record());
      case 14 -> api.removePermissions(service(), record());
      default -> region.clock().advance(Duration.ofSeconds(random.nextInt(120)));
    }
  }

  private void createService(VpcepApi api) {
    services.add(
        api.createEndpointService(
                Requests.service()
                    .portId(oneOf(BACKENDS))
                    .ports(ports())
                    .approvalEnabled(coin())
                    .build())
            .id());
  }

  private void createEndpoint(VpcepApi api) {
    CreateEndpoint.Builder request =
        Requests.endpoint(random.nextInt(4) == 0 ? gateway : service());
    if (coin()) {
      request.portIp("10.0.0." + random.nextInt(4));
    }
    if (coin()) {
      request.routetables(oneOf(ROUTE_TABLES));
    }
    endpoints.add(api.createEndpoint(request.build()).id());
  }

  private List<PortSpec> ports() {
    List<PortSpec> ports = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      ports.add(new PortSpec(1 + random.nextInt(9), 1 + random.nextInt(5), coin() ? "TCP" : "UDP"));
    }
    return ports;
  }

  private String record() {
    int choice = random.nextInt(ACCOUNTS.length + 1);
    return choice == ACCOUNTS.length
        ? "*"
        : "iam:domain::" + region.account(ACCOUNTS[choice]).domainId();
  }

  private String service() {
    return oneOfTheLast(services);
  }

  private String endpoint() {
    return oneOfTheLast(endpoints);
  }

  /** The last few, for older ones have mostly gone. */
  private String oneOfTheLast(List<String> ids) {
    int few = Math.min(ids.size(), 6);
    return few == 0 ? Requests.NOTHING : ids.get(ids.size() - 1 - random.nextInt(few));
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean coin() {
    return random.nextInt(2) == 0;
  }
}
