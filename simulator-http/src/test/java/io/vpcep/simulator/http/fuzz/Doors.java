package io.vpcep.simulator.http.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpcep.simulator.http.contract.Contract;
import io.vpcep.simulator.http.contract.DescribedOperation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All calls: those of the description, and those that it does not have. */
final class Doors {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Good bodies by call, where a schema does not lead to one. */
  private static final Map<String, List<String>> BODIES =
      Map.of(
          "POST /_simulator/faults",
          List.of(
              "{'operation': 'CreateEndpoint', 'error_code': 'EndPoint.2001', 'times': 2}",
              "{'answer': {'status': 503, 'headers': {'Retry-After': '1'}, 'content_type': 'a/b',"
                  + " 'body': 'x', 'after_effect': true}, 'skip': 1, 'always': true}",
              "{'project_id': 'p', 'resource_id': 'r', 'delay': 'PT1S', 'probability': 0.5}",
              "{'resource_name': 'n', 'drop': 'after_effect'}",
              "{'throttle': {'calls': 2, 'span': 'PT1M'}, 'status': 429}"),
          "POST /_simulator/transitions",
          List.of(
              "{'step': 'endpoint_creation', 'between': {'min': 'PT1S', 'max': 'PT2S'}}",
              "{'step': 'endpoint_deletion', 'after_reads': 3, 'resource_id': 'r'}",
              "{'step': 'endpoint_service_creation', 'error_code': 'EndPoint.2001', 'next': true}",
              "{'step': 'endpoint_service_deletion', 'held': true, 'resource_name': 'n'}"),
          "POST /_simulator/transitions/release",
          List.of("{'all': true}", "{'resource_id': 'r', 'error_code': 'EndPoint.2001'}"),
          "POST /_simulator/journal/verifications",
          List.of(
              "{'operation': 'ListEndpoints', 'status': 200, 'since': 0, 'at_least': 0}",
              "{'in_order': [{'method': 'GET', 'outcome': 'refused'}, {'path': '/x'}]}"),
          "POST /_simulator/clock/advance",
          List.of("{'duration': 'PT5M'}", "{'to': '2024-05-01T00:00:00Z'}"),
          "POST /_simulator/state",
          List.of(
              "{'vpcs': [{'id': '4189d3c2-8882-4871-a3c2-d380272eed80', 'project_id':"
                  + " '11111111111111111111111111111111', 'cidr': '10.0.0.0/8', 'subnets':"
                  + " [{'cidr': '10.0.0.0/24'}], 'ports': [{'server_type': 'LB'}], 'route_tables':"
                  + " [{}], 'routes': [{'destination': '11.0.0.0/8'}]}], 'public_services':"
                  + " [{'name': 'a.b', 'type': 'gateway', 'is_charge': false}]}"),
          "POST /v3/auth/tokens",
          List.of(
              "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': 'u',"
                  + " 'password': 'p', 'domain': {'name': 'd'}}}}, 'scope': {'project': {'name':"
                  + " 'eu-de', 'domain': {'id': 'd'}}}}}",
              "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'id': 'u',"
                  + " 'password': 'p'}}}, 'scope': {'domain': {'name': 'd'}}}}"));

  /** Calls that the description may not have, with the parameters of their queries. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("GET /_simulator/health", List.of()),
          Map.entry("GET /_simulator/openapi.json", List.of()),
          Map.entry("GET /_simulator/certificate", List.of()),
          Map.entry("POST /_simulator/reset", List.of()),
          Map.entry("GET /_simulator/clock", List.of()),
          Map.entry("POST /_simulator/clock/advance", List.of()),
          Map.entry("POST /_simulator/state", List.of()),
          Map.entry("GET /_simulator/regions/{project_id}/_simulator/clock", List.of()),
          Map.entry("GET /v3", List.of()),
          Map.entry("POST /v3/auth/tokens", List.of("nocatalog")),
          Map.entry("GET /v3/auth/tokens", List.of()),
          Map.entry("GET /v3/projects", List.of("name", "domain_id")),
          Map.entry("GET /v3/auth/projects", List.of("name")),
          Map.entry("GET /v3/auth/domains", List.of("name")),
          Map.entry("GET /v3/auth/catalog", List.of()));

  private Doors() {}

  static List<Door> of(Contract contract, FuzzWorld world) {
    List<Door> doors = new ArrayList<>();
    for (DescribedOperation operation : contract.all()) {
      List<String> query =
          operation.parameters("query").stream().map(each -> each.get("name").asText()).toList();
      doors.add(new Door(operation.method(), operation.path(), query, bodies(operation, world)));
    }
    List<String> described = doors.stream().map(Door::key).collect(Collectors.toList());
    OTHERS.keySet().stream()
        .sorted()
        .filter(key -> !described.contains(key))
        .forEach(key -> doors.add(other(key)));
    return List.copyOf(doors);
  }

  private static Door other(String key) {
    int space = key.indexOf(' ');
    return new Door(key.substring(0, space), key.substring(space + 1), OTHERS.get(key), known(key));
  }

  private static List<JsonNode> bodies(DescribedOperation operation, FuzzWorld world) {
    List<JsonNode> known = known(operation.method() + " " + operation.path());
    return known.isEmpty() ? new Samples(operation, world).good() : known;
  }

  private static List<JsonNode> known(String key) {
    return BODIES.getOrDefault(key, List.of()).stream()
        .map(body -> parse(body.replace('\'', '"')))
        .toList();
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
