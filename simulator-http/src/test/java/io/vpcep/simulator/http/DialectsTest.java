package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the dialect of a region changes on the wire. */
class DialectsTest {
  private static final Instant START = Instant.parse("2018-01-30T07:42:01.174999Z");

  private static <T> T in(Dialect dialect, Function<ServedRegion, T> test) {
    SimulatorConfig config =
        SimulatorConfig.builder()
            .dialect(dialect)
            .clock(ClockSettings.manual().startingAt(START))
            .build();
    try (ServedRegion served = ServedRegion.start(config)) {
      return test.apply(served);
    }
  }

  private static JsonNode service(ServedRegion served) {
    return served.create(SERVICES, ServedRegion.service(80, ""));
  }

  private static JsonNode permission(ServedRegion served) {
    String id = served.openService(80, "");
    return served.show(SERVICES + "/" + id + "/permissions").get("permissions").get(0);
  }

  @Rule("C14")
  @Test
  void timesHaveSecondsAndAZone() {
    JsonNode service = in(Dialect.DEFAULT, DialectsTest::service);

    assertThat(service.get("created_at").textValue()).isEqualTo("2018-01-30T07:42:01Z");
    assertThat(service.get("updated_at").textValue()).isEqualTo("2018-01-30T07:42:01Z");
  }

  @Rule("C14")
  @Test
  void legacyTimesHaveMillisecondsAndNoZone() {
    JsonNode service = in(Dialect.LEGACY, DialectsTest::service);

    assertThat(service.get("created_at").textValue()).isEqualTo("2018-01-30T07:42:01.174");
  }

  @Test
  void legacyTimesHaveMillisecondsEverywhere() {
    String form = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}";

    in(
        Dialect.LEGACY,
        served -> {
          String id = served.openService(80, "");
          served.connect(id);
          assertThat(served.show(ENDPOINTS).findValuesAsText("created_at"))
              .allMatch(time -> time.matches(form));
          assertThat(served.everything()).doesNotContainPattern("_at\":\"(?!" + form + "\")");
          assertThat(served.show(SERVICES + "/public").findValuesAsText("created_at"))
              .isNotEmpty()
              .allMatch(time -> time.matches(form));
          return id;
        });
  }

  @Test
  void legacyServicesHavePools() {
    JsonNode service = in(Dialect.LEGACY, DialectsTest::service);

    assertThat(service.get("pool_id").isTextual()).isTrue();
    assertThat(service.get("cidr_type").textValue()).isEqualTo("internal");
  }

  @Rule("C17")
  @Test
  void onlyLegacyServicesHavePools() {
    for (Dialect dialect :
        new Dialect[] {Dialect.DEFAULT, Dialect.INTERNATIONAL, Dialect.API_REFERENCE_2024}) {
      JsonNode service = in(dialect, DialectsTest::service);

      assertThat(service.has("pool_id")).isFalse();
      assertThat(service.has("cidr_type")).isFalse();
    }
  }

  @Test
  void openTelekomCloudTellsDomainNamesOnlyLater() {
    String dns = ", \"enable_dns\": true";
    JsonNode created = in(Dialect.OPEN_TELEKOM_CLOUD, served -> endpoint(served, dns));

    assertThat(created.get("enable_dns").booleanValue()).isTrue();
    assertThat(created.has("dns_names")).isFalse();
    assertThat(
            in(
                    Dialect.OPEN_TELEKOM_CLOUD,
                    served ->
                        served.show(ENDPOINTS + "/" + endpoint(served, dns).get("id").textValue()))
                .get("dns_names"))
        .hasSize(1);
    assertThat(in(Dialect.CURRENT, served -> endpoint(served, dns)).get("dns_names")).hasSize(1);
  }

  private static JsonNode endpoint(ServedRegion served, String more) {
    return served.create(ENDPOINTS, ServedRegion.endpoint(served.openService(80, ""), more));
  }

  @Test
  void openTelekomCloudHasMessagesOfItsOwn() {
    assertThat(messageOfUnknown(Dialect.OPEN_TELEKOM_CLOUD))
        .isEqualTo("The requested resource does not exist.");
    assertThat(messageOfUnknown(Dialect.CURRENT))
        .isEqualTo("The requested resource is unavailable.");
  }

  private static String messageOfUnknown(Dialect dialect) {
    String path = SERVICES + "/" + ServedRegion.PORT_ID;
    return in(dialect, served -> served.http.get(path).json().get("error_msg").textValue());
  }

  @Rule("S181")
  @Test
  void openTelekomCloudShowsThePolicyWithWhichAnEndpointBegan() {
    in(
        Dialect.OPEN_TELEKOM_CLOUD,
        served -> {
          String obs =
              served
                  .show(SERVICES + "/public?endpoint_service_name=obs")
                  .at("/endpoint_services/0/id")
                  .textValue();
          JsonNode created = served.create(ENDPOINTS, ServedRegion.endpoint(obs, ""));

          JsonNode shown = served.show(ENDPOINTS + "/" + created.get("id").textValue());
          assertThat(shown.get("policy_statement")).isEqualTo(created.get("policy_statement"));
          assertThat(created.at("/policy_statement/0/Action/0").textValue()).isEqualTo("obs:*:*");
          return obs;
        });
  }

  @Rule("S12")
  @Test
  void referenceToTheLetterHasNoTagsOnServices() {
    assertThat(in(Dialect.API_REFERENCE_2024, DialectsTest::service).has("tags")).isFalse();
    assertThat(in(Dialect.INTERNATIONAL, DialectsTest::service).get("tags").isArray()).isTrue();
  }

  @Test
  void referenceToTheLetterHasNoPermissionType() {
    assertThat(in(Dialect.API_REFERENCE_2024, DialectsTest::permission).has("permission_type"))
        .isFalse();
    assertThat(in(Dialect.INTERNATIONAL, DialectsTest::permission).has("permission_type")).isTrue();
  }
}
