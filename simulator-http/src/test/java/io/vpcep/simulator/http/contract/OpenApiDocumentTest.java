package io.vpcep.simulator.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.codes.ErrorCodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published description. */
class OpenApiDocumentTest {
  private static final Contract CONTRACT = Contract.of(Dialect.DEFAULT);

  private static JsonNode schema(Dialect dialect, String name) {
    return Contract.of(dialect).document().at("/components/schemas/" + name);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void hasTheOperationsAndTheVersionQueriesWithTheirActions() {
    List<String> expected = new ArrayList<>(List.of("ListVersions ", "ShowVersion "));
    Operation.all().forEach(operation -> expected.add(operation + " " + operation.iamAction()));

    assertThat(CONTRACT.operations())
        .map(operation -> operation.id() + " " + operation.iamAction())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void hasDocumentedCodesAtTheirStatuses() {
    for (DescribedOperation operation : CONTRACT.operations()) {
      for (int status : operation.statuses()) {
        // Refusals by HTTP itself have their own statuses.
        if (status >= 400 && !Set.of(408, 413, 414, 431).contains(status)) {
          assertThat(operation.errorCodes(status))
              .as("%s %s", operation, status)
              .isNotEmpty()
              .doesNotHaveDuplicates()
              .allMatch(code -> ErrorCodes.spelt(code).httpStatus() == status);
        }
      }
    }
  }

  @Test
  void hasTheFurtherOperationsToo() {
    assertThat(CONTRACT.furtherOperations())
        .map(DescribedOperation::path)
        .contains(
            "/v3/auth/tokens",
            "/v3/auth/catalog",
            "/_simulator/health",
            "/_simulator/journal/findings");
    assertThat(CONTRACT.furtherOperations()).map(DescribedOperation::id).doesNotHaveDuplicates();
  }

  @Test
  void hasTheMethodsThatTheServerTellsOfEachPath() throws Exception {
    try (SimulatedRegion region = SimulatedRegion.create();
        SimulatorServer server = SimulatorServer.start(region)) {
      for (Map.Entry<String, JsonNode> path : CONTRACT.document().get("paths").properties()) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        path.getValue().fieldNames().forEachRemaining(m -> methods.add(m.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
          methods.add("HEAD");
        }

        assertThat(allowed(server, path.getKey())).as(path.getKey()).isEqualTo(methods);
      }
    }
  }

  private static Set<String> allowed(SimulatorServer server, String path) throws Exception {
    String target = path.replace("{version}", "v1").replaceAll("\\{\\w+}", "1");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.uri() + target))
            .method("OPTIONS", BodyPublishers.noBody())
            .build();
    HttpResponse<Void> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return new TreeSet<>(List.of(response.headers().firstValue("Allow").orElse("").split(", ")));
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void answersHaveNoOtherFieldsThanThose(Dialect.Named named) {
    Contract contract = Contract.of(named.dialect());
    for (DescribedOperation operation :
        Stream.of(contract.operations(), contract.furtherOperations())
            .flatMap(List::stream)
            .toList()) {
      operation.statuses().stream()
          .flatMap(status -> operation.response(status).stream())
          .flatMap(response -> DescribedOperation.schema(response).stream())
          .forEach(schema -> assertClosed(operation, schema));
    }
  }

  private static void assertClosed(DescribedOperation operation, JsonNode schema) {
    JsonNode resolved = operation.resolve(schema);
    if (resolved.path("allOf").path(0).has("$ref")) {
      assertClosed(operation, resolved.at("/allOf/0"));
    } else if (resolved.has("properties")) {
      assertThat(resolved.get("additionalProperties")).as("%s %s", operation, resolved).isNotNull();
      assertThat(resolved.get("additionalProperties").isBoolean()).isTrue();
      assertThat(resolved.get("additionalProperties").booleanValue()).isFalse();
      resolved.get("properties").forEach(property -> assertClosed(operation, property));
    }
    if (resolved.has("items")) {
      assertClosed(operation, resolved.get("items"));
    }
  }

  /** In YAML a comma too many makes a keyword of what should be text. */
  @Test
  void everyFieldIsNamedInOneWord() {
    assertThat(names(CONTRACT.document())).isNotEmpty().noneMatch(name -> name.matches(".*\\s.*"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = CONTRACT.document().findValuesAsText("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allMatch(reference -> !CONTRACT.document().at(reference.substring(1)).isMissingNode());
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void isServedInTheDialectOfTheRegion(Dialect.Named named) {
    SimulatorConfig config = SimulatorConfig.builder().dialect(named.dialect()).build();
    try (SimulatedRegion region = SimulatedRegion.create(config);
        SimulatorServer server = SimulatorServer.start(region)) {
      Contract expected = Contract.of(named.dialect());

      assertThat(ContractCheck.at(server.uri()).contract().operations())
          .hasSameSizeAs(expected.operations());
      JsonNode served = Contract.read(server.uri());
      assertThat(served.at("/servers/0/url").asText()).isEqualTo(server.uri().toString());
      assertThat(served.get("paths")).isEqualTo(expected.document().get("paths"));
      assertThat(served.get("components")).isEqualTo(expected.document().get("components"));
      assertThat(served.toString()).doesNotContain("x-dialect", "x-every-dialect");
    }
  }

  @Test
  void leavesOutWhatTheDialectDoesNotHave() {
    JsonNode ours = schema(Dialect.DEFAULT, "EndpointService");
    JsonNode theirs = schema(Dialect.API_REFERENCE_2024, "EndpointService");
    JsonNode older = schema(Dialect.LEGACY, "EndpointService");

    assertThat(ours.get("properties").has("tags")).isTrue();
    assertThat(texts(ours.get("required"))).contains("tags");
    assertThat(theirs.get("properties").has("tags")).isFalse();
    assertThat(theirs.get("properties").has("vip_port_id")).isFalse();
    assertThat(texts(theirs.get("required"))).doesNotContain("tags");
    assertThat(texts(older.get("required"))).contains("tags");
    assertThat(older.get("properties").has("public_border_group")).isFalse();
    assertThat(ours.get("properties").has("public_border_group")).isTrue();
  }

  @Test
  void hasTheLimitsAndFormsOfTheDialect() {
    Dialect dialect =
        Dialect.INTERNATIONAL
            .with(Trait.MAX_TAGS, 3)
            .with(Trait.MAX_PORT_MAPPINGS, 50)
            .with(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.UDP));
    JsonNode request = schema(dialect, "CreateEndpointServiceRequest").get("properties");

    assertThat(request.at("/tags/maxItems").intValue()).isEqualTo(3);
    assertThat(request.at("/ports/maxItems").intValue()).isEqualTo(50);
    assertThat(texts(schema(dialect, "PortMapping").at("/properties/protocol/enum")))
        .containsExactly("UDP");
    assertThat(schema(dialect, "Tag").at("/properties/key/pattern").asText())
        .isEqualTo("^[A-Za-z0-9_-]*$");
    assertThat(schema(Dialect.CURRENT, "Tag").at("/properties/key/pattern").asText())
        .isEqualTo("^[A-Za-z0-9_@-]*$");
    assertThat(schema(Dialect.LEGACY, "Instant").get("pattern").asText()).endsWith("\\d{3}$");
  }
}
