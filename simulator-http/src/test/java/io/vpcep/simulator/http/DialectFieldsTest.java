package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields that depend on the dialect, in every answer that has or has not got them. */
class DialectFieldsTest {
  private static final Set<String> DEPENDING =
      Set.of(
          "tags",
          "permission_type",
          "vip_port_id",
          "pool_id",
          "cidr_type",
          "description",
          "enable_policy",
          "specification_name",
          "endpoint_pool_id",
          "policy_statement");

  /** Which of those fields a service with a virtual address has. */
  private static final Map<Dialect.Named, Set<String>> OF_SERVICES =
      Map.of(
          Dialect.Named.DEFAULT, Set.of("tags", "vip_port_id", "description", "enable_policy"),
          Dialect.Named.CURRENT, Set.of("tags", "vip_port_id", "description", "enable_policy"),
          Dialect.Named.API_REFERENCE_2024, Set.of(),
          Dialect.Named.OPEN_TELEKOM_CLOUD, Set.of("tags", "description", "pool_id"),
          Dialect.Named.INTERNATIONAL, Set.of("tags", "vip_port_id"),
          Dialect.Named.LEGACY, Set.of("tags", "vip_port_id", "pool_id", "cidr_type"));

  private static final Map<Dialect.Named, Set<String>> OF_PERMISSIONS =
      Map.of(
          Dialect.Named.DEFAULT, Set.of("permission_type", "description"),
          Dialect.Named.CURRENT, Set.of("permission_type", "description"),
          Dialect.Named.API_REFERENCE_2024, Set.of("description"),
          Dialect.Named.OPEN_TELEKOM_CLOUD, Set.of("permission_type", "description"),
          Dialect.Named.INTERNATIONAL, Set.of("permission_type", "description"),
          Dialect.Named.LEGACY, Set.of("permission_type", "description"));

  private static ServedRegion serve(Dialect dialect) {
    return ServedRegion.start(SimulatorConfig.builder().dialect(dialect).build());
  }

  private static String virtualService() {
    return ServedRegion.service(80, ", \"vip_port_id\": \"" + ServedRegion.PORT_ID + "\"")
        .replace("\"VM\"", "\"VIP\"");
  }

  private static Set<String> depending(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    names.retainAll(DEPENDING);
    return names;
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void ofServicesAreThoseOfTheDialectInEveryAnswer(Dialect.Named named) {
    try (ServedRegion served = serve(named.dialect())) {
      List<JsonNode> answers = new ArrayList<>();
      answers.add(served.create(SERVICES, virtualService()));
      String path = SERVICES + "/" + answers.get(0).get("id").textValue();
      served.settle();
      answers.add(served.show(path));
      answers.add(served.ok(served.http.put(path, "{\"service_name\": \"other\"}")));
      answers.add(served.show(SERVICES).get("endpoint_services").get(0));

      assertThat(answers)
          .allSatisfy(answer -> assertThat(depending(answer)).isEqualTo(OF_SERVICES.get(named)));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void ofWhitelistRecordsAndEndpointsAreThoseOfTheDialect(Dialect.Named named) {
    try (ServedRegion served = serve(named.dialect())) {
      String id = served.openService(80, "");
      JsonNode permissions = served.show(SERVICES + "/" + id + "/permissions");
      String endpoint = ServedRegion.ENDPOINTS + "/" + served.connect(id);

      assertThat(depending(permissions.get("permissions").get(0)))
          .isEqualTo(OF_PERMISSIONS.get(named));
      assertThat(depending(served.show(endpoint)))
          .isEqualTo(
              named.dialect().get(Trait.CURRENT_FIELDS)
                  ? Set.of("tags", "description", "specification_name", "endpoint_pool_id")
                  : Set.of("tags"));
    }
  }

  @Rule("S116")
  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void ofWhatTheApiReferenceDoesNotHaveAreAll(Dialect.Named named) {
    try (ServedRegion served = serve(named.dialect())) {
      String service = SERVICES + "/" + served.openService(80, "");
      String id = served.connect(service.substring(SERVICES.length() + 1));
      served.settle();

      assertThat(depending(put(served, ServedRegion.ENDPOINTS + "/" + id, "{\"whitelist\": []}")))
          .containsExactlyInAnyOrder(
              "tags", "description", "specification_name", "endpoint_pool_id");
      assertThat(
              depending(
                  put(
                          served,
                          service + "/connections/description",
                          "{\"connections\": [{\"id\": \""
                              + id
                              + "\", \"description\": \"ours\"}]}")
                      .at("/connections/0")))
          .containsExactly("description");
      assertThat(
              depending(
                  served
                      .create(
                          service + "/permissions/batch-create",
                          "{\"permissions\": [{\"permission\": \"iam:domain::"
                              + "1".repeat(32)
                              + "\", \"description\": \"ours\"}]}")
                      .at("/permissions/0")))
          .containsExactlyInAnyOrder("permission_type", "description");
    }
  }

  private static JsonNode put(ServedRegion served, String path, String body) {
    return served.ok(served.http.put(path, body));
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void allInstantsHaveTheFormOfTheDialect(Dialect.Named named) {
    String form =
        named.dialect().get(Trait.TIMESTAMPS) == Trait.TimestampFormat.SECONDS_WITH_ZONE
            ? "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"
            : "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}";
    try (ServedRegion served = serve(named.dialect())) {
      String id = served.openService(80, "");
      served.connect(id);
      String all =
          served.everything()
              + served.show(SERVICES + "/public")
              + served.show(SERVICES + "/describe?id=" + id);

      assertThat(all).contains("created_at", "updated_at");
      assertThat(all).doesNotContainPattern("_at\":\"(?!" + form + "\")");
    }
  }

  /** A single setting of a named dialect can be another one. */
  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void followASettingThatIsOverridden(Dialect.Named named) {
    Dialect bare =
        named
            .dialect()
            .with(Trait.SERVICE_TAGS, false)
            .with(Trait.VIP_PORT_ID, false)
            .with(Trait.CURRENT_FIELDS, false)
            .with(Trait.SDK_FIELDS, false)
            .with(Trait.POOLS, true)
            .with(Trait.TIMESTAMPS, Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE);
    try (ServedRegion served = serve(bare)) {
      JsonNode service = served.create(SERVICES, virtualService());

      assertThat(depending(service)).containsExactlyInAnyOrder("pool_id", "cidr_type");
      assertThat(service.get("created_at").textValue()).doesNotEndWith("Z");
    }
  }
}
