package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_BACKEND_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.SUBNET_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.VPC_NOT_FOUND;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.Vpc;
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

    assertRefused(EMPTY_TAG, request);
    assertRefused(VPC_NOT_FOUND, request.tags());
    assertRefused(PORT_NOT_FOUND, request.vpcId(crossed.id()));
    assertRefused(PORT_NOT_IN_VPC, request.portId(awayPort));
    assertRefused(INVALID_BACKEND_PORT_ID, request.portId(lb));
    assertRefused(INVALID_VIP_PORT_ID, request.portId(vip));
    assertRefused(INVALID_CIDR, request.vipPortId(vip));
    assertRefused(PORT_CONFLICT, network.service());
    String free = network.model().addPort(network.providerVpc().id(), ServerType.VM).id();
    assertRefused(QUOTA_EXCEEDED, network.service().portId(free));
  }

  @Test
  void ofServicesTheReservedRangeComesBeforeConflicts() {
    network.openService();
    network.model().addRoute(network.providerVpc().id(), "198.19.128.0/17");

    assertRefused(INVALID_CIDR, network.service());
  }

  @Test
  void ofModifiedServices() {
    String service = network.openService().id();
    region.provider().deleteEndpointService(service);

    region.assertRefused(
        RESOURCE_NOT_FOUND,
        () -> region.consumer().modifyEndpointService(service, r -> r.portId(Requests.NOTHING)));
    region.assertRefused(
        PORT_NOT_FOUND,
        () -> region.provider().modifyEndpointService(service, r -> r.portId(Requests.NOTHING)));
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE,
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

    assertRefused(EMPTY_TAG, request);
    assertRefused(SERVICE_NOT_FOUND, request.tags());
    assertRefused(VPC_NOT_FOUND, request.endpointServiceId(service));
    assertRefused(MISSING_SUBNET_ID, request.vpcId(crossed.id()));
    assertRefused(SUBNET_NOT_IN_VPC, request.subnetId(network.subnet().id()));
    assertRefused(INVALID_IP_ADDRESS, request.subnetId(crossedSubnet));
    assertRefused(INVALID_CIDR, request.portIp("10.3.0.2"));
    assertRefused(NOT_WHITELISTED, network.endpoint(service));
  }

  @Test
  void ofInterfaceEndpointsTheFullSubnetComesBehindTheServicesStateAndBeforeTheQuota() {
    String small = network.model().addSubnet(network.consumerVpc().id(), "10.1.8.0/30").id();
    String dns = region.publicService("dns").id();
    region.consumer().createEndpoint(network.endpoint(dns).subnetId(small).build());
    String service = region.provider().createEndpointService(network.service().build()).id();
    region.provider().addPermissions(service, "*");

    assertRefused(SERVICE_NOT_AVAILABLE, network.endpoint(service).subnetId(small));
    region.settle();
    assertRefused(PORT_CREATION_FAILED, network.endpoint(service).subnetId(small));
    assertRefused(QUOTA_EXCEEDED, network.endpoint(service));
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

    assertRefused(VPC_NOT_FOUND, request);
    assertRefused(ROUTE_TABLE_NOT_FOUND, request.vpcId(crossed.id()));
    assertRefused(INVALID_CIDR, request.routetables());
    assertRefused(ROUTE_TABLE_IN_USE, network.endpoint(obs));
    assertRefused(QUOTA_EXCEEDED, network.endpoint(obs).routetables(free));
  }
}
