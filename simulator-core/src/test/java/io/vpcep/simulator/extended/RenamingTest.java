package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_NAME;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
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

  @Rule({"RS1", "S107"})
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"a.b", "ä", "a-name-of-17-char", " "})
  void takesShortNamesOnly(String name) {
    region.assertRefused(INVALID_SERVICE_NAME, () -> rename(name));
  }

  @Test
  void isForItsOwnerOnly() {
    String obs = region.publicService("obs").id();

    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.consumer().renameEndpointService(id, "orders"));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.provider().renameEndpointService(obs, "orders"));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.provider().upgradeEndpointService(Requests.NOTHING));
  }

  @Rule("RS2")
  @Test
  void andUpgradingNeedAnAvailableService() {
    String other = region.provider().createEndpointService(Requests.service().build()).id();

    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().renameEndpointService(other, "orders"));
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().upgradeEndpointService(other));
    region.provider().deleteEndpointService(id);
    region.assertRefused(SERVICE_NOT_MODIFIABLE, () -> rename("orders"));
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().upgradeEndpointService(id));
  }

  @Rule("S114")
  @Test
  void upgradingChangesNothingThatCanBeSeen() {
    region.settle();
    region.provider().upgradeEndpointService(id);

    assertThat(region.service(id)).isEqualTo(service);
  }
}
