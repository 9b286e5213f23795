package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2001;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2012;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2037;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2039;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3001;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3008;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3009;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3042;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3051;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3063;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3066;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_4030;

import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.CreateEndpointService;
import io.vpcep.simulator.request.TagSpec;
import org.junit.jupiter.api.Test;

/**
 * Of several mistakes the first is told; each test mends one after another. References to the
 * network come behind the request's shape and before permission, state, conflicts and quota.
 */
class NetworkRuleOrderTest {
  private final TestRegion region =
      TestRegion.create(
          c ->
              c.dialect(
                      TestDialect.get()
                          .with(Trait.SERVICE_TAGS, true)
                          .with(Trait.VIP_PORT_ID, true))
                  .quotas(new Quotas(1, 1, Quotas.DEFAULT.whitelistRecords())));
  private final TestNetwork network = TestNetwork.in(region);

  private void assertRefused(ErrorCode code, CreateEndpointService.Builder request) {
    region.assertRefused(code, () -> region.provider().createEndpointService(request.build()));
  }

  private void assertRefused(ErrorCode code, CreateEndpoint.Builder request) {
    region.assertRefused(code, () -> region.consumer().createEndpoint(request.build()));
  }

  @Test
  void ofServices() {
    Vpc away = network.otherVpcOfProvider();
    Vpc crossed = network.otherVpcOfProvider();
    network.model().addRoute(crossed.id(), "198.19.128.0/17");
    String awayPort = network.model().addPort(away.id(), ServerType.LB).id();
    String lb = network.model().addPort(crossed.id(), ServerType.LB).id();
    String vip = network.model().addPort(crossed.id(), ServerType.VIP).id();
    network.openService();
    CreateEndpointService.Builder request =
        network
            .service()
            .serverType(ServerType.VIP)
            .vpcId(Requests.NOTHING)
            .portId(Requests.NOTHING)
            .vipPortId(Requests.NOTHING)
            .tags(new TagSpec("", ""));

    assertRefused(ENDPOINT_3066, request);
    assertRefused(ENDPOINT_2001, request.tags());
    assertRefused(ENDPOINT_3008, request.vpcId(crossed.id()));
    assertRefused(ENDPOINT_3042, request.portId(awayPort));
    assertRefused(ENDPOINT_3063, request.portId(lb));
    assertRefused(ENDPOINT_3051, request.portId(vip));
    assertRefused(ENDPOINT_3009, request.vipPortId(vip));
    assertRefused(ENDPOINT_3044, network.service());
    String free = network.model().addPort(network.providerVpc().id(), ServerType.VM).id();
    assertRefused(ENDPOINT_1018, network.service().portId(free));
  }

  @Test
  void ofServicesTheReservedRangeComesBeforeConflicts() {
    network.openService();
    network.model().addRoute(network.providerVpc().id(), "198.19.128.0/17");

    assertRefused(ENDPOINT_3009, network.service());
  }

  @Test
  void ofModifiedServices() {
    String service = network.openService().id();
    region.provider().deleteEndpointService(service);

    region.assertRefused(
        ENDPOINT_0005,
        () -> region.consumer().modifyEndpointService(service, r -> r.portId(Requests.NOTHING)));
    region.assertRefused(
        ENDPOINT_3008,
        () -> region.provider().modifyEndpointService(service, r -> r.portId(Requests.NOTHING)));
    region.assertRefused(
        ENDPOINT_3045,
        () -> region.provider().modifyEndpointService(service, r -> r.portId(network.port().id())));
  }

  @Test
  void ofInterfaceEndpoints() {
    Vpc crossed = network.otherVpcOfConsumer();
    network.model().addRoute(crossed.id(), "198.19.128.0/17");
    String crossedSubnet = network.model().addSubnet(crossed.id(), "10.3.0.0/24").id();
    String service = region.provider().createEndpointService(network.service().build()).id();
    CreateEndpoint.Builder request =
        network
            .endpoint(Requests.NOTHING)
            .vpcId(Requests.NOTHING)
            .subnetId(null)
            .portIp("192.0.2.1")
            .tags(new TagSpec("", ""));

    assertRefused(ENDPOINT_3066, request);
    assertRefused(ENDPOINT_2003, request.tags());
    assertRefused(ENDPOINT_2001, request.endpointServiceId(service));
    assertRefused(ENDPOINT_2010, request.vpcId(crossed.id()));
    assertRefused(ENDPOINT_2037, request.subnetId(network.subnet().id()));
    assertRefused(ENDPOINT_3010, request.subnetId(crossedSubnet));
    assertRefused(ENDPOINT_3009, request.portIp("10.3.0.2"));
    assertRefused(ENDPOINT_2012, network.endpoint(service));
  }

  @Test
  void ofInterfaceEndpointsTheFullSubnetComesBehindTheServicesStateAndBeforeTheQuota() {
    String small = network.model().addSubnet(network.consumerVpc().id(), "10.1.8.0/30").id();
    String dns = region.publicService("dns").id();
    region.consumer().createEndpoint(network.endpoint(dns).subnetId(small).build());
    String service = region.provider().createEndpointService(network.service().build()).id();
    region.provider().addPermissions(service, "*");

    assertRefused(ENDPOINT_2004, network.endpoint(service).subnetId(small));
    region.settle();
    assertRefused(ENDPOINT_3001, network.endpoint(service).subnetId(small));
    assertRefused(ENDPOINT_1018, network.endpoint(service));
  }

  @Test
  void ofGatewayEndpoints() {
    Vpc crossed = network.otherVpcOfConsumer();
    network.model().addRoute(crossed.id(), "198.19.128.0/17");
    String obs = region.publicService("obs").id();
    region.consumer().createEndpoint(network.endpoint(obs).build());
    String free = network.model().addRouteTable(network.consumerVpc().id()).id();
    CreateEndpoint.Builder request =
        network.endpoint(obs).vpcId(Requests.NOTHING).routetables(Requests.NOTHING);

    assertRefused(ENDPOINT_2001, request);
    assertRefused(ENDPOINT_4030, request.vpcId(crossed.id()));
    assertRefused(ENDPOINT_3009, request.routetables());
    assertRefused(ENDPOINT_2039, network.endpoint(obs));
    assertRefused(ENDPOINT_1018, network.endpoint(obs).routetables(free));
  }
}
