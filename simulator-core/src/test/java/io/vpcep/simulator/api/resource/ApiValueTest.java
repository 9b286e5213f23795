package io.vpcep.simulator.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.fixture.Door;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The constants are spelt as in the tables of the API reference. */
@Tag(Door.ONCE)
class ApiValueTest {

  static Stream<Arguments> enumerations() {
    return Stream.of(
        row(ServiceStatus.values(), "creating", "available", "failed", "deleting"),
        row(
            EndpointStatus.values(),
            "pendingAcceptance",
            "creating",
            "accepted",
            "rejected",
            "failed",
            "deleting"),
        row(ServerType.values(), "LB", "VM", "VIP", "BMS"),
        row(ServiceType.values(), "gateway", "interface"),
        row(
            EndpointService.TcpProxy.values(),
            "close",
            "toa_open",
            "proxy_open",
            "open",
            "proxy_vni"),
        row(PortMapping.Protocol.values(), "TCP", "UDP"),
        row(ResourceType.values(), "endpoint", "endpoint_service"),
        row(Permission.Type.values(), "domainId", "orgPath"),
        row(PolicyStatement.Effect.values(), "Allow", "Deny"),
        row(
            Account.Status.values(),
            "active",
            "arrear_frozen",
            "verify_frozen",
            "police_frozen",
            "illegal_frozen",
            "partner_frozen"));
  }

  private static Arguments row(ApiValue[] constants, String... spellings) {
    return Arguments.of(List.of(constants), List.of(spellings));
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void isSpeltAsDocumented(List<ApiValue> constants, List<String> spellings) {
    assertThat(constants).extracting(ApiValue::value).containsExactlyElementsOf(spellings);
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void isFoundByItsSpellingOnly(List<ApiValue> constants, List<String> spellings) {
    ApiValue[] all = constants.toArray(ApiValue[]::new);

    assertThat(spellings.stream().map(spelling -> ApiValue.find(all, spelling).orElseThrow()))
        .isEqualTo(constants);
    assertThat(ApiValue.find(all, "")).isEmpty();
    assertThat(ApiValue.find(all, null)).isEmpty();
    assertThat(ApiValue.find(all, spellings.get(0) + " ")).isEmpty();
  }

  @Test
  void upperAndLowerCaseMatter() {
    assertThat(ApiValue.find(PortMapping.Protocol.values(), "tcp")).isEmpty();
    assertThat(ApiValue.find(EndpointStatus.values(), "pendingacceptance")).isEmpty();
  }

  @Test
  void aPageIsSeenThroughAFunctionWithoutChangingItsTotal() {
    assertThat(new Page<>(List.of(1, 2), 7).map(i -> "n" + i))
        .isEqualTo(new Page<>(List.of("n1", "n2"), 7));
  }
}
