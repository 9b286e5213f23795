package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.PORT_ID;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static io.vpcep.simulator.http.ServedRegion.VPC_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Operations 3 to 7: endpoint services. */
class EndpointServicesTest {
  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private static Fields fields() {
    return Fields.strings(
            "id",
            "port_id",
            "service_name",
            "service_type",
            "server_type",
            "vpc_id",
            "status",
            "created_at",
            "updated_at",
            "project_id",
            "tcp_proxy",
            "description",
            "domain_id")
        .booleans("approval_enabled", "enable_policy")
        .arrays("ports", "tags", "supported_editions");
  }

  private JsonNode created(String furtherFields) {
    return served.create(SERVICES, ServedRegion.service(80, furtherFields));
  }

  @Nested
  class Create {

    @Test
    void answersTheFieldsOfTheTable() {
      assertThat(Answer.types(created(""))).isEqualTo(fields().types());
    }

    @Test
    void answersWhatWasAskedFor() {
      JsonNode answer =
          created(
              """
              , "service_name": "orders", "approval_enabled": false, "tcp_proxy": "proxy_open",
              "service_type": "interface", "tags": [{"key": "team", "value": "blue"}]""");

      assertThat(answer.get("port_id").textValue()).isEqualTo(PORT_ID);
      assertThat(answer.get("vpc_id").textValue()).isEqualTo(VPC_ID);
      assertThat(answer.get("server_type").textValue()).isEqualTo("VM");
      assertThat(answer.get("service_type").textValue()).isEqualTo("interface");
      assertThat(answer.get("approval_enabled").booleanValue()).isFalse();
      assertThat(answer.get("tcp_proxy").textValue()).isEqualTo("proxy_open");
      assertThat(answer.get("status").textValue()).isEqualTo("creating");
      assertThat(answer.get("project_id").textValue()).isEqualTo("1".repeat(32));
      assertThat(answer.get("created_at").textValue()).isEqualTo("2024-04-12T00:00:00Z");
      assertThat(answer.get("service_name").textValue())
          .isEqualTo("eu-de.orders." + answer.get("id").textValue());
      assertThat(answer.get("tags")).hasToString("[{\"key\":\"team\",\"value\":\"blue\"}]");
    }

    @Test
    void portMappingsHaveThreeFields() {
      JsonNode ports = created("").get("ports");

      assertThat(ports).hasSize(1);
      assertThat(Answer.types(ports.get(0)))
          .isEqualTo(Fields.strings("protocol").integers("client_port", "server_port").types());
      assertThat(ports.get(0))
          .hasToString("{\"client_port\":80,\"server_port\":80,\"protocol\":\"TCP\"}");
    }

    @Test
    void virtualAddressHasItsPort() {
      String body =
          ServedRegion.service(80, ", \"vip_port_id\": \"" + VPC_ID + "\"").replace("VM", "VIP");

      JsonNode answer = served.create(SERVICES, body);

      assertThat(Answer.types(answer)).isEqualTo(fields().andStrings("vip_port_id").types());
      assertThat(answer.get("vip_port_id").textValue()).isEqualTo(VPC_ID);
    }

    @Test
    void nullFieldsAreAsIfAbsent() {
      JsonNode answer =
          created(
              """
              , "service_name": null, "approval_enabled": null, "tags": null, "unknown": [1]""");

      assertThat(answer.get("approval_enabled").booleanValue()).isTrue();
      assertThat(answer.get("tags")).isEmpty();
    }
  }

  @Nested
  class Show {

    @Test
    void answersTheFieldsOfTheTable() {
      String id = created("").get("id").textValue();

      JsonNode answer = served.show(SERVICES + "/" + id);

      assertThat(Answer.types(answer)).isEqualTo(fields().types());
    }

    @Test
    void agreesWithCreate() {
      JsonNode created = created(", \"service_name\": \"orders\"");

      assertThat(served.show(SERVICES + "/" + created.get("id").textValue())).isEqualTo(created);
    }

    @Test
    void becomesAvailable() {
      String id = created("").get("id").textValue();
      served.settle();

      assertThat(served.show(SERVICES + "/" + id).get("status").textValue()).isEqualTo("available");
    }

    @Test
    void unknownIdIsNotFound() {
      Answer answer = served.http.get(SERVICES + "/" + VPC_ID);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
    }

    @Test
    void serviceOfAnotherProjectIsNotFound() {
      String id = created("").get("id").textValue();

      Answer answer = served.http.get(ServedRegion.CONSUMER + "/vpc-endpoint-services/" + id);

      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Nested
  class Modify {

    @Test
    void answersTheFieldsOfTheTable() {
      String id = served.openService(80, "");

      Answer answer = served.http.put(SERVICES + "/" + id, "{}");

      assertThat(Answer.types(served.ok(answer))).isEqualTo(fields().types());
    }

    @Test
    void changesWhatIsGivenAndNothingElse() {
      String id = served.openService(80, ", \"service_name\": \"orders\"");

      JsonNode answer =
          served.ok(
              served.http.put(
                  SERVICES + "/" + id,
                  """
                  {"approval_enabled": false, "ports":
                   [{"client_port": 8081, "server_port": 22, "protocol": "TCP"}]}"""));

      assertThat(answer.get("approval_enabled").booleanValue()).isFalse();
      assertThat(answer.get("ports").get(0).get("server_port").intValue()).isEqualTo(22);
      assertThat(answer.get("service_name").textValue()).isEqualTo("eu-de.orders." + id);
      assertThat(served.show(SERVICES + "/" + id)).isEqualTo(answer);
    }

    @Test
    void bodyIsNeeded() {
      String id = served.openService(80, "");

      Answer answer = served.http.put(SERVICES + "/" + id, "");

      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0011");
    }
  }

  @Nested
  class Delete {

    @Rule("C13")
    @Test
    void answersWithoutBody() {
      Answer answer = served.http.delete(SERVICES + "/" + served.openService(80, ""));

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.text()).isEmpty();
      assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void isGoneAfterAWhile() {
      String path = SERVICES + "/" + served.openService(80, "");
      served.http.delete(path);

      assertThat(served.show(path).get("status").textValue()).isEqualTo("deleting");
      served.settle();
      assertThat(served.http.get(path).status()).isEqualTo(404);
    }

    @Test
    void usedServiceIsKept() {
      String id = served.openService(80, ", \"approval_enabled\": false");
      served.connect(id);
      String before = served.everything();

      Answer answer = served.http.delete(SERVICES + "/" + id);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.3006");
      assertThat(served.everything()).isEqualTo(before);
    }
  }

  @Nested
  class ListThem {

    @Test
    void answersTheFieldsOfTheTable() {
      created("");

      JsonNode answer = served.show(SERVICES);

      assertThat(Answer.types(answer))
          .isEqualTo(new Fields().arrays("endpoint_services").integers("total_count").types());
      assertThat(Answer.types(answer.get("endpoint_services").get(0)))
          .isEqualTo(fields().integers("connection_count").types());
    }

    @Test
    void isEmptyAtFirst() {
      assertThat(served.show(SERVICES)).hasToString("{\"endpoint_services\":[],\"total_count\":0}");
    }

    @Test
    void countsConnections() {
      String id = served.openService(80, ", \"approval_enabled\": false");
      served.connect(id);

      JsonNode service = served.show(SERVICES).get("endpoint_services").get(0);

      assertThat(service.get("connection_count").intValue()).isEqualTo(1);
    }

    @Test
    void trailingSlashIsAccepted() {
      created("");

      assertThat(served.show(SERVICES + "/")).isEqualTo(served.show(SERVICES));
    }
  }
}
