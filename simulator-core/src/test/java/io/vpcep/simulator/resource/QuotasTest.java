package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operation that shows quotas. */
class QuotasTest {
  private final TestRegion region = TestRegion.create();

  @Rule("C23")
  @Test
  void ofBothTypesAreShownUnlessOneIsAskedFor() {
    Quota endpoints = new Quota(ResourceType.ENDPOINT, 0, 150);
    Quota services = new Quota(ResourceType.ENDPOINT_SERVICE, 0, 100);

    assertThat(region.consumer().showQuotas()).containsExactly(endpoints, services);
    assertThat(region.consumer().showQuotas(new ShowQuotas(""))).hasSize(2);
    assertThat(region.consumer().showQuotas(new ShowQuotas("endpoint"))).containsExactly(endpoints);
    assertThat(region.consumer().showQuotas(new ShowQuotas("endpoint_service")))
        .containsExactly(services);
  }

  @Rule("C23")
  @Test
  void countWhatTheProjectHasInWhateverStateButDeleting() {
    String service = region.approvingService().id();
    region.openService();
    region.connect(service);
    String deleting = region.connect(service).id();
    region.consumer().deleteEndpoint(deleting);

    assertThat(region.consumer().showQuotas()).extracting(Quota::used).containsExactly(1, 0);
    assertThat(region.provider().showQuotas()).extracting(Quota::used).containsExactly(0, 2);
    assertThat(region.stranger().showQuotas()).extracting(Quota::used).containsExactly(0, 0);
  }

  @Test
  void areAsConfigured() {
    TestRegion small = TestRegion.create(c -> c.quotas(new Quotas(7, 8, 9)));

    assertThat(small.consumer().showQuotas()).extracting(Quota::quota).containsExactly(8, 7);
  }

  @Rule("C23")
  @Test
  void areThoseOfTheDialectWhereNoneAreConfigured() {
    TestRegion today = TestRegion.create(c -> c.dialect(Dialect.CURRENT).quotas(Quotas.DEFAULT));

    assertThat(today.consumer().showQuotas()).extracting(Quota::quota).containsExactly(50, 20);
    today.region().fillQuota(ResourceType.ENDPOINT_SERVICE, Quotas.Room.leaving(0));
    assertThat(today.region().api().showQuotas()).extracting(Quota::used).contains(20);
    today.assertRefused(
        QUOTA_EXCEEDED,
        () -> today.region().api().createEndpointService(Requests.service().build()));
  }

  private static TestRegion withRoomForOne(Trait.QuotaScope scope) {
    return TestRegion.create(
        c ->
            c.quotas(quotas -> quotas.withEndpointServices(1).withEndpoints(1))
                .dialect(TestDialect.get().with(Trait.QUOTA_SCOPE, scope)));
  }

  /** The same account in another of its projects. */
  private static VpcepApi elsewhere(TestRegion region, VpcepApi account) {
    return region.as(Caller.of(account.caller().domainId(), "0123456789abcdef0123456789abcdef"));
  }

  @Rule("S184")
  @Test
  @Tag(Door.IN_PROCESS) // over HTTP each project has an account of its own
  void areOneForAllProjectsOfAnAccountWhereTheDialectSaysSo() {
    TestRegion shared = withRoomForOne(Trait.QuotaScope.ACCOUNT);
    String service =
        elsewhere(shared, shared.provider()).createEndpointService(Requests.service().build()).id();
    CreateEndpoint endpoint = Requests.endpoint(shared.publicService("dns").id()).build();
    elsewhere(shared, shared.provider()).createEndpoint(endpoint);

    shared.assertRefused(
        QUOTA_EXCEEDED, () -> shared.provider().createEndpointService(Requests.service().build()));
    shared.assertRefused(QUOTA_EXCEEDED, () -> shared.provider().createEndpoint(endpoint));
    assertThat(shared.provider().showQuotas()).extracting(Quota::used).containsExactly(1, 1);
    assertThat(shared.consumer().createEndpoint(endpoint).id()).isNotEqualTo(service);
    assertThat(
            shared
                .region()
                .fillQuota(
                    shared.provider().caller(), ResourceType.ENDPOINT, Quotas.Room.leaving(0)))
        .isZero();
  }

  @Rule("S184")
  @Test
  @Tag(Door.IN_PROCESS) // over HTTP each project has an account of its own
  void areThoseOfEachProjectOtherwise() {
    TestRegion apart = withRoomForOne(Trait.QuotaScope.PROJECT);
    elsewhere(apart, apart.provider()).createEndpointService(Requests.service().build());

    assertThat(apart.provider().createEndpointService(Requests.service().build()).id())
        .isNotEmpty();
    assertThat(apart.provider().showQuotas()).extracting(Quota::used).containsExactly(0, 1);
  }
}
