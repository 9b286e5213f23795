package io.vpcep.simulator.readback;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.readback.Writable.Gateway;
import io.vpcep.simulator.readback.Writable.Interface;
import io.vpcep.simulator.readback.Writable.Service;
import io.vpcep.simulator.readback.Writable.Words;
import java.util.List;
import org.instancio.Instancio;
import org.instancio.Model;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever a client wrote comes back the same, on show and on list: for random values of every
 * field that can be written. A failure tells the seed, with which {@code @Seed} repeats it.
 */
@ExtendWith(InstancioExtension.class)
class ReadBackTest {
  private static final int SAMPLES = 25;

  private final TestRegion region = TestRegion.withCommonServices();
  private final boolean known = TestDialect.get().get(Trait.CURRENT_FIELDS);
  private final boolean ofSdk = TestDialect.get().get(Trait.SDK_FIELDS);
  private final boolean tagged = TestDialect.get().get(Trait.SERVICE_TAGS);

  private static <T> T make(Model<T> model) {
    return Instancio.of(model).create();
  }

  private static List<Tag> tags(List<TagSpec> specs) {
    return specs.stream().map(spec -> new Tag(spec.key(), spec.value())).toList();
  }

  private static List<PortSpec> specs(List<Integer> ports) {
    return ports.stream().map(port -> PortSpec.tcp(port, 65_536 - port)).toList();
  }

  @RepeatedTest(SAMPLES)
  void ofServicesAsCreated() {
    Service written = make(Service.model());
    String id = create(written);

    assertIsThere(written, written, id);
    region.settle();
    assertIsThere(written, written, id);
  }

  @RepeatedTest(SAMPLES)
  void ofServicesAsModified() {
    Service first = make(Service.model());
    Service second = make(Service.model());
    String id = create(first);
    region.settle();
    region
        .provider()
        .modifyEndpointService(
            id,
            r ->
                r.serviceName(second.name())
                    .description(second.description())
                    .approvalEnabled(second.approval())
                    .tcpProxy(second.tcpProxy())
                    .ports(specs(second.ports()))
                    .vipPortId(first.serverType() == ServerType.VIP ? second.vipPortId() : null));

    assertIsThere(first, second, id);
    String renamed = region.provider().renameEndpointService(id, first.name());
    assertThat(region.service(id).serviceName()).isEqualTo(renamed);
  }

  private String create(Service written) {
    return region
        .provider()
        .createEndpointService(
            Requests.service()
                .serviceName(written.name())
                .description(written.description())
                .approvalEnabled(written.approval())
                .serverType(written.serverType())
                .tcpProxy(written.tcpProxy())
                .ports(specs(written.ports()))
                .vipPortId(written.vipPortId())
                .enablePolicy(written.enablePolicy())
                .poolId(written.poolId())
                .cidrType(written.cidrType())
                .publicBorderGroup(written.publicBorderGroup())
                .ipVersion(written.ipVersion())
                .snatNetworkId(written.snatNetworkId())
                .tags(written.tags())
                .build())
        .id();
  }

  /** What was created, with what was written later in the place of what can be. */
  private void assertIsThere(Service created, Service later, String id) {
    EndpointService shown = region.service(id);
    String infix = later.name().isEmpty() ? "" : later.name() + ".";
    boolean vip =
        created.serverType() == ServerType.VIP && TestDialect.get().get(Trait.VIP_PORT_ID);

    assertThat(shown.serviceName()).isEqualTo("eu-de." + infix + id);
    assertThat(shown.description()).isEqualTo(known ? later.description() : "");
    assertThat(shown.approvalEnabled()).isEqualTo(later.approval());
    assertThat(shown.serverType()).isEqualTo(created.serverType());
    assertThat(shown.tcpProxy()).isEqualTo(later.tcpProxy());
    assertThat(shown.vipPortId()).isEqualTo(vip ? later.vipPortId() : null);
    assertThat(shown.enablePolicy()).isEqualTo(ofSdk && created.enablePolicy());
    assertThat(shown.publicBorderGroup()).isEqualTo(ofSdk ? created.publicBorderGroup() : null);
    assertThat(shown.ipVersion()).isEqualTo(ofSdk ? created.ipVersion() : null);
    assertThat(shown.snatNetworkId()).isEqualTo(ofSdk ? created.snatNetworkId() : null);
    if (!TestDialect.get().get(Trait.POOLS)) {
      assertThat(shown.poolId()).isEqualTo(known ? created.poolId() : null);
      assertThat(shown.cidrType()).isEqualTo(ofSdk ? created.cidrType() : null);
    }
    assertThat(shown.ports())
        .isEqualTo(
            later.ports().stream()
                .map(port -> new PortMapping(port, 65_536 - port, PortMapping.Protocol.TCP))
                .toList());
    assertThat(shown.tags()).isEqualTo(tagged ? tags(created.tags()) : List.of());
    assertThat(region.provider().listEndpointServices().items()).containsExactly(shown);
  }

