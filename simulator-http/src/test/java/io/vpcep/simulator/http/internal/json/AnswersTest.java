package io.vpcep.simulator.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Answers about resources in states that calls alone cannot bring about. */
class AnswersTest {
  private static final Instant NOW = Instant.parse("2024-04-12T00:00:00Z");
  private static final List<ResourceError> ERRORS =
      List.of(new ResourceError(ErrorCode.VPC_NOT_FOUND));
  private static final String WRITTEN =
      "[{\"error_code\":\"EndPoint.2001\",\"error_message\":\"The VPC does not exist.\"}]";

  private static JsonNode answer(Dialect dialect, Object resource, AnswerView view) {
    byte[] answer = new AnswerWriter(dialect).bytes(resource, view);
    return Json.tree(new String(answer, StandardCharsets.UTF_8)).orElseThrow();
  }

  private static JsonNode answer(Object resource, AnswerView view) {
    return answer(Dialect.DEFAULT, resource, view);
  }

  private static JsonNode shown(Object resource) {
    return answer(resource, AnswerView.SHOWN);
  }

  @Nested
  class Services {
    private static EndpointService service(@Nullable String vipPortId, List<ResourceError> errors) {
      return new EndpointService(
          "id",
          "project",
          "domain",
          "eu-de.id",
          ServiceType.INTERFACE,
          ServerType.VIP,
          "vpc",
          "port",
          vipPortId,
          null,
          null,
          null,
          null,
          null,
          null,
          true,
          errors.isEmpty() ? ServiceStatus.AVAILABLE : ServiceStatus.FAILED,
          List.of(new PortMapping(1, 65_535, PortMapping.Protocol.UDP)),
          EndpointService.TcpProxy.PROXY_VNI,
          List.of(),
          "",
          false,
          List.of(),
          3,
          errors,
          NOW,
          NOW);
    }

    @Rule("C31")
    @Test
    void failedOnesTellWhyInShowAndList() {
      EndpointService failed = service(null, ERRORS);

      String both =
          WRITTEN.replace(
              "}]", ",\"code\":\"EndPoint.2001\",\"message\":\"The VPC does not exist.\"}]");
      assertThat(shown(failed).get("error")).hasToString(both);
      assertThat(answer(failed, AnswerView.LISTED).get("error")).hasToString(both);
      assertThat(answer(Dialect.LEGACY, failed, AnswerView.SHOWN).get("error"))
          .hasToString(WRITTEN);
      assertThat(answer(failed, AnswerView.CREATED).has("error")).isFalse();
      assertThat(answer(failed, AnswerView.CHANGED).has("error")).isFalse();
    }

    @Test
    void othersHaveNoErrors() {
      assertThat(shown(service(null, List.of())).has("error")).isFalse();
    }

    @Test
    void portOfAVirtualAddressDependsOnTheDialect() {
      EndpointService service = service("vip", List.of());

      assertThat(shown(service).get("vip_port_id").textValue()).isEqualTo("vip");
      assertThat(answer(Dialect.API_REFERENCE_2024, service, AnswerView.SHOWN).has("vip_port_id"))
          .isFalse();
    }
  }

  @Nested
  class Endpoints {
    private static Endpoint endpoint(boolean enabled, List<ResourceError> errors) {
      return new Endpoint(
          "id",
          "project",
          2_147_483_647,
          "service",
          "eu-de.service",
          ServiceType.INTERFACE,
          EndpointStatus.FAILED,
          List.of(Account.Status.POLICE_FROZEN, Account.Status.ARREAR_FROZEN),
          "vpc",
          "subnet",
          "10.0.0.1",
          null,
          null,
          false,
          List.of(),
          false,
          List.of(),
          List.of(),
          enabled,
          "",
          "default",
          "pool",
          null,
          null,
          null,
          List.of(),
          errors,
          NOW,
          NOW);
    }

    @Test
    void failedOnesTellWhyInShowAndList() {
      Endpoint failed = endpoint(true, ERRORS);

      assertThat(shown(failed).get("error")).hasToString(WRITTEN);
      assertThat(answer(failed, AnswerView.LISTED).get("error")).hasToString(WRITTEN);
      assertThat(answer(failed, AnswerView.CREATED).has("error")).isFalse();
    }

    @Test
    void addressIsInTheAnswerToCreateOfTheCurrentServiceOnly() {
      Endpoint endpoint = endpoint(true, List.of());

      for (Dialect older :
          List.of(Dialect.API_REFERENCE_2024, Dialect.INTERNATIONAL, Dialect.LEGACY)) {
        assertThat(answer(older, endpoint, AnswerView.CREATED).has("ip")).isFalse();
      }
      assertThat(answer(endpoint, AnswerView.CREATED).get("ip").textValue()).isEqualTo("10.0.0.1");
      assertThat(shown(endpoint).get("ip").textValue()).isEqualTo("10.0.0.1");
    }

    @Rule("C10")
    @Test
    void standingsAndSwitchesAreSpeltAsDocumented() {
      JsonNode answer = shown(endpoint(false, List.of()));

      assertThat(answer.get("enable_status").textValue()).isEqualTo("disable");
      assertThat(answer.get("active_status")).hasToString("[\"police_frozen\",\"arrear_frozen\"]");
      assertThat(answer.get("marker_id").intValue()).isEqualTo(Integer.MAX_VALUE);
      assertThat(answer.get("whitelist")).hasToString("[]");
    }
  }

  @Test
  void failedConnectionsTellWhy() {
    Connection failed =
        new Connection("id", 1, "domain", "", EndpointStatus.FAILED, ERRORS, NOW, NOW);

    assertThat(shown(failed).get("error")).hasToString(WRITTEN);
  }

  @Test
  void permissionsHaveTheirDescription() {
    Permission permission = new Permission("id", "*", Permission.Type.DOMAIN_ID, "demo", NOW);

    assertThat(answer(permission, AnswerView.LISTED))
        .hasToString(
            "{\"id\":\"id\",\"permission\":\"*\",\"permission_type\":\"domainId\","
                + "\"description\":\"demo\",\"created_at\":\"2024-04-12T00:00:00Z\"}");
  }
}
