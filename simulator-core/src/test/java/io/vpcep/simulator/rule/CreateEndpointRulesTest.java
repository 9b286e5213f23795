package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR_LIST;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ROUTE_TABLE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateEndpointRulesTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.openService();

  private Endpoint create(Consumer<CreateEndpoint.Builder> change) {
    CreateEndpoint.Builder request = Requests.endpoint(service.id());
    change.accept(request);
    return region.consumer().createEndpoint(request.build());
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        refusal("service absent", MISSING_SERVICE_ID, r -> r.endpointServiceId(null)),
        refusal("service empty", MISSING_SERVICE_ID, r -> r.endpointServiceId("")),
        refusal("service unknown", SERVICE_NOT_FOUND, r -> r.endpointServiceId(Requests.NOTHING)),
        refusal("service a name", INVALID_SERVICE_ID, r -> r.endpointServiceId("my-service")),
        refusal("vpc_id absent", MISSING_VPC_ID, r -> r.vpcId(null)),
        refusal("vpc_id empty", MISSING_VPC_ID, r -> r.vpcId("")),
        refusal("vpc_id a name", INVALID_VPC_ID, r -> r.vpcId("my-vpc")),
        refusal("subnet_id absent", MISSING_SUBNET_ID, r -> r.subnetId(null)),
        refusal("subnet_id empty", MISSING_SUBNET_ID, r -> r.subnetId("")),
        refusal("subnet_id a name", INVALID_SUBNET_ID, r -> r.subnetId("my-subnet")),
        refusal("port_ip a name", INVALID_IP_ADDRESS, r -> r.portIp("localhost")),
        refusal("port_ip 256", INVALID_IP_ADDRESS, r -> r.portIp("10.0.0.256")),
        refusal("port_ip of three numbers", INVALID_IP_ADDRESS, r -> r.portIp("10.0.0")),
        refusal("port_ip of five numbers", INVALID_IP_ADDRESS, r -> r.portIp("10.0.0.1.1")),
        refusal("port_ip with a mask", INVALID_IP_ADDRESS, r -> r.portIp("10.0.0.1/32")),
        refusal("port_ip of version 6", INVALID_IP_ADDRESS, r -> r.portIp("::1")),
        refusal("port_ip with a leading zero", INVALID_IP_ADDRESS, r -> r.portIp("10.0.0.01")),
        refusal("whitelist a name", INVALID_CIDR_LIST, r -> r.whitelist("localhost")),
        refusal("whitelist of version 6", INVALID_CIDR_LIST, r -> r.whitelist("::1/128")),
        refusal("whitelist mask 33", INVALID_CIDR_LIST, r -> r.whitelist("10.0.0.0/33")),
        refusal("whitelist without mask", INVALID_CIDR_LIST, r -> r.whitelist("10.0.0.0/")),
        refusal("whitelist empty text", INVALID_CIDR_LIST, r -> r.whitelist("10.0.0.1", "")),
        refusal("route table a name", INVALID_ROUTE_TABLE_ID, r -> r.routetables("main")));
  }

  @Rule({"CE1", "CE2", "CE3", "CE4", "CE5", "CE6", "CE7", "CE9", "CE11"})
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void refuses(String what, ErrorCode code, Consumer<CreateEndpoint.Builder> change) {
    region.assertRefused(code, () -> create(change));
  }

  @Rule("CE18")
  @Test
  void refusesAServiceThatIsNotAvailable() {
    EndpointService creating = region.provider().createEndpointService(Requests.service().build());
    region.provider().addPermissions(creating.id(), "*");
    region.assertRefused(SERVICE_NOT_AVAILABLE, () -> region.connect(creating.id()));

    region.settle();
    region.provider().deleteEndpointService(creating.id());
    region.assertRefused(SERVICE_NOT_AVAILABLE, () -> region.connect(creating.id()));
    region.settle();
    region.assertRefused(SERVICE_NOT_FOUND, () -> region.connect(creating.id()));
  }

  @Rule("CE17")
  @Test
  void permissionComesBeforeStateSoThatStrangersLearnNothing() {
    EndpointService creating = region.provider().createEndpointService(Requests.service().build());

    region.assertRefused(NOT_WHITELISTED, () -> region.connect(creating.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.0.1", "255.255.255.255"})
  void takesAnyAddressOfVersionFour(String address) {
    Endpoint endpoint = create(r -> r.portIp(address));
    region.settle();

    assertThat(region.endpoint(endpoint.id()).ip()).isEqualTo(address);
  }

  @Test
  void takesAddressesAndNetworksInTheWhitelist() {
    Endpoint endpoint =
        create(r -> r.enableWhitelist(true).whitelist("127.0.0.1", "10.0.0.0/8", "0.0.0.0/0"));

    assertThat(endpoint.enableWhitelist()).isTrue();
    assertThat(endpoint.whitelist()).containsExactly("127.0.0.1", "10.0.0.0/8", "0.0.0.0/0");
  }

  @Rule("C18")
  @Test
  void whatIsAbsentIsAsDocumented() {
    Endpoint endpoint = create(r -> {});

    assertThat(endpoint.projectId()).isEqualTo(region.consumer().caller().projectId());
    assertThat(endpoint.vpcId()).isEqualTo(Requests.VPC);
    assertThat(endpoint.subnetId()).isEqualTo(Requests.SUBNET);
    assertThat(endpoint.endpointServiceId()).isEqualTo(service.id());
    assertThat(endpoint.endpointServiceName()).isEqualTo(service.serviceName());
    assertThat(endpoint.serviceType()).isEqualTo(ServiceType.INTERFACE);
    assertThat(endpoint.activeStatus()).containsExactly(Account.Status.ACTIVE);
    assertThat(endpoint.enabled()).isTrue();
    assertThat(endpoint.enableDns()).isFalse();
    assertThat(endpoint.dnsNames()).isEmpty();
    assertThat(endpoint.enableWhitelist()).isFalse();
    assertThat(endpoint.whitelist()).isEmpty();
    assertThat(endpoint.routetables()).isEmpty();
    assertThat(endpoint.tags()).isEmpty();
    assertThat(endpoint.errors()).isEmpty();
  }

  @Test
  void anEmptyWhitelistIsTaken() {
    assertThat(create(r -> r.whitelist()).whitelist()).isEmpty();
  }

  private static Arguments refusal(
      String what, ErrorCode code, Consumer<CreateEndpoint.Builder> change) {
    return Arguments.of(what, code, change);
  }
}
