package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static io.vpcep.simulator.http.ServedRegion.SUBNET_ID;
import static io.vpcep.simulator.http.ServedRegion.VPC_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Operations 14 to 17: endpoints. */
class EndpointsTest {
  private final ServedRegion served = ServedRegion.start();
  private final String service = served.openService(80, ", \"approval_enabled\": false");

  @AfterEach
  void close() {
    served.close();
  }

  private static Fields fields() {
    return Fields.strings(
            "id",
            "service_type",
            "status",
            "endpoint_service_name",
            "endpoint_service_id",
            "vpc_id",
            "created_at",
            "updated_at",
            "project_id",
            "enable_status",
            "description",
            "specification_name",
            "endpoint_pool_id")
        .integers("marker_id")
        .booleans("enable_dns")
        .arrays("active_status", "tags");
  }

  private static Fields interfaceFields() {
    return fields().andStrings("subnet_id").booleans("enable_whitelist").arrays("whitelist");
  }

  private JsonNode created(String furtherFields) {
    return served.create(ENDPOINTS, ServedRegion.endpoint(service, furtherFields));
  }

  private JsonNode shown(JsonNode created) {
    return served.show(ENDPOINTS + "/" + created.get("id").textValue());
  }

  @Nested
  class Create {

    @Test
    void answersTheFieldsOfTheTable() {
      assertThat(Answer.types(created(""))).isEqualTo(interfaceFields().types());
    }

    @Test
    void answersWhatWasAskedFor() {
      JsonNode answer =
          created(
              """
              , "enable_whitelist": true, "whitelist": ["127.0.0.1", "10.0.0.0/8"],
              "tags": [{"key": "test1", "value": "test1"}]""");

      assertThat(answer.get("status").textValue()).isEqualTo("creating");
      assertThat(answer.get("active_status")).hasToString("[\"active\"]");
      assertThat(answer.get("service_type").textValue()).isEqualTo("interface");
      assertThat(answer.get("endpoint_service_id").textValue()).isEqualTo(service);
      assertThat(answer.get("endpoint_service_name"))
          .isEqualTo(served.show(SERVICES + "/" + service).get("service_name"));
      assertThat(answer.get("vpc_id").textValue()).isEqualTo(VPC_ID);
      assertThat(answer.get("subnet_id").textValue()).isEqualTo(SUBNET_ID);
      assertThat(answer.get("project_id").textValue()).isEqualTo("2".repeat(32));
      assertThat(answer.get("enable_dns").booleanValue()).isFalse();
      assertThat(answer.get("enable_whitelist").booleanValue()).isTrue();
      assertThat(answer.get("whitelist")).hasToString("[\"127.0.0.1\",\"10.0.0.0/8\"]");
      assertThat(answer.get("enable_status").textValue()).isEqualTo("enable");
      assertThat(answer.get("tags")).hasToString("[{\"key\":\"test1\",\"value\":\"test1\"}]");
    }

    @Rule("C12")
    @Test
    void domainNameComesWhenAskedFor() {
      JsonNode answer = created(", \"enable_dns\": true");

      assertThat(Answer.types(answer)).isEqualTo(interfaceFields().arrays("dns_names").types());
      assertThat(answer.get("dns_names")).hasSize(1);
      assertThat(answer.get("dns_names").get(0).isTextual()).isTrue();
    }

    @Test
    void gatewayEndpointHasRouteTablesInstead() {
      JsonNode answer =
          served.create(
              ENDPOINTS,
              """
              {"endpoint_service_id": "%s", "vpc_id": "%s", "enable_dns": true,
               "routetables": ["%s"]}"""
                  .formatted(served.publicService("gateway"), VPC_ID, SUBNET_ID));

      assertThat(Answer.types(answer))
          .isEqualTo(fields().arrays("routetables", "policy_statement").types());
      assertThat(answer.get("enable_dns").booleanValue()).isFalse();
      assertThat(answer.get("routetables")).hasToString("[\"" + SUBNET_ID + "\"]");
      served.settle();
      assertThat(Answer.types(shown(answer)))
          .isEqualTo(fields().arrays("routetables", "policy_statement").types());
    }
  }

  @Nested
  class Show {

    @Test
    void hasTheAddressOnceAccepted() {
      JsonNode created = created(", \"port_ip\": \"192.168.0.115\"");
      served.settle();

      JsonNode shown = shown(created);

      assertThat(Answer.types(shown)).isEqualTo(interfaceFields().andStrings("ip").types());
      assertThat(shown.get("status").textValue()).isEqualTo("accepted");
      assertThat(shown.get("ip").textValue()).isEqualTo("192.168.0.115");
    }

    @Test
    void hasNoAddressWhileItWaits() {
      String waiting = served.connect(served.openService(81, ""));

      JsonNode shown = served.show(ENDPOINTS + "/" + waiting);

      assertThat(shown.get("status").textValue()).isEqualTo("pendingAcceptance");
      assertThat(Answer.types(shown)).isEqualTo(interfaceFields().types());
    }

    @Test
    void unknownIdIsNotFound() {
      Answer answer = served.http.get(ENDPOINTS + "/" + VPC_ID);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.2006");
    }
  }

  @Nested
  class Delete {

    @Test
    void answersWithoutBody() {
      JsonNode created = created("");
      served.settle();

      Answer answer = served.http.delete(ENDPOINTS + "/" + created.get("id").textValue());

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.text()).isEmpty();
      assertThat(shown(created).get("status").textValue()).isEqualTo("deleting");
    }

    @Test
    void endpointBeingCreatedGoesToo() {
      String path = ENDPOINTS + "/" + created("").get("id").textValue();

      assertThat(served.http.delete(path).status()).isEqualTo(204);
      assertThat(served.show(path).get("status").textValue()).isEqualTo("deleting");
    }
  }

  @Nested
  class ListThem {

    @Test
    void answersTheFieldsOfTheTable() {
      created("");
      served.settle();

      JsonNode answer = served.show(ENDPOINTS);

      assertThat(Answer.types(answer))
          .isEqualTo(new Fields().arrays("endpoints").integers("total_count").types());
      assertThat(Answer.types(answer.get("endpoints").get(0)))
          .isEqualTo(interfaceFields().andStrings("ip").types());
    }

    @Test
    void filtersTakeTheirNamesFromTheTable() {
      String id = created("").get("id").textValue();
      created("");

      assertThat(found("id=" + id)).isEqualTo(1);
      assertThat(found("vpc_id=" + VPC_ID)).isEqualTo(2);
      assertThat(found("vpc_id=" + SUBNET_ID)).isZero();
      assertThat(found("endpoint_service_name=" + service)).isEqualTo(2);
      assertThat(found("endpoint_service_name=nobody")).isZero();
    }

    private int found(String query) {
      return served.show(ENDPOINTS + "?" + query).get("total_count").intValue();
    }
  }
}
