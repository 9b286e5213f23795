package io.vpcep.simulator.http.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.config.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check lets pass, and what it does not. */
class ContractCheckTest {
  private static final String PROJECT = "/v1/11111111111111111111111111111111";
  private static final String QUOTAS =
      "{'quotas': {'resources': [{'type': 'endpoint', 'used': 0, 'quota': 150}]}}";
  private static final String RECORDS = "{'action': 'add', 'permissions': ['*']}";

  private final Map<String, List<String>> headers =
      new HashMap<>(
          Map.of(
              "X-Request-Id",
              List.of("0123456789abcdef0123456789abcdef"),
              "X-Simulator-Detail",
              List.of("why"),
              "Content-Type",
              List.of("application/json")));

  private Exchange exchange(String method, String path, String body, int status, String answer) {
    return new Exchange(
        method,
        PROJECT + path,
        body.replace('\'', '"'),
        status,
        headers,
        answer.replace('\'', '"'));
  }

  private Exchange quotas(String query, int status, String answer) {
    return exchange("GET", "/quotas" + query, "", status, answer);
  }

  private static String error(String code, String message) {
    return "{'error_code': '" + code + "', 'error_msg': '" + message + "'}";
  }

  private static void passes(Exchange exchange) {
    assertThatCode(() -> ContractCheck.in(Dialect.DEFAULT).check(exchange))
        .doesNotThrowAnyException();
  }

  private static void fails(Exchange exchange, String why) {
    assertThatThrownBy(() -> ContractCheck.in(Dialect.DEFAULT).check(exchange))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(why);
  }

  @Nested
  class Responses {

    @Test
    void asDescribedPass() {
      passes(quotas("", 200, QUOTAS));
    }

    @Test
    void withAMissingFieldFail() {
      fails(quotas("", 200, QUOTAS.replace(", 'quota': 150", "")), "quota");
    }

    @Test
    void withAnExtraFieldFail() {
      fails(quotas("", 200, QUOTAS.replace("'used'", "'more': 1, 'used'")), "more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'150'", "1.5", "null", "true", "-1", "[150]"})
    void withAFieldOfTheWrongTypeFail(String value) {
      fails(quotas("", 200, QUOTAS.replace("150", value)), "/quotas/resources/0/quota");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 302, 409, 418})
    void withAnotherStatusFail(int status) {
      fails(quotas("", status, QUOTAS), "status " + status + " is not described");
    }

    @Test
    void withABodyWhereNoneBelongsFail() {
      fails(exchange("DELETE", "/vpc-endpoints/1", "", 204, "{}"), "a body is not described");
    }

    @Test
    void withoutABodyWhereOneBelongsFail() {
      headers.remove("Content-Type");
      fails(quotas("", 200, ""), "a body is described");
    }

    @ParameterizedTest
    @CsvSource({"X-Request-Id,", "X-Request-Id,1", "Content-Type,", "Content-Type,text/html"})
    void withoutTheRightHeadersFail(String name, String value) {
      headers.put(name, value == null ? List.of() : List.of(value));

      fails(quotas("", 200, QUOTAS), name);
    }

    @Test
    void ofAnotherDialectFail() {
      Exchange exchange =
          exchange("GET", "/vpc-endpoint-services/1/permissions", "", 200, record("Z"));

      passes(exchange);
      assertThatThrownBy(() -> ContractCheck.in(Dialect.LEGACY).check(exchange))
          .hasMessageContaining("created_at");
      assertThatThrownBy(() -> ContractCheck.in(Dialect.API_REFERENCE_2024).check(exchange))
          .hasMessageContaining("permission_type");
    }

