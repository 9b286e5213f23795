package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Names of services: where they show, and that services are found by them. */
class NamesTest {
  private final TestRegion region = TestRegion.create(c -> c.regionName("tr-west-1"));

  private EndpointService named(String name) {
    return region.availableService(r -> r.serviceName(name).approvalEnabled(false));
  }

  private DescribeEndpointService.Description describe(DescribeEndpointService.Builder request) {
    return region.stranger().describeEndpointService(request.build());
  }

  private static DescribeEndpointService.Builder byName(String name) {
    return DescribeEndpointService.builder().endpointServiceName(name);
  }

  @Test
  void aFullNameIsRegionNameAndId() {
    EndpointService service = named("db");

    assertThat(service.serviceName()).isEqualTo("tr-west-1.db." + service.id());
  }

  @Test
  void withoutANameItIsRegionAndId() {
    EndpointService absent = named(null);
    EndpointService empty = named("");

    assertThat(absent.serviceName()).isEqualTo("tr-west-1." + absent.id());
    assertThat(empty.serviceName()).isEqualTo("tr-west-1." + empty.id());
  }

  @Test
  void twoServicesMayHaveOneName() {
    assertThat(named("db").serviceName()).isNotEqualTo(named("db").serviceName());
  }

  @Test
  void endpointsShowTheNameOfTheirServiceAndARenameAtOnce() {
    EndpointService service = named("before");
    Endpoint first = region.connect(service.id());
    region.settle();
    Endpoint accepted = region.endpoint(first.id());
    assertThat(accepted.endpointServiceName()).isEqualTo(service.serviceName());

    region.advance(Duration.ofSeconds(1));
    region.provider().modifyEndpointService(service.id(), r -> r.serviceName("after"));
    String renamed = "tr-west-1.after." + service.id();
    assertThat(region.endpoint(first.id()))
        .usingRecursiveComparison()
        .ignoringFields("endpointServiceName")
        .isEqualTo(accepted);
    assertThat(region.endpoint(first.id()).endpointServiceName()).isEqualTo(renamed);
    assertThat(region.connect(service.id()).endpointServiceName()).isEqualTo(renamed);
  }

  @Test
  void anybodyCanDescribeAServiceByIdOrByFullName() {
    EndpointService service = named("db");
    DescribeEndpointService.Description expected =
        new DescribeEndpointService.Description(
            service.id(),
            service.serviceName(),
            ServiceType.INTERFACE,
            service.createdAt(),
            true,
            false,
            null);

    assertThat(describe(DescribeEndpointService.builder().id(service.id()))).isEqualTo(expected);
    assertThat(describe(byName(service.serviceName()))).isEqualTo(expected);
  }

  @Test
  void aRenamedServiceIsFoundByItsNewNameOnly() {
    EndpointService service = named("before");
    region.provider().modifyEndpointService(service.id(), r -> r.serviceName("after"));

    assertThat(describe(byName("tr-west-1.after." + service.id())).id()).isEqualTo(service.id());
    region.assertRefused(RESOURCE_NOT_FOUND, () -> describe(byName(service.serviceName())));
  }

  @Test
  void aServiceCanBeDescribedInWhateverStateUntilItIsGone() {
    EndpointService service = region.provider().createEndpointService(Requests.service().build());
    assertThat(describe(byName(service.serviceName())).id()).isEqualTo(service.id());
    region.settle();
    region.provider().deleteEndpointService(service.id());
    assertThat(describe(byName(service.serviceName())).id()).isEqualTo(service.id());

    region.settle();
    region.assertRefused(RESOURCE_NOT_FOUND, () -> describe(byName(service.serviceName())));
  }

  @Test
  void publicServicesCanBeDescribedToo() {
    PublicService obs = region.publicService("obs");

    assertThat(describe(byName(obs.serviceName())))
        .isEqualTo(
            new DescribeEndpointService.Description(
                obs.id(),
                obs.serviceName(),
                ServiceType.GATEWAY,
                obs.createdAt(),
                obs.charge(),
                obs.enablePolicy(),
                null));
  }
}
