package io.vpcep.simulator.http.samples;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.time.Duration;
import java.util.Map;

/**
 * A server with a fresh region in which what the samples refer to exists: one service without
 * endpoints and approval, and one with approval, an accepted and a pending endpoint. Two
 * asynchronous steps of 90 s have passed; the clock stands still.
 */
final class SampleWorld implements AutoCloseable {
  /** The project that D1's sample answers name. */
  static final String PROJECT_ID = "6e9dfd51d1124e8d8498dce894923a0d";

  private static final String VPC_ID = "84758cf5-9c62-43ae-a778-3dbd8370c0a4";
  private static final String SUBNET_ID = "65528a22-59a1-4972-ba64-88984b3207cd";
  private static final Duration STEP = Duration.ofSeconds(90);

  private final SimulatedRegion region;
  private final SimulatorServer server;
  private final Map<String, String> ids;

  private SampleWorld(SimulatedRegion region) {
    this.region = region;
    this.ids = populate(region);
    this.server = SimulatorServer.start(region);
  }

  /** A world in a dialect, all else by default. */
  static SampleWorld in(Dialect.Named dialect) {
    return of(SimulatorConfig.builder().dialect(dialect.dialect()).build());
  }

  /** A world as configured. */
  static SampleWorld of(SimulatorConfig config) {
    return new SampleWorld(SimulatedRegion.create(config));
  }

  ApiClient client() {
    return new ApiClient(server.uri(), region.config().dialect());
  }

  /** The id that a name in a {@link Replacement} stands for. */
  String id(String name) {
    return ids.get(name);
  }

  /** The text with each <code>${name}</code> replaced by the id it stands for. */
  String withIds(String text) {
    String replaced = text;
    for (Map.Entry<String, String> each : ids.entrySet()) {
      replaced = replaced.replace("${" + each.getKey() + "}", each.getValue());
    }
    return replaced;
  }

  /** A path of the API in the project, with ids for names. */
  String path(String rest) {
    return "/v1/" + PROJECT_ID + withIds(rest);
  }

  /** Moves the clock by what an asynchronous step takes. */
  void settle() {
    region.clock().advance(STEP);
  }

  private static Map<String, String> populate(SimulatedRegion region) {
    VpcepApi api = region.as(region.ownerOf(PROJECT_ID));
    String freeService = service(api, "free", "11111111-0000-4000-8000-000000000001", false);
    String usedService = service(api, "used", "11111111-0000-4000-8000-000000000002", true);
    api.addPermissions(freeService, "iam:domain::5fc973eea581490997e82ea11a1d0101");
    region.clock().advance(STEP);
    String acceptedEndpoint = endpoint(api, usedService);
    String pendingEndpoint = endpoint(api, usedService);
    api.acceptConnection(usedService, acceptedEndpoint);
    region.clock().advance(STEP);
    return Map.of(
        "freeService", freeService,
        "usedService", usedService,
        "acceptedEndpoint", acceptedEndpoint,
        "pendingEndpoint", pendingEndpoint);
  }

  private static String service(VpcepApi api, String name, String portId, boolean approval) {
    return api.createEndpointService(
            service ->
                service
                    .serviceName(name)
                    .vpcId(VPC_ID)
                    .portId(portId)
                    .serverType(ServerType.LB)
                    .approvalEnabled(approval)
                    .ports(PortSpec.tcp(8080, 80))
                    .tags(new TagSpec("test1", "test1")))
        .id();
  }

  private static String endpoint(VpcepApi api, String serviceId) {
    return api.createEndpoint(
            endpoint ->
                endpoint
                    .endpointServiceId(serviceId)
                    .vpcId(VPC_ID)
                    .subnetId(SUBNET_ID)
                    .enableDns(true)
                    .enableWhitelist(true)
                    .whitelist("127.0.0.1")
                    .tags(new TagSpec("test1", "test1")))
        .id();
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
