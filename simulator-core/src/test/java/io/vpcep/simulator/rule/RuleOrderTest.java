package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0020;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0023;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2011;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2012;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2028;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2029;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3017;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3021;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3051;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3066;

import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.CreateEndpointService;
import io.vpcep.simulator.request.PortSpec;
import io.vpcep.simulator.request.TagSpec;
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
          new Mistake<>(ENDPOINT_2011, r -> r.vpcId(null)),
          new Mistake<>(ENDPOINT_3003, r -> r.portId("x")),
          new Mistake<>(ENDPOINT_1003, r -> r.serviceName("x.x")),
          new Mistake<>(ENDPOINT_3021, r -> r.serverType(NO_TEXT)),
          new Mistake<>(ENDPOINT_3051, r -> r.vipPortId("x")),
          new Mistake<>(ENDPOINT_0002, r -> r.serviceType("x")),
          new Mistake<>(ENDPOINT_2028, r -> r.ports(List.of())),
          new Mistake<>(ENDPOINT_3066, r -> r.tags(new TagSpec("", ""))),
          new Mistake<>(
              ENDPOINT_3044, r -> r.portId(Requests.PORT).ports(PortSpec.tcp(4443, 443))));

  private static final List<Mistake<CreateEndpoint.Builder>> OF_ENDPOINTS =
      List.of(
          new Mistake<>(ENDPOINT_2029, r -> r.endpointServiceId("")),
          new Mistake<>(ENDPOINT_0020, r -> r.vpcId("x")),
          new Mistake<>(ENDPOINT_0023, r -> r.subnetId("x")),
          new Mistake<>(ENDPOINT_3010, r -> r.portIp("x")),
          new Mistake<>(ENDPOINT_3017, r -> r.whitelist("x")),
          new Mistake<>(ENDPOINT_1019, r -> r.routetables("x")),
          new Mistake<>(ENDPOINT_3066, r -> r.tags(new TagSpec("", ""))));

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

    region.assertRefused(ENDPOINT_2003, () -> region.consumer().createEndpoint(request.build()));
    request.endpointServiceId(service);
    region.assertRefused(ENDPOINT_2010, () -> region.consumer().createEndpoint(request.build()));
    request.subnetId(Requests.SUBNET);
    region.assertRefused(ENDPOINT_2012, () -> region.consumer().createEndpoint(request.build()));
    region.provider().addPermissions(service, "*");
    region.assertRefused(ENDPOINT_2004, () -> region.consumer().createEndpoint(request.build()));
    region.settle();
    region.assertRefused(ENDPOINT_3010, () -> region.consumer().createEndpoint(request.build()));
    request.portIp(null);
    region.assertRefused(ENDPOINT_1018, () -> region.consumer().createEndpoint(request.build()));
  }
}