    private static String record(String zone) {
      return "{'total_count': 1, 'permissions': [{'id': '4189d3c2-8882-4871-a3c2-d380272eed88',"
          + "'permission': '*', 'permission_type': 'domainId', 'description': '', 'created_at': '2018-01-30T07:42:01"
          + zone
          + "'}]}";
    }
  }

  @Nested
  class Refusals {

    @Test
    void asDescribedPass() {
      passes(quotas("?type=x", 400, error("EndPoint.3070", "Invalid resource type.")));
    }

    @Test
    void withACodeThatIsNotOfTheOperationFail() {
      fails(quotas("", 400, error("EndPoint.0006", "Invalid limit.")), "/error_code");
    }

    @Test
    void withACodeOfAnotherStatusFail() {
      fails(
          quotas(
              "",
              403,
              error(
                  "EndPoint.0003",
                  "Authentication failed or authentication information is invalid.")),
          "/error_code");
    }

    @Test
    void withAnotherMessageFail() {
      fails(quotas("?type=x", 400, error("EndPoint.3070", "Oops.")), "documented message");
    }

    @Test
    void withAnExtraFieldFail() {
      String error = error("EndPoint.0014", "Invalid project ID.").replace("}", ", 'why': ''}");

      fails(quotas("", 400, error), "why");
    }

    @Test
    void thatOnlyAFaultGivesFailUnlessOneIsExpected() {
      Exchange known = quotas("", 500, error("EndPoint.0001", "System error. Please retry."));
      Exchange foreign = quotas("", 400, error("EndPoint.0006", "Invalid limit."));
      Exchange unknown = quotas("", 400, error("EndPoint.9999", "Oops."));
      ContractCheck check = ContractCheck.in(Dialect.DEFAULT);

      fails(known, "only a fault");
      assertThatCode(() -> check.check(known, true)).doesNotThrowAnyException();
      assertThatCode(() -> check.check(foreign, true)).doesNotThrowAnyException();
      assertThatThrownBy(() -> check.check(unknown, true)).isInstanceOf(AssertionError.class);
    }

    @Test
    void ofUnknownPathsAreThoseOfHttp() {
      String unknown = error("EndPoint.0005", "The requested resource is unavailable.");

      passes(exchange("GET", "/nothing", "", 404, unknown));
      fails(exchange("GET", "/nothing", "", 400, unknown), "not a refusal by HTTP");
      fails(exchange("GET", "/nothing", "", 500, unknown), "not a refusal by HTTP");
      fails(exchange("GET", "/nothing", "", 200, "{}"), "there is no such operation");
    }
  }

  @Nested
  class Requests {
    private Exchange adding(String body, int status, String answer) {
      return exchange("POST", "/vpc-endpoint-services/1/permissions/action", body, status, answer);
    }

    @Test
    void asDescribedPass() {
      String answer = "{'permissions': ['*'], 'permission_type': 'domainId'}";

      passes(adding(RECORDS, 200, answer));
      passes(adding(RECORDS.replace("'action'", "'else': 1, 'action'"), 200, answer));
      passes(quotas("?type=endpoint&else=1&type=else", 200, QUOTAS));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "{}",
          "{'action': 'add'}",
          "{'action': 'ADD', 'permissions': ['*']}",
          "{'action': 'add', 'permissions': '*'}",
          "{'action': 'add', 'permissions': []}",
          "{'action': 'add', 'permissions': ['x']}"
        })
    void thatShouldHaveBeenRefusedFail(String body) {
      fails(adding(body, 200, "{'permissions': ['*']}"), "request");
    }

    @Test
    void withParametersThatShouldHaveBeenRefusedFail() {
      fails(quotas("?type=else", 200, QUOTAS), "parameter type");
    }
  }

  /** The identity service's and the simulator's own. */
  @Nested
  class FurtherOperations {
    private Exchange further(String method, String path, String body, int status, String answer) {
      return new Exchange(
          method, path, body.replace('\'', '"'), status, headers, answer.replace('\'', '"'));
    }

    private Exchange domains(int status, String answer) {
      return further("GET", "/v3/auth/domains", "", status, answer);
    }

    @Test
    void asDescribedPass() {
      String clock = "{'mode': 'manual', 'now': '2018-01-30T07:42:01Z'}";

      passes(further("POST", "/_simulator/clock/advance", "{'duration': 'PT1S'}", 200, clock));
      passes(further("GET", "/_simulator/regions/1/_simulator/clock", "", 200, clock));
      passes(
          domains(200, "{'domains': [], 'links': {'self': 'x', 'previous': null, 'next': null}}"));
      passes(domains(401, "{'error': {'code': 401, 'message': 'no', 'title': 'Unauthorized'}}"));
    }

    @Test
    void withAnExtraFieldFail() {
      fails(
          further(
              "GET", "/_simulator/health", "", 200, "{'status': 'UP', 'version': '1', 'more': 1}"),
          "more");
      fails(
          domains(
              200,
              "{'domains': [], 'links': {'self': 'x', 'previous': null, 'next': null, 'more': 1}}"),
          "more");
    }

    @Test
    void thatShouldHaveBeenRefusedFail() {
      String clock = "{'mode': 'manual', 'now': '2018-01-30T07:42:01Z'}";

      fails(further("POST", "/_simulator/clock/advance", "{}", 200, clock), "request");
    }

    @Test
    void refusedInTheFormOfTheOtherFail() {
      String error =
          error("EndPoint.0003", "Authentication failed or authentication information is invalid.");

      fails(domains(401, error), "not an error of the identity service");
      fails(
          domains(401, "{'error': {'code': 403, 'message': 'no', 'title': 'Forbidden'}}"), "code");
      fails(
          domains(409, "{'error': {'code': 409, 'message': 'no', 'title': 'Conflict'}}"),
          "status 409");
    }

    @Test
    void thatAreNotDescribedFail() {
      fails(further("GET", "/_simulator/nothing", "", 200, "{}"), "there is no such operation");
      fails(further("GET", "/v3/nothing", "", 200, "{}"), "there is no such operation");
    }
  }
}
