package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services of the operator. */
class PublicServicesTest {
  private final TestRegion region = TestRegion.withCommonServices();

  @Rule("S16")
  @Test
  void areThereInANewRegion() {
    assertThat(TestRegion.create(Dialect.DEFAULT).provider().listPublicServices().items())
        .extracting(PublicService::serviceName, PublicService::serviceType, PublicService::owner)
        .containsExactlyInAnyOrder(
            tuple("com.myhuaweicloud.eu-de.obs", ServiceType.GATEWAY, "example"),
            tuple("com.myhuaweicloud.eu-de.dns", ServiceType.INTERFACE, "example"),
            tuple("com.myhuaweicloud.eu-de.dis", ServiceType.INTERFACE, "example"),
            tuple("com.myhuaweicloud.eu-de.iam", ServiceType.INTERFACE, "example"));
  }

  @Test
  void areThereForEverybody() {
    assertThat(region.provider().listPublicServices().totalCount()).isEqualTo(4);
    assertThat(region.stranger().listPublicServices())
        .isEqualTo(region.provider().listPublicServices());
  }

  @Test
  void areThereSinceTheStart() {
    assertThat(region.publicService("obs").createdAt()).isEqualTo(region.now());
  }

  @Rule("S17")
  @Test
  void areChargedForAsThoseOfUsersAre() {
    String service = region.openService().id();

    assertThat(region.consumer().listPublicServices().items()).allMatch(PublicService::charge);
    assertThat(region.consumer().describeEndpointService(r -> r.id(service)).charge()).isTrue();
  }

  @Rule("S16")
  @Test
  void haveTheNamesAndTheOwnerOfTheInternationalDialect() {
    TestRegion international = TestRegion.create(Dialect.INTERNATIONAL);

    assertThat(international.publicService("obs").serviceName())
        .isEqualTo("com.t-systems.otc.eu-de.obs");
    assertThat(international.publicService("obs").serviceType()).isEqualTo(ServiceType.GATEWAY);
    assertThat(international.publicService("dns").serviceName())
        .isEqualTo("com.t-systems.otc.eu-de.dns");
    assertThat(international.publicService("dns").owner()).isEqualTo("OTC");
  }

  @Rule("S180")
  @ParameterizedTest
  @CsvSource({
    "eu-de, 'obs, dns, apig', obs",
    "eu-nl, 'obs, dns, obs-internet', 'obs, obs-internet'",
    "eu-fr, 'obs, dns', obs",
    "sc.eu-ch2, 'obs, dns, api, console', obs",
  })
  void areThoseOfTheRegionInTheOpenTelekomCloud(String place, String names, String gateways) {
    TestRegion telekom =
        TestRegion.create(
            config ->
                config.dialect(Dialect.OPEN_TELEKOM_CLOUD).regionName(place.replace("sc.", "")));
    List<String> expected =
        Stream.of(names.split(", "))
            .map(name -> "com.t-systems.otc." + place + "." + name)
            .toList();

    List<PublicService> services = telekom.consumer().listPublicServices().items();

    assertThat(services)
        .extracting(PublicService::serviceName)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(services).extracting(PublicService::owner).containsOnly("OTC");
    assertThat(services)
        .filteredOn(service -> service.serviceType() == ServiceType.GATEWAY)
        .extracting(service -> service.serviceName().replaceFirst(".*[.]", ""))
        .containsExactlyInAnyOrder(gateways.split(", "));
  }

  @Test
  void haveTheNamesAndTheOwnerThatAreConfigured() {
    TestRegion own =
        TestRegion.with(
            d ->
                d.with(Trait.PUBLIC_SERVICE_OWNER, "me")
                    .with(Trait.PUBLIC_SERVICE_PREFIX, "mine."));

    assertThat(own.publicService("obs").serviceName()).isEqualTo("mine.eu-de.obs");
    assertThat(own.publicService("obs").owner()).isEqualTo("me");
  }

  @Test
  void areNotAmongThoseOfAnyProjectNorInItsQuota() {
    assertThat(region.provider().listEndpointServices().totalCount()).isZero();
    assertThat(region.provider().showQuotas().get(1).used()).isZero();
  }

  @Test
  void servicesOfUsersAreNotAmongThem() {
    region.openService();

    assertThat(region.consumer().listPublicServices().totalCount()).isEqualTo(4);
  }

  @Test
  void takeConnectionsOfEverybodyWithoutApproval() {
    PublicService dns = region.publicService("dns");
    Endpoint endpoint = region.stranger().createEndpoint(Requests.endpoint(dns.id()).build());
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.CREATING);

    region.settle();
    Endpoint accepted = region.stranger().showEndpoint(endpoint.id());
    assertThat(accepted.status()).isEqualTo(EndpointStatus.ACCEPTED);
    assertThat(accepted.endpointServiceName()).isEqualTo(dns.serviceName());
    assertThat(accepted.ip()).isNotNull();
  }

  @Test
  void areNotForUsersToChange() {
    String dns = region.publicService("dns").id();

    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.provider().modifyEndpointService(dns, r -> {}));
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().deleteEndpointService(dns));
  }
}
