package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has changed since an earlier moment. */
class MomentControlTest {
  private static final String MOMENTS = "/_simulator/moments";
  private static final String COMPARE = "/_simulator/state/changes";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private String keep(String body) {
    Answer answer = served.http.post(MOMENTS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(answer.json().get("id").textValue());
    return MOMENTS + "/" + answer.json().get("id").textValue();
  }

  private String newService(int port) {
    return served
        .create(ServedRegion.SERVICES, ServedRegion.service(port, ""))
        .get("id")
        .textValue();
  }

  @Test
  void tellWhatHasChangedSince() {
    String before = newService(80);
    String gone = newService(81);
    String moment = keep("{\"name\": \"before\"}");
    served.settle();
    served.http.delete(ServedRegion.SERVICES + "/" + gone);
    served.settle();
    String created = newService(82);

    JsonNode changes = served.show(moment + "/changes");

    assertThat(changes.get("total").intValue()).isEqualTo(3);
    assertThat(changes.get("changes").findValuesAsText("change"))
        .containsExactly("created", "changed", "deleted");
    assertThat(changes.get("changes").findValuesAsText("id"))
        .containsExactly(created, before, gone);
    assertThat(changes.at("/changes/1/kind").textValue()).isEqualTo("endpoint_service");
    assertThat(changes.at("/changes/1/fields/0"))
        .hasToString("{\"field\":\"status\",\"before\":\"creating\",\"after\":\"available\"}");
    assertThat(changes.at("/changes/1/fields/1/field").textValue()).isEqualTo("updated_at");
    assertThat(served.show(moment + "/changes?limit=1").get("changes")).hasSize(1);
    assertThat(served.show(moment + "/changes?limit=1").get("total").intValue()).isEqualTo(3);
  }

  @Test
  void areKeptUntilTheyAreForgotten() {
    String first = keep("{\"name\": \"first\"}");
    keep("{}");

    assertThat(served.show(MOMENTS))
        .hasToString(
            "{\"moments\":["
                + "{\"id\":\"moment-1\",\"name\":\"first\",\"time\":\"2024-04-12T00:00:00Z\"},"
                + "{\"id\":\"moment-2\",\"time\":\"2024-04-12T00:00:00Z\"}]}");

    assertThat(served.http.delete(first).status()).isEqualTo(204);
    assertThat(served.http.delete(first).status()).isEqualTo(404);
    assertThat(served.http.get(first + "/changes").status()).isEqualTo(404);
    assertThat(served.show(MOMENTS).get("moments")).hasSize(1);
  }

  @Rule("S204")
  @Test
  void areTheNewestOnes() {
    for (int i = 0; i < 21; i++) {
      keep("{}");
    }

    JsonNode moments = served.show(MOMENTS).get("moments");

    assertThat(moments).hasSize(20);
    assertThat(moments.at("/0/id").textValue()).isEqualTo("moment-2");
  }

  @Test
  void canBeADocument() {
    newService(80);
    String document = served.show("/_simulator/state").toString();
    String created = newService(81);

    JsonNode changes = served.create(COMPARE, document);

    assertThat(changes.get("total").intValue()).isEqualTo(1);
    assertThat(changes.at("/changes/0/change").textValue()).isEqualTo("created");
    assertThat(changes.at("/changes/0/id").textValue()).isEqualTo(created);
    assertThat(served.http.post(COMPARE, "{\"services\": 1}").status()).isEqualTo(400);
  }

  @Rule("S141")
  @Test
  void tellOfSecretsOnlyThatTheyDiffer() {
    String account =
        """
        {"accounts": [{"name": "a", "users": [{"name": "u", "password": "%s", \
        "access_keys": [{"ak": "AK", "sk": "%s"}]}]}]}""";
    served.http.put("/_simulator/state", account.formatted("first-secret", "first-key"));
    String moment = keep("{}");
    served.http.put("/_simulator/state", account.formatted("second-secret", "second-key"));

    String changes = served.show(moment + "/changes").toString();

    assertThat(changes)
        .contains("\"field\":\"password\"", "\"field\":\"secret\"", "(hidden)")
        .doesNotContain("first-", "second-");
  }
}
