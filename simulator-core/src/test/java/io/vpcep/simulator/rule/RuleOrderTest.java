package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR_LIST;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ROUTE_TABLE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVER_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_NAME;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PORTS;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_FOUND;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several mistakes in one request, the first in the documented order is told: request shape
 * field by field, referenced resources, permission, state, conflicts, quota.
 */
class RuleOrderTest {
  private static final String NO_TEXT = null;

  /** Spoils one field of a request; the code is what that alone is refused with. */
  private record Mistake<B>(ErrorCode code, Consumer<B> spoil) {}

  private static final List<Mistake<CreateEndpointService.Builder>> OF_SERVICES =
      List.of(
          new Mistake<>(MISSING_VPC_ID, r -> r.vpcId(null)),
          new Mistake<>(INVALID_PORT_ID, r -> r.portId("x")),
          new Mistake<>(INVALID_SERVICE_NAME, r -> r.serviceName("x.x")),
          new Mistake<>(INVALID_SERVER_TYPE, r -> r.serverType(NO_TEXT)),
          new Mistake<>(INVALID_VIP_PORT_ID, r -> r.vipPortId("x")),
          new Mistake<>(INVALID_PARAMETER, r -> r.serviceType("x")),
          new Mistake<>(MISSING_PORTS, r -> r.ports(List.of())),
          new Mistake<>(EMPTY_TAG, r -> r.tags(new TagSpec("", ""))),
          new Mistake<>(
              PORT_CONFLICT, r -> r.portId(Requests.PORT).ports(PortSpec.tcp(4443, 443))));

  private static final List<Mistake<CreateEndpoint.Builder>> OF_ENDPOINTS =
      List.of(
          new Mistake<>(MISSING_SERVICE_ID, r -> r.endpointServiceId("")),
          new Mistake<>(INVALID_VPC_ID, r -> r.vpcId("x")),
          new Mistake<>(INVALID_SUBNET_ID, r -> r.subnetId("x")),
          new Mistake<>(INVALID_IP_ADDRESS, r -> r.portIp("x")),
          new Mistake<>(INVALID_CIDR_LIST, r -> r.whitelist("x")),
          new Mistake<>(INVALID_ROUTE_TABLE_ID, r -> r.routetables("x")),
          new Mistake<>(EMPTY_TAG, r -> r.tags(new TagSpec("", ""))));

  private static <B> Stream<Arguments> pairs(List<Mistake<B>> mistakes) {
    return IntStream.range(0, mistakes.size())
        .boxed()
        .flatMap(
            first ->
                IntStream.range(first, mistakes.size())
                    .mapToObj(second -> pair(mistakes.get(first), mistakes.get(second))));
  }

  private static <B> Arguments pair(Mistake<B> first, Mistake<B> second) {
    Consumer<B> both = second.spoil().andThen(first.spoil());
    return Arguments.of(first.code(), second.code(), both);
  }

  static Stream<Arguments> mistakesOfServices() {
    return pairs(OF_SERVICES);
  }

  static Stream<Arguments> mistakesOfEndpoints() {
    return pairs(OF_ENDPOINTS);
  }

  @ParameterizedTest(name = "{0} before {1}")
  @MethodSource("mistakesOfServices")
  void ofServicesAllComeBeforeQuota(
      ErrorCode first, ErrorCode second, Consumer<CreateEndpointService.Builder> spoil) {
    TestRegion region =
        TestRegion.create(
            c ->
                c.dialect(
                        TestDialect.get()
                            .with(Trait.SERVICE_TAGS, true)
                            .with(Trait.VIP_PORT_ID, true))
                    .quotas(Quotas.DEFAULT.withEndpointServices(1)));
    region.availableService(r -> r.portId(Requests.PORT).ports(PortSpec.tcp(443, 443)));
    CreateEndpointService.Builder request = Requests.service();
    spoil.accept(request);

    region.assertRefused(first, () -> region.provider().createEndpointService(request.build()));
  }

  @ParameterizedTest(name = "{0} before {1}")
  @MethodSource("mistakesOfEndpoints")
  void ofEndpointsAllComeBeforeTheService(
      ErrorCode first, ErrorCode second, Consumer<CreateEndpoint.Builder> spoil) {
    TestRegion region = TestRegion.create();
    CreateEndpoint.Builder request = Requests.endpoint(Requests.NOTHING);
    spoil.accept(request);

    region.assertRefused(first, () -> region.consumer().createEndpoint(request.build()));
  }

  @Test
  void ofEndpointsTheServiceThenPermissionThenStateThenConflictThenQuota() {
    TestRegion region = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(1)));
    String open = region.openService().id();
    region.consumer().createEndpoint(Requests.endpoint(open).portIp("10.0.0.1").build());
    String service = region.provider().createEndpointService(Requests.service().build()).id();
    CreateEndpoint.Builder request =
        Requests.endpoint(Requests.NOTHING).subnetId(null).portIp("10.0.0.1");

    region.assertRefused(
        SERVICE_NOT_FOUND, () -> region.consumer().createEndpoint(request.build()));
    request.endpointServiceId(service);
    region.assertRefused(
        MISSING_SUBNET_ID, () -> region.consumer().createEndpoint(request.build()));
    request.subnetId(Requests.SUBNET);
    region.assertRefused(NOT_WHITELISTED, () -> region.consumer().createEndpoint(request.build()));
    region.provider().addPermissions(service, "*");
    region.assertRefused(
        SERVICE_NOT_AVAILABLE, () -> region.consumer().createEndpoint(request.build()));
    region.settle();
    region.assertRefused(
        INVALID_IP_ADDRESS, () -> region.consumer().createEndpoint(request.build()));
    request.portIp(null);
    region.assertRefused(QUOTA_EXCEEDED, () -> region.consumer().createEndpoint(request.build()));
  }
}
