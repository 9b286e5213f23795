package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations 8 and 9: connections of an endpoint service. */
class ConnectionsTest {
  private static final Fields CONNECTION =
      Fields.strings("id", "created_at", "updated_at", "domain_id", "status", "description")
          .integers("marker_id");

  private final ServedRegion served = ServedRegion.start();
  private final String service = served.openService(80, "");
  private final String connections = SERVICES + "/" + service + "/connections";

  @AfterEach
  void close() {
    served.close();
  }

  private Answer act(String action, String endpoint) {
    return served.http.post(
        connections + "/action",
        """
        {"action": "%s", "endpoints": ["%s"]}"""
            .formatted(action, endpoint));
  }

  private JsonNode connection() {
    return served.show(connections).get("connections").get(0);
  }

  @Nested
  class ListThem {

    @Test
    void answersTheFieldsOfTheTable() {
      served.connect(service);

      JsonNode answer = served.show(connections);

      assertThat(Answer.types(answer))
          .isEqualTo(new Fields().arrays("connections").integers("total_count").types());
      assertThat(Answer.types(answer.get("connections").get(0))).isEqualTo(CONNECTION.types());
    }

    @Test
    void agreesWithTheEndpoint() {
      String id = served.connect(service);
      JsonNode endpoint = served.show(ENDPOINTS + "/" + id);

      assertThat(connection().get("id").textValue()).isEqualTo(id);
      assertThat(connection().get("marker_id")).isEqualTo(endpoint.get("marker_id"));
      assertThat(connection().get("status").textValue()).isEqualTo("pendingAcceptance");
      assertThat(connection().get("created_at")).isEqualTo(endpoint.get("created_at"));
      assertThat(connection().get("domain_id").textValue())
          .isEqualTo(served.region.ownerOf("2".repeat(32)).domainId());
    }

    @Test
    void filtersTakeTheirNamesFromTheTable() {
      String id = served.connect(service);
      served.connect(service);
      int marker = served.show(ENDPOINTS + "/" + id).get("marker_id").intValue();

      assertThat(served.show(connections).get("total_count").intValue()).isEqualTo(2);
      assertThat(found("id=" + id)).isEqualTo(1);
      assertThat(found("marker_id=" + marker)).isEqualTo(1);
      assertThat(found("status=accepted")).isZero();
      assertThat(found("status=pendingAcceptance")).isEqualTo(2);
    }

    private int found(String query) {
      return served.show(connections + "?" + query).get("total_count").intValue();
    }

    @Rule("C16")
    @Test
    void connectionToAGoneServiceHasTheReason() {
      String id = served.connect(service);
      served.http.delete(SERVICES + "/" + service);
      served.settle();

      JsonNode endpoint = served.show(ENDPOINTS + "/" + id);

      assertThat(endpoint.get("status").textValue()).isEqualTo("failed");
      assertThat(Answer.types(endpoint.get("error").get(0)))
          .isEqualTo(Fields.strings("error_code", "error_message").types());
      assertThat(endpoint.get("error").get(0).get("error_code").textValue())
          .isEqualTo("EndPoint.2003");
    }
  }

  @Nested
  class AcceptOrReject {

    @Test
    void answersTheFieldsOfTheTable() {
      JsonNode answer = served.ok(act("receive", served.connect(service)));

      assertThat(Answer.types(answer)).isEqualTo(new Fields().arrays("connections").types());
      assertThat(answer.get("connections")).hasSize(1);
      assertThat(Answer.types(answer.get("connections").get(0))).isEqualTo(CONNECTION.types());
    }

    @ParameterizedTest
    @CsvSource({"receive, creating, accepted", "reject, rejected, rejected"})
    void movesTheConnection(String action, String atOnce, String later) {
      String id = served.connect(service);

      JsonNode answer = served.ok(act(action, id)).get("connections").get(0);

      assertThat(answer.get("id").textValue()).isEqualTo(id);
      assertThat(answer.get("status").textValue()).isEqualTo(atOnce);
      served.settle();
      assertThat(connection().get("status").textValue()).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({
      "'{\"action\": \"approve\", \"endpoints\": [\"%s\"]}', EndPoint.2027",
      "'{\"endpoints\": [\"%s\"]}', EndPoint.2027",
      "'{\"action\": \"receive\"}', EndPoint.2017",
      "'{\"action\": \"receive\", \"endpoints\": []}', EndPoint.2017",
      "'{\"action\": \"receive\", \"endpoints\": [\"%s\", \"%s\"]}', EndPoint.2031",
      "'{\"action\": \"receive\", \"endpoints\": [null]}', EndPoint.0002",
      "'{\"action\": \"receive\", \"endpoints\": \"%s\"}', EndPoint.0002",
      "'{\"action\": 1, \"endpoints\": [\"%s\"]}', EndPoint.0002"
    })
    void refusedRequestChangesNothing(String body, String code) {
      String id = served.connect(service);
      String before = served.everything();

      Answer answer = served.http.post(connections + "/action", body.replace("%s", id));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo(code);
      assertThat(served.everything()).isEqualTo(before);
    }
  }
}
