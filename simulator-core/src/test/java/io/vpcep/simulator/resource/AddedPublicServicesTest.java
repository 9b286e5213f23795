package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services of the operator that a test adds. */
class AddedPublicServicesTest {
  private static final String NAME = "com.example.swr";

  private final TestRegion region = TestRegion.withCommonServices();

  private PublicService add(String name, ServiceType type) {
    return region.region().addPublicService(PublicServiceSpec.of(name, type).withCharge(false));
  }

  @ParameterizedTest
  @EnumSource
  void areListedForAllAsTheyWereAdded(ServiceType type) {
    region.advance(Duration.ofHours(1));
    String owner = TestDialect.get().get(Trait.PUBLIC_SERVICE_OWNER);
    PublicService added =
        region
            .region()
            .addPublicService(
                PublicServiceSpec.of(NAME, type).withCharge(type == ServiceType.GATEWAY));

    assertThat(added)
        .isEqualTo(
            new PublicService(
                added.id(),
                owner,
                NAME,
                type,
                region.now(),
                type == ServiceType.GATEWAY,
                type == ServiceType.GATEWAY));
    assertThat(region.stranger().listPublicServices().items()).hasSize(5).startsWith(added);
    assertThat(region.provider().listPublicServices().items()).startsWith(added);
  }

  @Test
  void canBeDescribed() {
    PublicService added = add(NAME, ServiceType.INTERFACE);

    assertThat(
            region
                .stranger()
                .describeEndpointService(
                    DescribeEndpointService.builder().endpointServiceName(NAME).build()))
        .satisfies(
            description -> {
              assertThat(description.id()).isEqualTo(added.id());
              assertThat(description.charge()).isFalse();
            });
  }

  @Test
  void belongToTheOperatorOfTheDialect() {
    assertThat(
            TestRegion.create(Dialect.INTERNATIONAL)
                .region()
                .addPublicService(PublicServiceSpec.of(NAME, ServiceType.INTERFACE))
                .owner())
        .isEqualTo("OTC");
  }

  @Test
  void takeConnectionsOfAllWithoutApproval() {
    String id = add(NAME, ServiceType.INTERFACE).id();
    Endpoint endpoint = region.stranger().createEndpoint(Requests.endpoint(id).build());
    region.settle();

    Endpoint accepted = region.stranger().showEndpoint(endpoint.id());
    assertThat(accepted.status()).isEqualTo(EndpointStatus.ACCEPTED);
    assertThat(accepted.endpointServiceName()).isEqualTo(NAME);
    assertThat(accepted.serviceType()).isEqualTo(ServiceType.INTERFACE);
    assertThat(accepted.ip()).isNotNull();
  }

  @Test
  void ofTypeGatewayTakeRoutes() {
    String id = add(NAME, ServiceType.GATEWAY).id();
    Endpoint endpoint = region.stranger().createEndpoint(Requests.gatewayEndpoint(id).build());
    region.settle();

    Endpoint accepted = region.stranger().showEndpoint(endpoint.id());
    assertThat(accepted.status()).isEqualTo(EndpointStatus.ACCEPTED);
    assertThat(accepted.serviceType()).isEqualTo(ServiceType.GATEWAY);
    assertThat(accepted.routetables()).hasSize(1);
    assertThat(accepted.ip()).isNull();
  }

  @Test
  void areNotForUsersToChange() {
    String id = add(NAME, ServiceType.INTERFACE).id();

    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(id));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.provider().modifyEndpointService(id, r -> {}));
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().addPermissions(id, "*"));
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().deleteEndpointService(id));
    assertThat(region.provider().listEndpointServices().totalCount()).isZero();
  }

  @Rule("S34")
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a:b", "größe", "a\n", "*"})
  void haveNamesOfLettersDigitsDotsUnderscoresAndHyphens(String name) {
    assertBad(name);
  }

  @Rule("S34")
  @Test
  void haveNamesOfOneTo128Characters() {
    assertThat(add("a", ServiceType.INTERFACE).serviceName()).isEqualTo("a");
    assertThat(add("A.b_c-9" + "x".repeat(121), ServiceType.INTERFACE).serviceName()).hasSize(128);
    assertBad("x".repeat(129));
  }

  @Rule("S34")
  @Test
  void haveNamesThatNoOtherServiceHas() {
    EndpointService service = region.openService();
    add(NAME, ServiceType.INTERFACE);

    assertBad(NAME);
    assertBad(service.serviceName());
    assertBad(region.publicService("dns").serviceName());
  }

  private void assertBad(String name) {
    long before = region.stranger().listPublicServices().totalCount();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(name, ServiceType.GATEWAY))
        .withMessageContaining(name);
    assertThat(region.stranger().listPublicServices().totalCount()).isEqualTo(before);
  }

  @Test
  void haveIdsThatFollowFromSeedAndNameAndShiftNoOthers() {
    TestRegion plain = TestRegion.create();
    PublicService added = add(NAME, ServiceType.INTERFACE);

    assertThat(region.provider().createEndpointService(Requests.service().build()).id())
        .isEqualTo(plain.provider().createEndpointService(Requests.service().build()).id());
    assertThat(
            plain.region().addPublicService(PublicServiceSpec.of(NAME, ServiceType.GATEWAY)).id())
        .isEqualTo(added.id());
  }

  @Test
  void areForgottenByReset() {
    String id = add(NAME, ServiceType.INTERFACE).id();
    region.region().reset();

    assertThat(region.stranger().listPublicServices().totalCount()).isEqualTo(4);
    assertThat(add(NAME, ServiceType.INTERFACE).id()).isEqualTo(id);
  }

  @Test
  void cannotBeAddedToAClosedRegion() {
    region.region().close();

    assertThatIllegalStateException().isThrownBy(() -> add(NAME, ServiceType.INTERFACE));
  }
}
