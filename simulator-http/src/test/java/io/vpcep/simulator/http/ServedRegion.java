package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;

/** A region behind a server, with two projects that have never been declared. */
final class ServedRegion implements AutoCloseable {
  static final String PROVIDER = "/v1/11111111111111111111111111111111";
  static final String CONSUMER = "/v1/22222222222222222222222222222222";
  static final String SERVICES = PROVIDER + "/vpc-endpoint-services";
  static final String ENDPOINTS = CONSUMER + "/vpc-endpoints";
  static final String PORT_ID = "4189d3c2-8882-4871-a3c2-d380272eed88";
  static final String VPC_ID = "4189d3c2-8882-4871-a3c2-d380272eed80";
  static final String SUBNET_ID = "68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de";

  final SimulatedRegion region;
  final SimulatorServer server;
  final HttpCaller http;

  private ServedRegion(SimulatorConfig config) {
    region = SimulatedRegion.create(config);
    server = SimulatorServer.start(region);
    http = new HttpCaller(server.uri(), config.dialect());
  }

  static ServedRegion start() {
    return start(SimulatorConfig.defaults());
  }

  static ServedRegion start(SimulatorConfig config) {
    return new ServedRegion(config);
  }

  /** The body of a request for a service that differs from others by its port. */
  static String service(int port, String furtherFields) {
    return """
        {"port_id": "%s", "vpc_id": "%s", "server_type": "VM",
         "ports": [{"client_port": %d, "server_port": %d, "protocol": "TCP"}]%s}"""
        .formatted(PORT_ID, VPC_ID, port, port, furtherFields);
  }

  /** The body of a request for an endpoint. */
  static String endpoint(String serviceId, String furtherFields) {
    return """
        {"endpoint_service_id": "%s", "vpc_id": "%s", "subnet_id": "%s"%s}"""
        .formatted(serviceId, VPC_ID, SUBNET_ID, furtherFields);
  }

  JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  JsonNode create(String path, String body) {
    return ok(http.post(path, body));
  }

  JsonNode show(String path) {
    return ok(http.get(path));
  }

  /** An available service that everybody may connect to. */
  String openService(int port, String furtherFields) {
    String id = create(SERVICES, service(port, furtherFields)).get("id").textValue();
    settle();
    create(
        SERVICES + "/" + id + "/permissions/action",
        """
        {"action": "add", "permissions": ["*"]}""");
    return id;
  }

  String connect(String serviceId) {
    return create(ENDPOINTS, endpoint(serviceId, "")).get("id").textValue();
  }

  /** The id of one of the operator's services, of either type. */
  String publicService(String type) {
    for (JsonNode service : show(SERVICES + "/public?limit=100").get("endpoint_services")) {
      if (service.get("service_type").textValue().equals(type)) {
        return service.get("id").textValue();
      }
    }
    throw new AssertionError("no public service of type " + type);
  }

  /** Lets every step under way come to its end. */
  void settle() {
    region.clock().advance(Duration.ofMinutes(5));
  }

  /** All that the two projects have, in whatever state, to see whether anything has changed. */
  String everything() {
    StringBuilder everything = new StringBuilder();
    for (String project : new String[] {PROVIDER, CONSUMER}) {
      JsonNode services = show(project + "/vpc-endpoint-services?limit=1000");
      everything.append(services).append(show(project + "/vpc-endpoints?limit=1000"));
      for (JsonNode service : services.get("endpoint_services")) {
        String path = project + "/vpc-endpoint-services/" + service.get("id").textValue();
        everything.append(show(path + "/connections?limit=1000"));
        everything.append(show(path + "/permissions?limit=500"));
      }
    }
    return everything.toString();
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
