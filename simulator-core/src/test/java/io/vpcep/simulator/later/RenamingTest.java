package io.vpcep.simulator.later;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.request.ListEndpoints;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service gets another name, or is upgraded. */
class RenamingTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.openService();
  private final String id = service.id();

  private String rename(String name) {
    return region.provider().renameEndpointService(id, name);
  }

  @Test
  void keepsRegionNameAndIdInTheFullName() {
    assertThat(rename("orders")).isEqualTo("eu-de.orders." + id);
    assertThat(region.service(id).serviceName()).isEqualTo("eu-de.orders." + id);
    assertThat(rename("")).isEqualTo("eu-de." + id);
    assertThat(region.service(id).updatedAt()).isEqualTo(region.now());
  }

  @Test
  void showsInEveryEndpointAtOnceWhichItIsNoChangeOf() {
    Endpoint first = region.connect(id);
    Endpoint second = region.connect(id);
    Instant settled = region.settle();
    region.settle();
    String name = rename("orders");

    assertThat(region.endpoint(first.id()).endpointServiceName()).isEqualTo(name);
    assertThat(region.endpoint(second.id()).endpointServiceName()).isEqualTo(name);
    assertThat(region.endpoint(second.id()).updatedAt()).isEqualTo(settled);
    assertThat(
            region
                .consumer()
                .listEndpoints(ListEndpoints.builder().endpointServiceName(".orders.").build())
                .totalCount())
        .isEqualTo(2);
  }

  @Test
  void toTheSameNameIsNoChange() {
    rename("orders");
    Instant renamed = region.now();
    region.settle();
    rename("orders");

    assertThat(region.service(id).updatedAt()).isEqualTo(renamed);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"a.b", "ä", "a-name-of-17-char", " "})
  void takesShortNamesOnly(String name) {
    region.assertRefused(ENDPOINT_1003, () -> rename(name));
  }

  @Test
  void isForItsOwnerOnly() {
    String obs = region.publicService("obs").id();

    region.assertRefused(
        ENDPOINT_0005, () -> region.consumer().renameEndpointService(id, "orders"));
    region.assertRefused(
        ENDPOINT_0005, () -> region.provider().renameEndpointService(obs, "orders"));
    region.assertRefused(
        ENDPOINT_0005, () -> region.provider().upgradeEndpointService(Requests.NOTHING));
  }

  @Test
  void andUpgradingNeedAnAvailableService() {
    String other = region.provider().createEndpointService(Requests.service().build()).id();

    region.assertRefused(
        ENDPOINT_3045, () -> region.provider().renameEndpointService(other, "orders"));
    region.assertRefused(ENDPOINT_3045, () -> region.provider().upgradeEndpointService(other));
    region.provider().deleteEndpointService(id);
    region.assertRefused(ENDPOINT_3045, () -> rename("orders"));
    region.assertRefused(ENDPOINT_3045, () -> region.provider().upgradeEndpointService(id));
  }

  @Test
  void upgradingChangesNothingThatCanBeSeen() {
    region.settle();
    region.provider().upgradeEndpointService(id);

    assertThat(region.service(id)).isEqualTo(service);
  }
}