  @RepeatedTest(SAMPLES)
  void ofInterfaceEndpoints() {
    Interface written = make(Interface.model());
    String service = region.publicService("iam").id();
    Endpoint created =
        region
            .consumer()
            .createEndpoint(
                Requests.endpoint(service)
                    .description(written.description())
                    .specificationName(written.specification())
                    .publicBorderGroup(written.publicBorderGroup())
                    .enableDns(written.enableDns())
                    .enableWhitelist(written.enableWhitelist())
                    .whitelist(written.whitelist())
                    .portIp("192.168.7." + written.address())
                    .ipVersion(Endpoint.IpVersion.DUALSTACK)
                    .ipv6Address("2001:db8::" + written.address())
                    .policyDocument(written.document())
                    .tags(written.tags())
                    .build());
    region.settle();

    Endpoint shown = assertIsListed(created.id());
    assertThat(shown.description()).isEqualTo(known ? written.description() : "");
    assertThat(shown.specificationName()).isEqualTo(known ? written.specification() : "default");
    assertThat(shown.publicBorderGroup()).isEqualTo(ofSdk ? written.publicBorderGroup() : null);
    assertThat(shown.policyDocument()).isEqualTo(ofSdk ? written.document() : null);
    assertThat(shown.enableDns()).isEqualTo(written.enableDns());
    assertThat(shown.dnsNames()).hasSize(written.enableDns() ? 1 : 0);
    assertThat(shown.enableWhitelist()).isEqualTo(written.enableWhitelist());
    assertThat(shown.whitelist()).isEqualTo(written.whitelist());
    assertThat(shown.ip()).isEqualTo("192.168.7." + written.address());
    assertThat(shown.ipVersion()).isEqualTo(ofSdk ? Endpoint.IpVersion.DUALSTACK : null);
    assertThat(shown.ipv6Address()).isEqualTo(ofSdk ? "2001:db8::" + written.address() : null);
    assertThat(shown.tags()).isEqualTo(tags(written.tags()));
  }

  @RepeatedTest(SAMPLES)
  void ofInterfaceEndpointsAsUpdated() {
    Interface written = make(Interface.model());
    String id =
        region
            .consumer()
            .createEndpoint(Requests.endpoint(region.publicService("iam").id()).build())
            .id();
    region.settle();
    region
        .consumer()
        .updateAccessWhitelist(
            id, r -> r.enableWhitelist(written.enableWhitelist()).whitelist(written.whitelist()));
    PolicyDocument document =
        region
            .consumer()
            .updatePolicy(id, r -> r.policyDocument(written.document()))
            .policyDocument();
    if (!written.tags().isEmpty()) {
      region
          .consumer()
          .createTags(ResourceType.ENDPOINT, id, written.tags().toArray(TagSpec[]::new));
    }

    Endpoint shown = assertIsListed(id);
    assertThat(document).isEqualTo(written.document());
    assertThat(known ? shown.policyDocument() : document).isEqualTo(document);
    assertThat(shown.enableWhitelist()).isEqualTo(written.enableWhitelist());
    assertThat(shown.whitelist()).isEqualTo(written.whitelist());
    assertThat(shown.tags()).isEqualTo(tags(written.tags()));
    assertThat(region.consumer().listResourcesByTag(ResourceType.ENDPOINT, r -> {}).items())
        .containsExactly(new ListResourcesByTag.TaggedResource(id, id, tags(written.tags())));
  }

  @RepeatedTest(SAMPLES)
  void ofGatewayEndpoints() {
    Gateway first = make(Gateway.model());
    Gateway second = make(Gateway.model());
    String id =
        region
            .consumer()
            .createEndpoint(
                Requests.gatewayEndpoint(region.publicService("obs").id())
                    .description(first.description())
                    .routetables(first.routetables())
                    .policyStatements(first.specs())
                    .build())
            .id();
    region.settle();

    Endpoint created = assertIsListed(id);
    assertThat(created.description()).isEqualTo(known ? first.description() : "");
    assertThat(created.routetables()).isEqualTo(first.routetables());
    if (known) {
      assertThat(created.policyStatements()).isEqualTo(first.statements());
    }
    region.consumer().updateRouteTables(id, second.routetables().toArray(String[]::new));
    List<PolicyStatement> updated =
        region
            .consumer()
            .updatePolicy(id, r -> r.policyStatements(second.specs()))
            .policyStatements();
    assertThat(updated).isEqualTo(second.statements());
    assertThat(assertIsListed(id).routetables()).isEqualTo(second.routetables());
  }

  private Endpoint assertIsListed(String id) {
    Endpoint shown = region.endpoint(id);
    assertThat(region.consumer().listEndpoints().items()).containsExactly(shown);
    return shown;
  }

  @RepeatedTest(SAMPLES)
  void ofWhitelistRecordsAndConnections() {
    Words written = make(Words.model());
    String service = region.approvingService().id();
    String text = written.permission();
    Permission added =
        region
            .provider()
            .batchAddPermissions(
                BatchAddPermissions.builder(service)
                    .permissions(new PermissionSpec("iam:domain::one", text))
                    .build())
            .get(0);
    String endpoint = region.connect(service).id();
    String about = written.connection();

    assertThat(added.description()).isEqualTo(text);
    assertThat(region.provider().listPermissions(service).items()).contains(added);
    assertThat(
            region
                .provider()
                .describeConnections(
                    DescribeConnections.builder(service)
                        .connections(new DescribeConnections.Description(endpoint, about))
                        .build())
                .get(0)
                .description())
        .isEqualTo(about);
    if (known) {
      assertThat(region.provider().listConnections(service).items().get(0).description())
          .isEqualTo(about);
    }
  }
}
