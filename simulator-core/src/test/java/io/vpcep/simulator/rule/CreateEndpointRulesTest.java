package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0020;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0023;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2011;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2012;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2029;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3017;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.request.CreateEndpoint;
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
        refusal("service absent", ENDPOINT_2029, r -> r.endpointServiceId(null)),
        refusal("service empty", ENDPOINT_2029, r -> r.endpointServiceId("")),
        refusal("service unknown", ENDPOINT_2003, r -> r.endpointServiceId(Requests.NOTHING)),
        refusal("service a name", ENDPOINT_2003, r -> r.endpointServiceId("my-service")),
        refusal("vpc_id absent", ENDPOINT_2011, r -> r.vpcId(null)),
        refusal("vpc_id empty", ENDPOINT_2011, r -> r.vpcId("")),
        refusal("vpc_id a name", ENDPOINT_0020, r -> r.vpcId("my-vpc")),
        refusal("subnet_id absent", ENDPOINT_2010, r -> r.subnetId(null)),
        refusal("subnet_id empty", ENDPOINT_2010, r -> r.subnetId("")),
        refusal("subnet_id a name", ENDPOINT_0023, r -> r.subnetId("my-subnet")),
        refusal("port_ip a name", ENDPOINT_3010, r -> r.portIp("localhost")),
        refusal("port_ip 256", ENDPOINT_3010, r -> r.portIp("10.0.0.256")),
        refusal("port_ip of three numbers", ENDPOINT_3010, r -> r.portIp("10.0.0")),
        refusal("port_ip of five numbers", ENDPOINT_3010, r -> r.portIp("10.0.0.1.1")),
        refusal("port_ip with a mask", ENDPOINT_3010, r -> r.portIp("10.0.0.1/32")),
        refusal("port_ip of version 6", ENDPOINT_3010, r -> r.portIp("::1")),
        refusal("port_ip with a leading zero", ENDPOINT_3010, r -> r.portIp("10.0.0.01")),
        refusal("whitelist a name", ENDPOINT_3017, r -> r.whitelist("localhost")),
        refusal("whitelist of version 6", ENDPOINT_3017, r -> r.whitelist("::1/128")),
        refusal("whitelist mask 33", ENDPOINT_3017, r -> r.whitelist("10.0.0.0/33")),
        refusal("whitelist without mask", ENDPOINT_3017, r -> r.whitelist("10.0.0.0/")),
        refusal("whitelist empty text", ENDPOINT_3017, r -> r.whitelist("10.0.0.1", "")),
        refusal("route table a name", ENDPOINT_1019, r -> r.routetables("main")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void refuses(String what, ErrorCode code, Consumer<CreateEndpoint.Builder> change) {
    region.assertRefused(code, () -> create(change));
  }

  @Test
  void refusesAServiceThatIsNotAvailable() {
    EndpointService creating = region.provider().createEndpointService(Requests.service().build());
    region.provider().addPermissions(creating.id(), "*");
    region.assertRefused(ENDPOINT_2004, () -> region.connect(creating.id()));

    region.settle();
    region.provider().deleteEndpointService(creating.id());
    region.assertRefused(ENDPOINT_2004, () -> region.connect(creating.id()));
    region.settle();
    region.assertRefused(ENDPOINT_2003, () -> region.connect(creating.id()));
  }

  @Test
  void permissionComesBeforeStateSoThatStrangersLearnNothing() {
    EndpointService creating = region.provider().createEndpointService(Requests.service().build());

    region.assertRefused(ENDPOINT_2012, () -> region.connect(creating.id()));
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

  @Test
  void whatIsAbsentIsAsDocumented() {
    Endpoint endpoint = create(r -> {});

    assertThat(endpoint.projectId()).isEqualTo(region.consumer().caller().projectId());
    assertThat(endpoint.vpcId()).isEqualTo(Requests.VPC);
    assertThat(endpoint.subnetId()).isEqualTo(Requests.SUBNET);
    assertThat(endpoint.endpointServiceId()).isEqualTo(service.id());
    assertThat(endpoint.endpointServiceName()).isEqualTo(service.serviceName());
    assertThat(endpoint.serviceType()).isEqualTo(ServiceType.INTERFACE);
    assertThat(endpoint.activeStatus()).containsExactly(ActiveStatus.ACTIVE);
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
