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
 * Of several invalid fields in one request, the first in the documented order is told: request
 * shape field by field, referenced resources, permission, state, conflicts, quota.
 */
class RuleOrderTest {
  private static final String NO_TEXT = null;

  /** Makes one field of a request invalid; refused, if nothing else is wrong, with the code. */
  private record InvalidField<B>(ErrorCode code, Consumer<B> set) {}

  private static final List<InvalidField<CreateEndpointService.Builder>> OF_SERVICES =
      List.of(
          new InvalidField<>(MISSING_VPC_ID, r -> r.vpcId(null)),
          new InvalidField<>(INVALID_PORT_ID, r -> r.portId("x")),
          new InvalidField<>(INVALID_SERVICE_NAME, r -> r.serviceName("x.x")),
          new InvalidField<>(INVALID_SERVER_TYPE, r -> r.serverType(NO_TEXT)),
          new InvalidField<>(INVALID_VIP_PORT_ID, r -> r.vipPortId("x")),
          new InvalidField<>(INVALID_PARAMETER, r -> r.serviceType("x")),
          new InvalidField<>(MISSING_PORTS, r -> r.ports(List.of())),
          new InvalidField<>(EMPTY_TAG, r -> r.tags(new TagSpec("", ""))),
          new InvalidField<>(
              PORT_CONFLICT, r -> r.portId(Requests.PORT).ports(PortSpec.tcp(4443, 443))));

  private static final List<InvalidField<CreateEndpoint.Builder>> OF_ENDPOINTS =
      List.of(
          new InvalidField<>(MISSING_SERVICE_ID, r -> r.endpointServiceId("")),
          new InvalidField<>(INVALID_VPC_ID, r -> r.vpcId("x")),
          new InvalidField<>(INVALID_SUBNET_ID, r -> r.subnetId("x")),
          new InvalidField<>(INVALID_IP_ADDRESS, r -> r.portIp("x")),
          new InvalidField<>(INVALID_CIDR_LIST, r -> r.whitelist("x")),
          new InvalidField<>(INVALID_ROUTE_TABLE_ID, r -> r.routetables("x")),
          new InvalidField<>(EMPTY_TAG, r -> r.tags(new TagSpec("", ""))));

  private static <B> Stream<Arguments> pairs(List<InvalidField<B>> invalidFields) {
    return IntStream.range(0, invalidFields.size())
        .boxed()
        .flatMap(
            first ->
                IntStream.range(first, invalidFields.size())
                    .mapToObj(second -> pair(invalidFields.get(first), invalidFields.get(second))));
  }

  private static <B> Arguments pair(InvalidField<B> first, InvalidField<B> second) {
    Consumer<B> both = second.set().andThen(first.set());
    return Arguments.of(first.code(), second.code(), both);
  }

  static Stream<Arguments> invalidFieldsOfServices() {
    return pairs(OF_SERVICES);
  }

  static Stream<Arguments> invalidFieldsOfEndpoints() {
    return pairs(OF_ENDPOINTS);
  }

  @ParameterizedTest(name = "{0} before {1}")
  @MethodSource("invalidFieldsOfServices")
  void ofServicesAllComeBeforeQuota(
      ErrorCode first, ErrorCode second, Consumer<CreateEndpointService.Builder> set) {
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
    set.accept(request);

    region.assertRefused(first, () -> region.provider().createEndpointService(request.build()));
  }

  @ParameterizedTest(name = "{0} before {1}")
  @MethodSource("invalidFieldsOfEndpoints")
  void ofEndpointsAllComeBeforeTheService(
      ErrorCode first, ErrorCode second, Consumer<CreateEndpoint.Builder> set) {
    TestRegion region = TestRegion.create();
    CreateEndpoint.Builder request = Requests.endpoint(Requests.NOTHING);
    set.accept(request);

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
