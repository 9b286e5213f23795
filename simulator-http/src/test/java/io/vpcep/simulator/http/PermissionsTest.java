package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations 10 and 11: the whitelist of an endpoint service. */
class PermissionsTest {
  private static final String ONE = "iam:domain::5fc973eea581490997e82ea11a1d0101";
  private static final String OTHER = "iam:domain::5fc973eea581490997e82ea11a1d0102";

  private final ServedRegion served = ServedRegion.start();
  private final String service =
      served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();
  private final String permissions = SERVICES + "/" + service + "/permissions";

  @AfterEach
  void close() {
    served.close();
  }

  private Answer act(String action, String... records) {
    return served.http.post(
        permissions + "/action",
        """
        {"action": "%s", "permissions": ["%s"]}"""
            .formatted(action, String.join("\", \"", records)));
  }

  @Nested
  class ListThem {

    @Test
    void answersTheFieldsOfTheTable() {
      served.ok(act("add", ONE));

      JsonNode answer = served.show(permissions);

      assertThat(Answer.types(answer))
          .isEqualTo(new Fields().arrays("permissions").integers("total_count").types());
      assertThat(Answer.types(answer.get("permissions").get(0)))
          .isEqualTo(
              Fields.strings("id", "permission", "permission_type", "description", "created_at")
                  .types());
    }

    @Test
    void answersWhatWasAdded() {
      served.ok(act("add", ONE));

      JsonNode permission = served.show(permissions).get("permissions").get(0);

      assertThat(permission.get("permission").textValue()).isEqualTo(ONE);
      assertThat(permission.get("permission_type").textValue()).isEqualTo("domainId");
      assertThat(permission.get("created_at").textValue()).isEqualTo("2024-04-12T00:00:00Z");
    }

    @Test
    void filterTakesItsNameFromTheTable() {
      served.ok(act("add", ONE, OTHER));

      JsonNode answer = served.show(permissions + "?permission=0102");

      assertThat(answer.get("total_count").intValue()).isEqualTo(1);
      assertThat(answer.get("permissions").get(0).get("permission").textValue()).isEqualTo(OTHER);
    }
  }

  @Nested
  class AddOrRemove {

    private String changed(String records) {
      return "{\"permissions\":[\"" + records + "\"],\"permission_type\":\"domainId\"}";
    }

    @Test
    void answersTheRecordsOfTheRequest() {
      JsonNode answer = served.ok(act("add", OTHER, ONE));

      assertThat(Answer.types(answer))
          .isEqualTo(Fields.strings("permission_type").arrays("permissions").types());
      assertThat(answer).hasToString(changed(OTHER + "\",\"" + ONE));
    }

    @Test
    void removesWhatIsThere() {
      served.ok(act("add", OTHER, ONE));

      assertThat(served.ok(act("remove", ONE))).hasToString(changed(ONE));
      assertThat(served.show(permissions).get("permissions").findValuesAsText("permission"))
          .containsExactly(OTHER);
    }

    @ParameterizedTest
    @CsvSource({
      "'{\"action\": \"replace\", \"permissions\": [\"*\"]}', EndPoint.3035",
      "'{\"permissions\": [\"*\"]}', EndPoint.3035",
      "'{\"action\": \"add\"}', EndPoint.3036",
      "'{\"action\": \"add\", \"permissions\": []}', EndPoint.3036",
      "'{\"action\": \"add\", \"permissions\": [\"*\", \"everybody\"]}', EndPoint.3002",
      "'{\"action\": \"add\", \"permissions\": [\"*\", null]}', EndPoint.0002",
      "'{\"action\": \"add\", \"permissions\": {\"0\": \"*\"}}', EndPoint.0002",
      "'{\"action\": true, \"permissions\": [\"*\"]}', EndPoint.0002"
    })
    void refusedRequestChangesNothing(String body, String code) {
      served.ok(act("add", ONE));
      String before = served.everything();

      Answer answer = served.http.post(permissions + "/action", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo(code);
      assertThat(served.everything()).isEqualTo(before);
    }
  }
}
