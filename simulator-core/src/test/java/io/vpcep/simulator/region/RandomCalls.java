package io.vpcep.simulator.region;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PublicService;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.PortSpec;
import io.vpcep.simulator.request.TagSpec;
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

  /** A service, or an endpoint and its service, as known when it was created. */
  private record Known(String owner, String id, String serviceId) {}

  private static final Known NOTHING = new Known("a", Requests.NOTHING, Requests.NOTHING);

  private final SimulatedRegion region;
  private final SplittableRandom random;
  private final String gateway;
  private final List<Known> services = new ArrayList<>();
  private final List<Known> endpoints = new ArrayList<>();

  RandomCalls(SimulatedRegion region, long seed) {
    this.region = region;
    this.random = new SplittableRandom(seed);
    this.gateway =
        Door.to(region, "default").listPublicServices().items().stream()
            .filter(service -> service.serviceName().endsWith("obs"))
            .map(PublicService::id)
            .findFirst()
            .orElseThrow();
  }

  /** Makes one call, or moves the clock; answers the code if the call was refused. */
  Optional<ErrorCode> step() {
    try {
      act();
      return Optional.empty();
    } catch (VpcepException e) {
      return Optional.of(TestDialect.vague(e.code()));
    }
  }

  private void act() {
    Known service = oneOfTheLast(services);
    Known endpoint = oneOfTheLast(endpoints);
    String serviceId = service.id;
    VpcepApi api = Door.to(region, mostly(service.owner));
    switch (random.nextInt(24)) {
      case 0, 1 -> createService(oneOf(ACCOUNTS));
      case 2 -> api.modifyEndpointService(serviceId, r -> r.ports(ports()));
      case 3 -> api.modifyEndpointService(serviceId, r -> r.portId(oneOf(BACKENDS)));
      case 4 ->
          api.modifyEndpointService(
              serviceId, r -> r.serviceName("n" + random.nextInt(9)).approvalEnabled(coin()));
      case 5 -> api.deleteEndpointService(serviceId);
      case 6, 7, 8 -> createEndpoint(oneOf(ACCOUNTS), serviceId);
      case 9, 10 -> ownerOf(endpoint).acceptConnection(endpoint.serviceId, endpoint.id);
      case 11 -> ownerOf(endpoint).rejectConnection(endpoint.serviceId, endpoint.id);
      case 12, 13 -> Door.to(region, mostly(endpoint.owner)).deleteEndpoint(endpoint.id);
      case 14, 15 -> api.addPermissions(serviceId, record());
      case 16 -> api.removePermissions(serviceId, record());
      case 17 -> api.renameEndpointService(serviceId, "m" + random.nextInt(9));
      case 18 -> changeTags(ResourceType.ENDPOINT_SERVICE, api, serviceId);
      case 19 ->
          changeTags(ResourceType.ENDPOINT, Door.to(region, mostly(endpoint.owner)), endpoint.id);
      case 20 ->
          Door.to(region, mostly(endpoint.owner))
              .updateRouteTables(endpoint.id, oneOf(ROUTE_TABLES), oneOf(ROUTE_TABLES));
      case 21 ->
          Door.to(region, mostly(endpoint.owner))
              .updateAccessWhitelist(endpoint.id, r -> r.enableWhitelist(coin()));
      default -> region.clock().advance(Duration.ofSeconds(random.nextInt(120)));
    }
  }

  private void changeTags(ResourceType type, VpcepApi api, String id) {
    TagSpec tag = new TagSpec("k" + random.nextInt(3), "v" + random.nextInt(3));
    if (coin()) {
      api.createTags(type, id, tag);
    } else {
      api.deleteTags(type, id, tag);
    }
  }

  private void createService(String owner) {
    EndpointService created =
        Door.to(region, owner)
            .createEndpointService(
                Requests.service()
                    .portId(oneOf(BACKENDS))
                    .ports(ports())
                    .approvalEnabled(coin())
                    .build());
    services.add(new Known(owner, created.id(), created.id()));
  }

  private void createEndpoint(String owner, String serviceId) {
    String wanted = random.nextInt(4) == 0 ? gateway : serviceId;
    CreateEndpoint.Builder request = Requests.endpoint(wanted);
    if (coin()) {
      request.portIp("10.0.0." + random.nextInt(4));
    }
    if (coin()) {
      request.routetables(oneOf(ROUTE_TABLES));
    }
    String id = Door.to(region, owner).createEndpoint(request.build()).id();
    endpoints.add(new Known(owner, id, wanted));
  }

  /** Mostly the owner of the service of an endpoint. */
  private VpcepApi ownerOf(Known endpoint) {
    return Door.to(
        region,
        services.stream()
            .filter(service -> service.id.equals(endpoint.serviceId))
            .map(service -> mostly(service.owner))
            .findFirst()
            .orElse(ACCOUNTS[0]));
  }

  private String mostly(String account) {
    return random.nextInt(5) == 0 ? oneOf(ACCOUNTS) : account;
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

  /** The last few, for older ones have mostly gone. */
  private Known oneOfTheLast(List<Known> known) {
    int few = Math.min(known.size(), 6);
    return few == 0 ? NOTHING : known.get(known.size() - 1 - random.nextInt(few));
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean coin() {
    return random.nextInt(2) == 0;
  }
}
