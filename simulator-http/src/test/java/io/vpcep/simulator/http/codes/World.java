package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.door.HttpVpcepApi;
import java.net.URI;
import java.time.Duration;

/** A region behind one of its doors, in which one account provides and another one consumes. */
final class World implements AutoCloseable {
  static final String VPC = "84758cf5-9c62-43ae-a778-3dbd8370c0a4";
  static final String SUBNET = "68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de";
  static final String PORT = "4189d3c2-8882-4871-a3c2-d380272eed88";
  static final String NOTHING = "00000000-0000-4000-8000-000000000000";

  private final SimulatedRegion region;
  private final SimulatorServer server;
  private final Door door;

  World(Door door, SimulatorConfig config) {
    this.door = door;
    this.region = SimulatedRegion.create(config);
    this.server = SimulatorServer.start(region);
  }

  SimulatedRegion region() {
    return region;
  }

  URI uri() {
    return server.uri();
  }

  VpcepApi as(Caller caller) {
    return door == Door.HTTP ? new HttpVpcepApi(server.uri(), caller) : region.as(caller);
  }

  VpcepApi provider() {
    return as(region.account("provider"));
  }

  VpcepApi consumer() {
    return as(region.account("consumer"));
  }

  /** Lets every step under way come to its end. */
  void settle() {
    region.clock().advance(Duration.ofMinutes(5));
  }

  /** A request for a service that is in order. */
  static CreateEndpointService.Builder service() {
    return CreateEndpointService.builder()
        .vpcId(VPC)
        .portId(PORT)
        .serverType(ServerType.VM)
        .ports(PortSpec.tcp(8080, 80));
  }

  /** A request for an endpoint that is in order. */
  static CreateEndpoint.Builder endpoint(String serviceId) {
    return CreateEndpoint.builder().endpointServiceId(serviceId).vpcId(VPC).subnetId(SUBNET);
  }

  /** An available service that everybody may connect to, and none is asked to accept. */
  String openService() {
    return openService(service().approvalEnabled(false));
  }

  /** An available service that everybody may ask to connect to. */
  String approvingService() {
    return openService(service().approvalEnabled(true));
  }

  private String openService(CreateEndpointService.Builder request) {
    String id = provider().createEndpointService(request.build()).id();
    settle();
    provider().addPermissions(id, "*");
    return id;
  }

  /** The operator's gateway service. */
  String gatewayService() {
    return consumer().listPublicServices().items().stream()
        .filter(service -> service.serviceType() == ServiceType.GATEWAY)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A new endpoint of the consumer. */
  String connect(String serviceId) {
    return consumer().createEndpoint(endpoint(serviceId).build()).id();
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
