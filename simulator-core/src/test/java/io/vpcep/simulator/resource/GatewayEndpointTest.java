package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Endpoints to gateway services: routes instead of an address. */
class GatewayEndpointTest {
  private static final String TABLE = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String OTHER_TABLE = "aaaaaaaa-0000-4000-8000-000000000002";

  private final TestRegion region = TestRegion.create();
  private final String obs = region.publicService("obs").id();

  private Endpoint create(Consumer<CreateEndpoint.Builder> change) {
    CreateEndpoint.Builder request = Requests.gatewayEndpoint(obs);
    change.accept(request);
    return region.consumer().createEndpoint(request.build());
  }

  @Test
  void needNoSubnet() {
    Endpoint endpoint = create(r -> {});

    assertThat(endpoint.serviceType()).isEqualTo(ServiceType.GATEWAY);
    assertThat(endpoint.subnetId()).isNull();
    assertThat(endpoint.endpointServiceName()).endsWith(".eu-de.obs");
  }

  @Rule("S15")
  @Test
  void haveNoneOfWhatIsForInterfacesOnlyThoughItWasAskedFor() {
    Endpoint endpoint =
        create(
            r ->
                r.subnetId(Requests.SUBNET)
                    .portIp("10.0.0.1")
                    .enableDns(true)
                    .enableWhitelist(true)
                    .whitelist("10.0.0.0/8"));
    region.settle();

    Endpoint accepted = region.endpoint(endpoint.id());
    assertThat(accepted.status()).isEqualTo(EndpointStatus.ACCEPTED);
    assertThat(accepted.subnetId()).isNull();
    assertThat(accepted.ip()).isNull();
    assertThat(accepted.enableDns()).isFalse();
    assertThat(accepted.dnsNames()).isEmpty();
    assertThat(accepted.enableWhitelist()).isFalse();
    assertThat(accepted.whitelist()).isEmpty();
  }

  @Test
  void useTheRouteTablesThatAreNamed() {
    assertThat(create(r -> r.routetables(TABLE, OTHER_TABLE)).routetables())
        .containsExactly(TABLE, OTHER_TABLE);
  }

  @Rule("S14")
  @Test
  void useTheDefaultRouteTableOfTheVpcIfNoneIsNamed() {
    Endpoint endpoint = create(r -> {});
    Endpoint other = create(r -> r.vpcId(Requests.OTHER_VPC).routetables());

    assertThat(endpoint.routetables()).hasSize(1);
    assertThat(other.routetables()).hasSize(1).isNotEqualTo(endpoint.routetables());
    region.assertRefused(ROUTE_TABLE_IN_USE, () -> create(r -> {}));
    region.assertRefused(
        ROUTE_TABLE_IN_USE, () -> create(r -> r.routetables(endpoint.routetables().get(0))));
  }

  @Rule("CE22")
  @Test
  void mayNotShareARouteTable() {
    create(r -> r.routetables(TABLE));

    region.assertRefused(ROUTE_TABLE_IN_USE, () -> create(r -> r.routetables(OTHER_TABLE, TABLE)));
    assertThat(create(r -> r.routetables(OTHER_TABLE)).routetables()).containsExactly(OTHER_TABLE);
  }

  @Test
  void makeTheirRouteTableFreeWhenTheyAreDeleted() {
    Endpoint endpoint = create(r -> r.routetables(TABLE));
    region.settle();
    region.assertRefused(ROUTE_TABLE_IN_USE, () -> create(r -> r.routetables(TABLE)));

    region.consumer().deleteEndpoint(endpoint.id());
    assertThat(create(r -> r.routetables(TABLE)).routetables()).containsExactly(TABLE);
    region.settle();
    region.assertRefused(ROUTE_TABLE_IN_USE, () -> create(r -> r.routetables(TABLE)));
  }
}
