package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.Rule;
import org.junit.jupiter.api.Test;

/**
 * Where the documents' samples about endpoints, quotas and versions contradict the contract, the
 * contract holds. Rows are those of its section 2.
 */
class EndpointContradictionsTest {
  private static final Sample LIST = Samples.in(Document.D1, "4.3.4");

  /** Row 9. */
  @Rule("C9")
  @Test
  void markerIdIsAnIntegerThoughSamplesPrintStringsAndLargerNumbers() {
    assertThat(in("4.2.7").findValue("marker_id").isInt()).isTrue();
    assertThat(in("4.3.1").findValue("marker_id").isInt()).isTrue();
    assertThat(in("4.3.2").findValue("marker_id").isInt()).isTrue();
  }

  /** Row 10. */
  @Test
  void activeStatusIsAnArrayThoughSamplesPrintAStringAndTablesAnotherName() {
    JsonNode endpoint = in("4.3.4").get("endpoints").get(0);

    assertThat(endpoint.get("active_status")).isEqualTo(Resources.json("[\"active\"]"));
    assertThat(endpoint.has("active_statuses")).isFalse();
  }

  /** Rows 11 and 12. */
  @Rule({"C11", "C12"})
  @Test
  void dnsFieldsAreABooleanAndAnArrayThoughSamplesPrintStrings() {
    JsonNode endpoint = in("4.3.4").get("endpoints").get(0);

    assertThat(endpoint.get("enable_dns").isBoolean()).isTrue();
    assertThat(endpoint.get("dns_names").size()).isEqualTo(1);
    assertThat(endpoint.has("dns_name")).isFalse();
  }

  /** Row 13. */
  @Test
  void deletionAnswers204ThoughTheProseSays200() {
    assertThat(Samples.in(Document.D1, "4.3.3").sendIn(Dialect.Named.DEFAULT).status())
        .isEqualTo(204);
  }

  /** Row 18. */
  @Test
  void anAddressIsAllocatedWherePortIpIsLeftOutThoughTheTableHasItMandatory() {
    JsonNode endpoint = in("4.3.2");

    assertThat(endpoint.get("ip").textValue()).matches("\\d+(\\.\\d+){3}");
  }

  @Test
  void createAnswersWhatWasSentThoughItsSamplePrintsNoDomainName() {
    JsonNode endpoint = in("4.3.1");

    assertThat(endpoint.get("enable_dns").booleanValue()).isTrue();
    assertThat(endpoint.get("dns_names").size()).isEqualTo(1);
    assertThat(endpoint.get("enable_status").textValue()).isEqualTo("enable");
  }

  @Test
  void anEndpointNamesItsServiceByIdAndFullNameThoughSamplesPrintTheShortNameForBoth() {
    try (SampleWorld world = SampleWorld.in(Dialect.Named.API_REFERENCE_2024)) {
      JsonNode endpoint = LIST.sendTo(world).json().get("endpoints").get(0);
      String serviceId = world.id("usedService");

      assertThat(endpoint.get("endpoint_service_id").textValue()).isEqualTo(serviceId);
      assertThat(endpoint.get("endpoint_service_name").textValue())
          .isEqualTo("eu-de.used." + serviceId);
    }
  }

  @Test
  void acceptAnswersCreatingThoughItsSamplePrintsAccepted() {
    assertThat(in("4.2.7").findValue("status").textValue()).isEqualTo("creating");
  }

  @Test
  void quotasOfOneTypeAreAnsweredForThatTypeThoughTheSamplePrintsBoth() {
    assertThat(in("4.4.1").get("quotas").get("resources"))
        .isEqualTo(
            Resources.json("[{\"type\": \"endpoint_service\", \"used\": 2, \"quota\": 100}]"));
  }

  @Test
  void aVersionIsOneObjectThoughTheSampleIsNotJson() {
    assertThat(in("4.1.2").get("version").get("id").textValue()).isEqualTo("v1");
  }

  @Test
  void aPendingEndpointShowsNoAddressAndAnAcceptedOneDoes() {
    JsonNode endpoints = in("4.3.4").get("endpoints");

    assertThat(endpoints.findValuesAsText("status"))
        .as("of equal time, the last created first")
        .containsExactly("pendingAcceptance", "accepted");
    assertThat(endpoints.get(1).has("ip")).isTrue();
    assertThat(endpoints.get(0).has("ip")).isFalse();
  }

  private static JsonNode in(String section) {
    return Samples.in(Document.D1, section).sendIn(Dialect.Named.API_REFERENCE_2024).json();
  }
}
