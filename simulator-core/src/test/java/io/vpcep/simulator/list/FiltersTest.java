package io.vpcep.simulator.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Filters of the lists: alone, together, and with pages. */
class FiltersTest {
  private final TestRegion region = TestRegion.withCommonServices();

  private EndpointService named(String name) {
    return region.availableService(r -> r.serviceName(name).approvalEnabled(true));
  }

  @Nested
  class OfServices {
    private final EndpointService web = named("Web-1");
    private final EndpointService shop = named("web-shop");
    private final EndpointService data = named("data");

    private Page<String> list(ListEndpointServices.Builder request) {
      return region
          .provider()
          .listEndpointServices(request.sortDir("asc").build())
          .map(EndpointService::id);
    }

    private ListEndpointServices.Builder query() {
      return ListEndpointServices.builder();
    }

    @Test
    void byNameMatchAnywhereInTheFullNameInAnyCase() {
      assertThat(list(query().endpointServiceName("wEB")).items())
          .containsExactly(web.id(), shop.id());
      assertThat(list(query().endpointServiceName("hop")).items()).containsExactly(shop.id());
      assertThat(list(query().endpointServiceName("EU-DE.")).totalCount()).isEqualTo(3);
      assertThat(list(query().endpointServiceName(web.serviceName())).items())
          .containsExactly(web.id());
      assertThat(list(query().endpointServiceName(data.id().substring(3))).items())
          .containsExactly(data.id());
      assertThat(list(query().endpointServiceName("none")).totalCount()).isZero();
    }

    @Test
    void byNameTakeNoCharacterForAPattern() {
      assertThat(list(query().endpointServiceName("w.b")).totalCount()).isZero();
      assertThat(list(query().endpointServiceName("%")).totalCount()).isZero();
    }

    @Test
    void byIdMatchExactly() {
      assertThat(list(query().id(web.id())).items()).containsExactly(web.id());
      assertThat(list(query().id(web.id().substring(1))).totalCount()).isZero();
      assertThat(list(query().id(Requests.NOTHING)).totalCount()).isZero();
    }

    @Test
    void byStatus() {
      region.provider().deleteEndpointService(web.id());

      assertThat(list(query().status(ServiceStatus.DELETING)).items()).containsExactly(web.id());
      assertThat(list(query().status("available")).items()).containsExactly(shop.id(), data.id());
      assertThat(list(query().status(ServiceStatus.FAILED)).totalCount()).isZero();
    }

    @Test
    void allHoldTogether() {
      region.provider().deleteEndpointService(web.id());

      assertThat(list(query().endpointServiceName("web").status("deleting")).items())
          .containsExactly(web.id());
      assertThat(list(query().endpointServiceName("web").id(data.id())).totalCount()).isZero();
      assertThat(list(query().endpointServiceName("web").id(shop.id()).status("available")).items())
          .containsExactly(shop.id());
    }

    @Test
    void ofEmptyTextAreNone() {
      assertThat(list(query().endpointServiceName("").id("").status("")).totalCount()).isEqualTo(3);
    }

    @Test
    void countAllMatchesWhateverThePage() {
      assertThat(list(query().endpointServiceName("web").limit(1).offset(1)))
          .isEqualTo(new Page<>(List.of(shop.id()), 2));
      assertThat(list(query().endpointServiceName("web").limit(0)))
          .isEqualTo(new Page<>(List.of(), 2));
    }
  }

  @Nested
  class OfEndpoints {
    private final EndpointService web = named("web");
    private final EndpointService data = named("data");
    private final Endpoint first = region.connect(web.id());
    private final Endpoint second =
        region
            .consumer()
            .createEndpoint(Requests.endpoint(data.id()).vpcId(Requests.OTHER_VPC).build());
    private final Endpoint third = region.connect(data.id());

    private Page<String> list(ListEndpoints.Builder request) {
      return region.consumer().listEndpoints(request.sortDir("asc").build()).map(Endpoint::id);
    }

    private ListEndpoints.Builder query() {
      return ListEndpoints.builder();
    }

    @Test
    void byNameOfTheServiceByVpcAndById() {
      assertThat(list(query().endpointServiceName("DATA")).items())
          .containsExactly(second.id(), third.id());
      assertThat(list(query().endpointServiceName(web.serviceName())).items())
          .containsExactly(first.id());
      assertThat(list(query().vpcId(Requests.VPC)).items()).containsExactly(first.id(), third.id());
      assertThat(list(query().vpcId(Requests.VPC.substring(1))).totalCount()).isZero();
      assertThat(list(query().id(second.id())).items()).containsExactly(second.id());
      assertThat(list(query().id(second.id().substring(1))).totalCount()).isZero();
    }

    @Test
    void allHoldTogetherWithPages() {
      assertThat(list(query().endpointServiceName("data").vpcId(Requests.VPC)).items())
          .containsExactly(third.id());
      assertThat(list(query().vpcId(Requests.VPC).limit(1)))
          .isEqualTo(new Page<>(List.of(first.id()), 2));
      assertThat(list(query().vpcId("").id("").endpointServiceName("")).totalCount()).isEqualTo(3);
    }

    @Test
    void followARenameOfTheService() {
      region.provider().modifyEndpointService(web.id(), r -> r.serviceName("site"));

      assertThat(list(query().endpointServiceName("web")).totalCount()).isZero();
      assertThat(list(query().endpointServiceName("site")).items()).containsExactly(first.id());
    }
  }

  @Nested
  class OfConnections {
    private final EndpointService service = named("web");
    private final Endpoint first = region.connect(service.id());
    private final Endpoint second = region.connect(service.id());

