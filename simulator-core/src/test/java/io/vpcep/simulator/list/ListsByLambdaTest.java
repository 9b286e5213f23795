package io.vpcep.simulator.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import org.junit.jupiter.api.Test;

/** A list, or a look at one service, is asked for as a creation is: by a lambda that narrows it. */
class ListsByLambdaTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.openService();
  private final EndpointService other = region.openService();
  private final Endpoint first = region.connect(service.id());
  private final Endpoint second = region.connect(service.id());

  @Test
  void services() {
    assertThat(region.provider().listEndpointServices(l -> l.id(other.id())).items())
        .extracting(EndpointService::id)
        .containsExactly(other.id());
  }

  @Test
  void connections() {
    assertThat(region.provider().listConnections(service.id(), l -> l.id(first.id())).items())
        .extracting(connection -> connection.id())
        .containsExactly(first.id());
  }

  @Test
  void whitelists() {
    region.provider().addPermissions(service.id(), "iam:domain::abc");

    assertThat(region.provider().listPermissions(service.id(), l -> l.limit(1).offset(1)).items())
        .extracting(Permission::permission)
        .containsExactly("*");
  }

  @Test
  void publicServices() {
    PublicService obs = region.publicService("obs");

    assertThat(region.consumer().listPublicServices(l -> l.id(obs.id())).items())
        .containsExactly(obs);
  }

  @Test
  void endpoints() {
    assertThat(region.consumer().listEndpoints(l -> l.vpcId(Requests.VPC).limit(1)).items())
        .extracting(Endpoint::id)
        .containsExactly(second.id());
    assertThat(region.consumer().listEndpoints(l -> l.vpcId(Requests.OTHER_VPC)).items()).isEmpty();
  }

  @Test
  void oneService() {
    assertThat(region.consumer().describeEndpointService(l -> l.id(service.id())).serviceName())
        .isEqualTo(service.serviceName());
  }
}
