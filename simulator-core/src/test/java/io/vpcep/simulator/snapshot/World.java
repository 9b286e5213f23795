package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A region with something of everything in it, so that whatever is lost is missed. */
final class World {
  static final Duration STEP = Duration.ofMinutes(10);

  final SimulatedRegion region;
  final VpcepApi provider;
  final VpcepApi consumer;
  String web = "";
  String accepted = "";

  private World(SimulatedRegion region) {
    this.region = region;
    this.provider = region.as("provider");
    this.consumer = region.as("consumer");
  }

  /** Settings with jitter, so that every stream of the seed is drawn from. */
  static SimulatorConfig config(ClockSettings clock) {
    TransitionTiming.Delay delay =
        TransitionTiming.Delay.between(Duration.ofSeconds(60), Duration.ofSeconds(120));
    return SimulatorConfig.builder()
        .seed(7)
        .clock(clock)
        .transitionDelays(TransitionDelays.all(delay))
        .build();
  }

  static World create() {
    return create(config(ClockSettings.manual()));
  }

  static World create(SimulatorConfig config) {
    World world = new World(SimulatedRegion.create(config));
    world.addAccounts();
    world.addServices();
    world.addEndpoints();
    world.addGatewayEndpoints();
    world.addUnfinished();
    world.addNetwork();
    world
        .region
        .accounts()
        .setStatus(world.region.account("other").domainId(), Account.Status.POLICE_FROZEN);
    return world;
  }

  private void addAccounts() {
    Account account = region.accounts().add("declared");
    region.accounts().setStatus(account.id(), Account.Status.ARREAR_FROZEN);
    region.accounts().addProject(account.id(), "first");
    region.accounts().addProject(account.id(), "second");
    User user =
        region
            .accounts()
            .addUser(
                account.id(),
                "admin",
                "password-of-admin",
                Policy.allow("vpcep:*:*", "vpc:*:*"),
                Policy.deny("vpcep:quotas:get"));
    region.accounts().addUser(account.id(), "keyless", null);
    region.accounts().addAccessKey(user.id(), "AK", "secret-of-ak");
    region.accounts().addTemporaryAccessKey(user.id(), "AKT", "secret-of-akt", "token-of-akt");
  }

  static CreateEndpointService.Builder service(@Nullable String portId) {
    return CreateEndpointService.builder()
        .vpcId(Requests.VPC)
        .portId(portId)
        .serverType(ServerType.VM)
        .ports(PortSpec.tcp(8080, 80));
  }

  private void addServices() {
    web =
        provider
            .createEndpointService(
                service(Requests.PORT)
                    .serviceName("web")
                    .approvalEnabled(true)
                    .description("the web")
                    .poolId("pool")
                    .cidrType(EndpointService.CidrType.PUBLIC)
                    .publicBorderGroup("edge")
                    .ipVersion(EndpointService.IpVersion.IPV6)
                    .snatNetworkId("network")
                    .tcpProxy(EndpointService.TcpProxy.PROXY_OPEN)
                    .tags(new TagSpec("team", "one"), new TagSpec("stage", ""))
                    .ports(PortSpec.tcp(8080, 80), PortSpec.udp(53, 53))
                    .build())
            .id();
    provider.createEndpointService(
        service(Requests.OTHER_PORT)
            .vpcId(Requests.OTHER_VPC)
            .serverType(ServerType.VIP)
            .vipPortId(Requests.NOTHING)
            .approvalEnabled(false)
            .build());
    provider.createEndpointService(service(null).ip("10.9.9.9").serverType(ServerType.BMS).build());
    provider.addPermissions(web, "iam:domain::1234", "*");
    provider.batchAddPermissions(
        BatchAddPermissions.builder(web)
            .permissionType(Permission.Type.ORG_PATH)
            .permissions(new PermissionSpec("organizations:orgPath::o/r/ou", "the others"))
            .build());
    region.clock().advance(STEP);
    provider.addServerResources(
        new AddServerResources(web, List.of(new AddServerResources.Spec("balancer", "zone"))));
  }

  private CreateEndpoint.Builder endpoint(String serviceId) {
    return Requests.endpoint(serviceId);
  }

  private void addEndpoints() {
    accepted =
        consumer
            .createEndpoint(
                endpoint(web)
                    .enableDns(true)
                    .enableWhitelist(true)
                    .whitelist("10.0.0.1", "10.1.0.0/16")
                    .description("an endpoint")
                    .specificationName("professional")
                    .publicBorderGroup("edge")
                    .ipVersion(Endpoint.IpVersion.DUALSTACK)
                    .tags(new TagSpec("team", "two"))
                    .build())
            .id();
    provider.acceptConnection(web, accepted);
    String rejected = consumer.createEndpoint(endpoint(web).build()).id();
    provider.acceptConnection(web, rejected);
    region.clock().advance(STEP);
    provider.describeConnections(
        DescribeConnections.builder(web)
            .connections(new DescribeConnections.Description(accepted, "a customer"))
            .build());
    provider.addPermissions(web, "iam:domain::5678");
    provider.rejectConnection(web, rejected);
    consumer.createEndpoint(
        endpoint(web).vpcId(Requests.OTHER_VPC).portIp("192.168.9.9").build()); // waits
    region.as("other").createEndpoint(endpoint(web).subnetId(Requests.OTHER_SUBNET).build());
  }