    private Page<String> list(ListConnections.Builder request) {
      return region.provider().listConnections(request.sortDir("asc").build()).map(Connection::id);
    }

    private ListConnections.Builder query() {
      return ListConnections.builder(service.id());
    }

    @Test
    void byIdByMarkerIdAndByStatus() {
      region.provider().rejectConnection(service.id(), first.id());

      assertThat(list(query().id(first.id())).items()).containsExactly(first.id());
      assertThat(list(query().markerId("" + second.markerId())).items())
          .containsExactly(second.id());
      assertThat(list(query().markerId("1")).totalCount()).isZero();
      assertThat(list(query().status(EndpointStatus.REJECTED)).items()).containsExactly(first.id());
      assertThat(list(query().status("pendingAcceptance")).items()).containsExactly(second.id());
    }

    @Test
    void allHoldTogetherWithPages() {
      ListConnections.Builder both = query().id(first.id()).markerId("" + first.markerId());

      assertThat(list(both).items()).containsExactly(first.id());
      assertThat(list(both.markerId("" + second.markerId())).totalCount()).isZero();
      assertThat(list(query().status("pendingAcceptance").limit(1).offset(1)))
          .isEqualTo(new Page<>(List.of(second.id()), 2));
    }

    @Test
    void areOfOneServiceOnly() {
      assertThat(
              region
                  .provider()
                  .listConnections(ListConnections.builder(named("other").id()).build())
                  .totalCount())
          .isZero();
    }
  }

  @Nested
  class OfPermissions {
    private final String id = region.openService().id();

    private Page<String> list(ListPermissions.Builder request) {
      return region
          .provider()
          .listPermissions(request.sortDir("asc").build())
          .map(Permission::permission);
    }

    private Page<String> list(String part) {
      return list(ListPermissions.builder(id).permission(part));
    }

    @Test
    void matchAnywhereInTheRecordInAnyCase() {
      region.provider().addPermissions(id, "iam:domain::abc", "iam:domain::bcD");

      assertThat(list("BC").items()).containsExactly("iam:domain::abc", "iam:domain::bcD");
      assertThat(list("Domain::b").items()).containsExactly("iam:domain::bcD");
      assertThat(list("iam:domain::abc").items()).containsExactly("iam:domain::abc");
      assertThat(list("").totalCount()).isEqualTo(3);
      assertThat(list("none").totalCount()).isZero();
    }

    @Test
    void takeNoCharacterForAPattern() {
      region.provider().addPermissions(id, "iam:domain::abc");

      assertThat(list("*").items()).containsExactly("*");
      assertThat(list("a.c").totalCount()).isZero();
    }

    @Test
    void countAllMatchesWhateverThePage() {
      region.provider().addPermissions(id, "iam:domain::a1", "iam:domain::a2", "iam:domain::b");

      assertThat(list(ListPermissions.builder(id).permission("::a").limit(1).offset(1)))
          .isEqualTo(new Page<>(List.of("iam:domain::a2"), 2));
      assertThat(list(ListPermissions.builder(id).permission("::a").limit(0)))
          .isEqualTo(new Page<>(List.of(), 2));
    }
  }

  @Nested
  class OfPublicServices {
    private final PublicService obs = region.publicService("obs");
    private final PublicService dns = region.publicService("dns");

    private Page<String> list(ListPublicServices.Builder request) {
      return region
          .consumer()
          .listPublicServices(request.sortDir("asc").build())
          .map(PublicService::id);
    }

    private ListPublicServices.Builder query() {
      return ListPublicServices.builder();
    }

    @Test
    void byNameMatchAnywhereInTheFullNameInAnyCase() {
      assertThat(list(query().endpointServiceName("OBS")).items()).containsExactly(obs.id());
      assertThat(list(query().endpointServiceName("e.dN")).items()).containsExactly(dns.id());
      assertThat(list(query().endpointServiceName(obs.serviceName())).items())
          .containsExactly(obs.id());
      assertThat(list(query().endpointServiceName("Eu-De")).totalCount()).isEqualTo(4);
      assertThat(list(query().endpointServiceName("e*dns")).totalCount()).isZero();
    }

    @Test
    void byIdMatchExactly() {
      assertThat(list(query().id(obs.id())).items()).containsExactly(obs.id());
      assertThat(list(query().id(obs.id().substring(1))).totalCount()).isZero();
      assertThat(list(query().id(region.openService().id())).totalCount()).isZero();
    }

    @Test
    void allHoldTogetherWithPages() {
      assertThat(list(query().id(obs.id()).endpointServiceName("OB")).items())
          .containsExactly(obs.id());
      assertThat(list(query().id(obs.id()).endpointServiceName("dns")).totalCount()).isZero();
      assertThat(list(query().id("").endpointServiceName("")).totalCount()).isEqualTo(4);
      assertThat(list(query().endpointServiceName("eu-de").limit(1)).items()).hasSize(1);
      assertThat(list(query().endpointServiceName("eu-de").limit(1)).totalCount()).isEqualTo(4);
      assertThat(list(query().id(dns.id()).offset(1))).isEqualTo(new Page<>(List.of(), 1));
    }

    @Test
    void findWhatTheOperatorAdds() {
      PublicService mine =
          region
              .region()
              .addPublicService(PublicServiceSpec.of("mine.storage", ServiceType.GATEWAY));

      assertThat(list(query().endpointServiceName("STOR")).items()).containsExactly(mine.id());
      assertThat(list(query()).totalCount()).isEqualTo(5);
    }
  }
}
