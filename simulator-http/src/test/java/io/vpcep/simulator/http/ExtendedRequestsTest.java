package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire form of what the API reference does not have. */
class ExtendedRequestsTest {
  private final ServedRegion served = ServedRegion.start();
  private final String service = served.openService(80, "");
  private final String endpoint = served.connect(service);

  @AfterEach
  void close() {
    served.close();
  }

  private static void assertRefused(Answer answer, String code) {
    assertThat(answer.errorCode()).as(answer.text()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Nested
  class ResourcesByTag {
    private static final String PATH = CONSUMER + "/endpoint/resource_instances/action";

    private Answer find(String fields) {
      return served.http.post(PATH, "{\"action\": \"filter\"" + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "1000", "\"1000\"", "null"})
    void takeLimitsAsNumbersAndAsTexts(String limit) {
      JsonNode answer = served.ok(find(", \"limit\": " + limit + ", \"offset\": 0"));

      assertThat(answer.get("total_count").intValue()).isEqualTo(1);
      assertThat(answer.at("/resources/0/resource_id").textValue()).isEqualTo(endpoint);
      assertThat(answer.at("/resources/0/resource_detail").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"ten\"", "1001", "1.5", "1e2", "\"-1\"", "\"0\""})
    void refuseOtherLimits(String limit) {
      assertRefused(find(", \"limit\": " + limit), "EndPoint.0006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"two\"", "0.5"})
    void refuseOtherOffsets(String offset) {
      assertRefused(find(", \"offset\": " + offset), "EndPoint.0010");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "'\"limit\": true'!EndPoint.0002",
          "'\"tags\": [{\"key\": \"k\"}]'!EndPoint.0002",
          "'\"tags\": [{\"key\": \"k\", \"values\": null}]'!EndPoint.0002",
          "'\"tags\": [{\"key\": \"k\", \"values\": [\"v\", \"v\"]}]'!EndPoint.3071",
          "'\"tags\": [{\"key\": \"k\", \"values\": []}, {\"key\": \"k\", \"values\": []}]'!EndPoint.3067",
          "'\"matches\": [{\"key\": \"name\", \"value\": \"x\"}]'!EndPoint.0002",
          "'\"without_any_tag\": \"true\"'!EndPoint.0002",
        })
    void refuseOtherFilters(String field, String code) {
      assertRefused(find(", " + field), code);
    }

    @Test
    void countedHaveNothingButTheNumber() {
      Answer answer = served.http.post(PATH, "{\"action\": \"count\"}");

      assertThat(served.ok(answer)).hasToString("{\"total_count\":1}");
    }

    @Test
    void areOfTwoTypes() {
      Answer answer =
          served.http.post(
              CONSUMER + "/vpc-endpoints/resource_instances/action", "{\"action\": \"count\"}");

      assertRefused(answer, "EndPoint.3070");
      assertRefused(served.http.get(CONSUMER + "/services/tags"), "EndPoint.3070");
    }
  }

  @Test
  void tagsHaveNoAnswer() {
    served.settle();
    Answer answer =
        served.http.post(
            CONSUMER + "/endpoint/" + endpoint + "/tags/action",
            "{\"action\": \"create\", \"tags\": [{\"key\": \"k\", \"value\": \"v\"}]}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(served.show(CONSUMER + "/endpoint/tags"))
        .hasToString("{\"tags\":[{\"key\":\"k\",\"values\":[\"v\"]}]}");
  }

  @Test
  void upgradesHaveNoBodyAtAll() {
    String path = SERVICES.replace("/v1/", "/v2/") + "/" + service + "/upgrade";

    Answer answer = served.http.post(path, "");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(served.http.post(SERVICES + "/" + service + "/upgrade", "").status()).isEqualTo(404);
  }

  @Test
  void routeTablesThatFailAreTold() {
    String gateway = served.publicService("gateway");
    String table = "aaaaaaaa-0000-4000-8000-00000000000";
    String first = created(gateway, table + "1");
    created(gateway, table + "2");
    served.settle();

    JsonNode answer =
        served.ok(
            served.http.put(
                ENDPOINTS + "/" + first + "/routetables",
                "{\"routetables\": [\"" + table + "2\", \"" + table + "3\"]}"));
    assertThat(answer.get("routetables")).hasToString("[\"" + table + "3\"]");
    assertThat(answer.at("/error/0/bind_failed/0/id").textValue()).isEqualTo(table + "2");
    assertThat(answer.at("/error/0/bind_failed/0/error_message").textValue())
        .isEqualTo("The route table is being used by another VPC endpoint.");
    assertThat(answer.at("/error/0/unbind_failed")).isEmpty();
  }

  private String created(String gateway, String table) {
    return served
        .create(
            ENDPOINTS,
            "{\"endpoint_service_id\": \""
                + gateway
                + "\", \"vpc_id\": \""
                + table
                + "\", \"routetables\": [\""
                + table
                + "\"]}")
        .get("id")
        .textValue();
  }

  @Nested
  class Policies {
    private final String id = created(served.publicService("gateway"), service);

    private Answer put(String body) {
      served.settle();
      return served.http.put(ENDPOINTS + "/" + id + "/policy", body);
    }

    @Test
    void comeBackWithCapitalLetters() {
      String statement = "[{\"Effect\":\"Deny\",\"Action\":[\"a\"],\"Resource\":[\"b\"]}]";

      assertThat(served.ok(put("{\"policy_statement\":" + statement + "}")).get("policy_statement"))
          .hasToString(statement);
      assertThat(served.show(ENDPOINTS + "/" + id).get("policy_statement")).hasToString(statement);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "'{}'!EndPoint.2048",
          "'{\"policy_statement\": [], \"policy_document\": {}}'!EndPoint.2048",
          "'{\"policy_statement\": [{\"Effect\": \"Allow\", \"Action\": [\"\"], \"Resource\": [\"x\"]}]}'!EndPoint.2048",
          "'{\"policy_statement\": [{\"effect\": \"Allow\"}]}'!EndPoint.2048",
          "'{\"policy_statement\": [{\"Effect\": \"Allow\", \"Action\": \"x\"}]}'!EndPoint.0002",
          "'{\"policy_statement\": {}}'!EndPoint.0002",
          "'{\"policy_document\": []}'!EndPoint.0002",
          "'{\"policy_document\": \"text\"}'!EndPoint.0002",
        })
    void areRefusedOtherwise(String body, String code) {
      assertRefused(put(body), code);
    }
  }

  @Rule("S118")
  @Test
  void policyDocumentsComeBackDigitByDigit() {
    String iam =
        served
            .show(SERVICES + "/public?endpoint_service_name=.iam")
            .at("/endpoint_services/0/id")
            .textValue();
    String id = served.connect(iam);
    served.settle();
    String document =
        "{\"b\":[1,-0.5,12345678901234567890123,null,true],\"a\":{\"\":\"ä\"},\"c\":1E+400}";
    Answer answer =
        served.http.put(ENDPOINTS + "/" + id + "/policy", "{\"policy_document\":" + document + "}");

    assertThat(answer.text()).contains("\"policy_document\":" + document);
    assertRefused(
        served.http.put(
            ENDPOINTS + "/" + id + "/policy", "{\"policy_document\": {\"x\": \"\\ud800\"}}"),
        "EndPoint.0002");
  }
}
