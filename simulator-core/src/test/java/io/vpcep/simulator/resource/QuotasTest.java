package io.vpcep.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
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
}
