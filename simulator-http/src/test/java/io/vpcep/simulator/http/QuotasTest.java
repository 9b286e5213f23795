package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation 18: quotas. */
class QuotasTest {
  private static final String QUOTAS = PROVIDER + "/quotas";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void answersTheFieldsOfTheTables() {
    JsonNode answer = served.show(QUOTAS);

    assertThat(Answer.types(answer).toString()).isEqualTo("{quotas=OBJECT}");
    assertThat(Answer.types(answer.get("quotas")))
        .isEqualTo(new Fields().arrays("resources").types());
    for (JsonNode resource : answer.get("quotas").get("resources")) {
      assertThat(Answer.types(resource))
          .isEqualTo(Fields.strings("type").integers("used", "quota").types());
    }
  }

  @Test
  void answersBothTypes() {
    served.openService(80, "");

    assertThat(served.show(QUOTAS).get("quotas").get("resources"))
        .hasToString(
            "[{\"type\":\"endpoint\",\"used\":0,\"quota\":150},"
                + "{\"type\":\"endpoint_service\",\"used\":1,\"quota\":100}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoint", "endpoint_service"})
  void answersTheTypeAskedFor(String type) {
    JsonNode resources = served.show(QUOTAS + "?type=" + type).get("quotas").get("resources");

    assertThat(resources.findValuesAsText("type")).containsExactly(type);
  }

  @Test
  void unknownTypeIsRefused() {
    Answer answer = served.http.get(QUOTAS + "?type=vpc");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.3070");
  }
}