  private void addGatewayEndpoints() {
    String gateway =
        region
            .addPublicService(
                PublicServiceSpec.of("com.example.storage", ServiceType.GATEWAY).withCharge(false))
            .id();
    consumer.createEndpoint(
        Requests.gatewayEndpoint(gateway)
            .routetables(Requests.OTHER_PORT)
            .policyStatements(
                PolicyStatementSpec.of(
                    PolicyStatement.Effect.DENY, List.of("obs:*:*"), List.of("*")))
            .build());
    consumer.createEndpoint(
        Requests.gatewayEndpoint(gateway).vpcId(Requests.OTHER_VPC).build()); // default policy
    String names =
        region
            .addPublicService(
                PublicServiceSpec.of("com.example.names", ServiceType.INTERFACE)
                    .withEnablePolicy(true))
            .id();
    consumer.createEndpoint(
        endpoint(names)
            .policyDocument(new PolicyDocument(Map.of("Version", "5.0", "Statement", List.of(1))))
            .build());
    region.clock().advance(STEP);
  }

  /** What is under way, has failed, or has lost its service. */
  private void addUnfinished() {
    String gone = provider.createEndpointService(service(Requests.newId()).build()).id();
    provider.addPermissions(gone, "*");
    region.clock().advance(STEP);
    consumer.createEndpoint(endpoint(gone).build());
    provider.deleteEndpointService(gone);
    region.clock().advance(STEP);
    region
        .transitions()
        .of(TransitionStep.SERVICE_CREATION)
        .next()
        .failing(ErrorCode.PORT_CREATION_FAILED);
    provider.createEndpointService(service(Requests.newId()).build());
    region.clock().advance(STEP);
    region
        .transitions()
        .of(TransitionStep.ENDPOINT_CREATION)
        .next()
        .failing(ErrorCode.ENDPOINT_CREATION_FAILED);
    String failing = consumer.createEndpoint(endpoint(web).build()).id();
    provider.acceptConnection(web, failing);
    String leaving = consumer.createEndpoint(endpoint(web).build()).id();
    consumer.deleteEndpoint(leaving);
    // Less than any step takes: what is under way has not all begun at once.
    region.clock().advance(Duration.ofSeconds(1));
    String held = provider.createEndpointService(service(Requests.newId()).build()).id();
    String read = provider.createEndpointService(service(Requests.newId()).build()).id();
    hold(held, read);
  }

  private void hold(String held, String read) {
    region.transitions().arm(TransitionRule.held(TransitionStep.SERVICE_CREATION).forId(held));
    region
        .transitions()
        .arm(TransitionRule.afterReads(TransitionStep.SERVICE_CREATION, 3).forId(read));
  }

  /** Younger than what refers to it, so that not all of that is in it. */
  private void addNetwork() {
    String project = provider.caller().projectId();
    Vpc vpc = region.network().addVpc(project, "10.0.0.0/8");
    region.network().addSubnet(vpc.id(), "10.0.0.0/24");
    region.network().addPort(vpc.id(), ServerType.BMS);
    region.network().addRouteTable(vpc.id());
    region.network().addRoute(vpc.id(), "11.0.0.0/8");
    region.network().addVpc(project, "10.0.0.0/8");
  }

  /** Calls that draw from every stream, on a network of their own. */
  List<Object> goOn() {
    return goOn(region);
  }

  List<Object> goOn(SimulatedRegion some) {
    VpcepApi api = some.as("provider");
    Vpc vpc = some.network().addVpc(api.caller().projectId(), "172.16.0.0/16");
    String subnet = some.network().addSubnet(vpc.id(), "172.16.1.0/24").id();
    String port = some.network().addPort(vpc.id(), ServerType.VM).id();
    Object created = api.createEndpointService(service(port).vpcId(vpc.id()).build());
    Object endpoint =
        api.createEndpoint(Requests.endpoint(web).vpcId(vpc.id()).subnetId(subnet).build());
    some.clock().advance(Duration.ofSeconds(75));
    return List.of(
        vpc,
        subnet,
        port,
        created,
        endpoint,
        api.listEndpointServices(),
        api.listEndpoints(),
        some.as("consumer").listEndpoints(),
        some.pending());
  }
}
