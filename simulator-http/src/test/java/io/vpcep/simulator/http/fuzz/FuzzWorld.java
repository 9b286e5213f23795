package io.vpcep.simulator.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.DescribedOperation;
import io.vpcep.simulator.http.contract.Exchange;
import io.vpcep.simulator.http.fuzz.RawClient.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A served region with one of each, which begins anew whenever a request has changed it. */
final class FuzzWorld implements AutoCloseable {
  static final String PROJECT = "11111111111111111111111111111111";
  static final String ID = "4189d3c2-8882-4871-a3c2-d380272eed88";

  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatorServer server;
  private final RawClient client;
  private String serviceId;
  private String endpointId;
  private String gatewayEndpointId;
  private String permissionId;
  private String before;

  FuzzWorld() {
    this(AuthMode.OFF);
  }

  FuzzWorld(AuthMode auth) {
    server = SimulatorServer.start(region, ServerConfig.defaults().withAuth(auth));
    client = new RawClient(server.port());
    begin();
  }

  int port() {
    return server.port();
  }

  /** The state of the region as a document. */
  JsonNode state() {
    return Doors.parse(new String(RegionDocument.of(region).json(), StandardCharsets.UTF_8));
  }

  /** Whether the simulator itself has been told something, so that anything may follow. */
  boolean isChanged(Message message, int status) {
    boolean changed =
        status < 300
            && message.target().startsWith("/_simulator/")
            && !message.method().matches("GET|HEAD|OPTIONS");
    // Armed faults hit any call.
    region.faults().clear();
    return changed;
  }

  /** Whether somebody can still work with the region. */
  boolean isUsable() {
    begin();
    return region.as(region.ownerOf(PROJECT)).listEndpoints().totalCount() == 2;
  }

  /** Ids follow from the seed, so that they are the same each time. */
  void begin() {
    region.reset();
    region.faults().clear();
    VpcepApi api = region.as(region.ownerOf(PROJECT));
    EndpointService service =
        api.createEndpointService(
            s ->
                s.vpcId(ID)
                    .portId(ID)
                    .serverType("VM")
                    .approvalEnabled(true)
                    .ports(PortSpec.tcp(1, 1)));
    region.clock().advance(Duration.ofMinutes(5));
    serviceId = service.id();
    endpointId =
        api.createEndpoint(
                CreateEndpoint.builder()
                    .endpointServiceId(serviceId)
                    .vpcId(ID)
                    .subnetId(ID)
                    .build())
            .id();
    String gateway =
        api.listPublicServices().items().stream()
            .filter(each -> each.serviceType() == ServiceType.GATEWAY)
            .findFirst()
            .orElseThrow()
            .id();
    gatewayEndpointId =
        api.createEndpoint(CreateEndpoint.builder().endpointServiceId(gateway).vpcId(ID).build())
            .id();
    region.clock().advance(Duration.ofMinutes(5));
    api.addPermissions(serviceId, "iam:domain::a");
    permissionId = api.listPermissions(serviceId).items().get(0).id();
    before = everything();
  }

  /** An available service that accepts by hand. */
  String serviceId() {
    return serviceId;
  }

  /** A whitelist record of that service. */
  String permissionId() {
    return permissionId;
  }

  /** A path with what stands for its parameters. */
  String target(DescribedOperation operation, String path) {
    return target(operation.path(), path);
  }

  /** A path with what stands for its parameters, of a call whose path may be another. */
  String target(String called, String path) {
    boolean ofGateway = called.endsWith("/policy") || called.endsWith("/routetables");
    return path.replace("{project_id}", PROJECT)
        .replace("{vpc_endpoint_service_id}", serviceId)
        .replace("{vpc_endpoint_id}", ofGateway ? gatewayEndpointId : endpointId)
        .replace("{permission_id}", permissionId)
        .replace("{resource_type}", "endpoint")
        .replace("{resource_id}", endpointId)
        .replace("{version}", "v1")
        .replace("{rule_id}", "transition-1")
        .replace("{fault_id}", "fault-1");
  }

  /** An endpoint that waits for that. */
  String endpointId() {
    return endpointId;
  }

  private String everything() {
    VpcepApi api = region.as(region.ownerOf(PROJECT));
    return api.listEndpointServices().toString()
        + api.listEndpoints()
        + api.listConnections(serviceId)
        + api.listPermissions(serviceId)
        + api.listTags(ResourceType.ENDPOINT)
        + api.showQuotas();
  }

  /** Sends a request, and checks the response and that a refusal has changed nothing. */
  void send(String method, String target, byte[] body, String... headers) throws IOException {
    Reply reply = client.send(RawClient.message(method, target, body, headers));
    Exchange exchange =
        new Exchange(
            method,
            target,
            new String(body, StandardCharsets.UTF_8),
            reply.status(),
            reply.headers(),
            reply.body());
    ContractCheck.in(Dialect.DEFAULT).check(exchange);
    look(exchange);
  }

  /** Sends a message that HTTP itself may refuse, whatever the operation is. */
  void sendRaw(String method, String target, byte[] message) throws IOException {
    Reply reply = client.send(message);
    String known = reply.status() < 400 ? method : "?";
    Exchange exchange =
        new Exchange(known, target, null, reply.status(), reply.headers(), reply.body());
    ContractCheck.in(Dialect.DEFAULT).check(exchange);
    look(exchange);
  }

  private void look(Exchange exchange) {
    String after = everything();
    if (exchange.status() >= 400 || exchange.method().equals("GET")) {
      assertThat(after).as("after %s", exchange).isEqualTo(before);
    } else if (!after.equals(before)) {
      begin();
    }
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
