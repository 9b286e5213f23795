package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Where the documents' samples about endpoint services contradict the contract, or each other, the
 * contract holds. Rows are those of its section 2.
 */
class ServiceContradictionsTest {
  private static final Sample CREATE = Samples.in(Document.D1, "4.2.1");

  @Test
  void createAnswersCreatingThoughItsSamplePrintsAvailable() {
    assertThat(CREATE.sendIn(Dialect.Named.DEFAULT).json().get("status").textValue())
        .isEqualTo("creating");
  }

  @Test
  void withACreationTimeOfZeroCreateAnswersAvailableAsItsSamplePrints() {
    SimulatorConfig config = SimulatorConfig.builder().transitionDelay(Duration.ZERO).build();

    try (SampleWorld world = SampleWorld.of(config)) {
      assertThat(CREATE.sendTo(world).json().get("status").textValue()).isEqualTo("available");
    }
  }

  @Test
  void tcpProxyAndUpdatedAtAreAnsweredThoughTheSamplesLeaveThemOut() {
    JsonNode answer = CREATE.sendIn(Dialect.Named.API_REFERENCE_2024).json();

    assertThat(answer.get("tcp_proxy").textValue()).isEqualTo("close");
    assertThat(answer.get("updated_at")).isEqualTo(answer.get("created_at"));
  }

  @Test
  void theNameOfAServiceIsTheFullOneThoughSamplesPrintTheShortOne() {
    JsonNode answer = Samples.in(Document.D1, "4.2.3").sendIn(Dialect.Named.INTERNATIONAL).json();

    assertThat(answer.get("service_name").textValue())
        .as("D2, table 1: eu-de.test.e9c186ca-99e4-4a88-9011-8898f1d680c0")
        .isEqualTo("eu-de.test." + answer.get("id").textValue());
  }

  @Test
  void aServiceWithoutANameIsCalledByRegionAndId() {
    JsonNode answer = CREATE.sendIn(Dialect.Named.INTERNATIONAL).json();

    assertThat(answer.get("service_name").textValue())
        .as("D2, table 1: eu-de.69e93219-e3ad-43b9-8416-9d788319ac9f")
        .isEqualTo("eu-de." + answer.get("id").textValue());
  }

  @Test
  void modifyAnswersWhatWasSentThoughItsSamplePrintsTheFormerState() {
    JsonNode answer = Samples.in(Document.D1, "4.2.3").sendIn(Dialect.Named.DEFAULT).json();

    assertThat(answer.get("approval_enabled").booleanValue()).isTrue();
    assertThat(answer.get("ports").findValuesAsText("server_port")).containsExactly("22", "23");
  }

  /** Row 2. */
  @Test
  void twoClientPortsMayShareAServerPortThoughDuplicatesAreNotAllowed() {
    Sample sample = Samples.in(Document.D1, "5.1");

    assertThat(sample.sendIn(Dialect.Named.API_REFERENCE_2024).json().get("ports"))
        .isEqualTo(
            Resources.json(
                """
                [{"client_port": 8080, "server_port": 80, "protocol": "TCP"},
                 {"client_port": 8081, "server_port": 80, "protocol": "TCP"}]"""));
  }

  @Test
  void theBodyOfSection51IsRefusedAsPrintedForItsClosingBraceIsMissing() {
    try (SampleWorld world = SampleWorld.in(Dialect.Named.API_REFERENCE_2024)) {
      Answer answer =
          world
              .client()
              .send(
                  "POST",
                  world.path("/vpc-endpoint-services"),
                  Samples.in(Document.D1, "5.1").body());

      assertThat(answer.json().get("error_code").textValue()).isEqualTo("EndPoint.0002");
    }
  }

  /** Row 3. */
  @Test
  void theUdpMappingOfD0IsAcceptedSaveInTheDialectOfD1() {
    Sample sample = Samples.in(Document.D0, "创建终端节点服务");

    assertThat(sample.sendIn(Dialect.Named.LEGACY).json().get("ports").findValuesAsText("protocol"))
        .containsExactly("TCP", "UDP");
    assertThat(sample.sendIn(Dialect.Named.API_REFERENCE_2024).json().get("error_code").textValue())
        .isEqualTo("EndPoint.3075");
  }

  /** Row 11. */
  @Rule("C11")
  @Test
  void isChargeIsABooleanThoughSamplesPrintAString() {
    JsonNode described =
        Samples.in(Document.D1, "4.2.11").sendIn(Dialect.Named.API_REFERENCE_2024).json();

    assertThat(described.get("is_charge").isBoolean()).isTrue();
  }

  /** Row 13. */
  @Test
  void deletionAnswers204ThoughTheProseSays200() {
    assertThat(Samples.in(Document.D1, "4.2.4").sendIn(Dialect.Named.DEFAULT).status())
        .isEqualTo(204);
  }

  /** Row 14. */
  @Test
  void timesHaveSecondsAndZoneSaveInTheDialectOfD4() {
    Sample sample = Samples.in(Document.D4, "请求样例");

    assertThat(sample.sendIn(Dialect.Named.DEFAULT).json().get("created_at").textValue())
        .isEqualTo("2024-04-12T00:03:00Z");
    assertThat(sample.sendIn(Dialect.Named.LEGACY).json().get("created_at").textValue())
        .isEqualTo("2024-04-12T00:03:00.000");
  }

  /** Row 17. */
  @Test
  void poolAndNetworkTypeAreAnsweredInTheDialectOfD4Only() {
    Sample sample = Samples.in(Document.D4, "请求样例");

    assertThat(Shape.of(sample.sendIn(Dialect.Named.LEGACY).json()))
        .contains("pool_id: string", "cidr_type: string");
    assertThat(Shape.of(sample.sendIn(Dialect.Named.DEFAULT).json()))
        .doesNotContain("pool_id: string", "cidr_type: string");
  }

  /** Row 24. */
  @Test
  void aWhitelistChangeAnswersTheRecordsSentThoughItsSamplePrintsOneMore() {
    Answer answer = Samples.in(Document.D1, "4.2.9").sendIn(Dialect.Named.DEFAULT);

    assertThat(answer.json().get("permissions"))
        .isEqualTo(Resources.json("[\"iam:domain::fc973eea581490997e82ea11a1d0101\"]"));
  }
}
