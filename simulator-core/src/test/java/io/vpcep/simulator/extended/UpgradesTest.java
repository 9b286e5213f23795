package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upgrades of services and endpoints, and the backends that services are given later. */
class UpgradesTest {
  private final TestRegion region = TestRegion.create(TestDialect.withAllFields());
  private final EndpointService service = region.approvingService();

  private void upgradeService(@Nullable String action) {
    region
        .provider()
        .upgradeEndpointService(new UpgradeEndpointService(service.id(), action, true));
  }

  @Rule("S114")
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "upgrade", "rollback"})
  void ofAServiceChangeNothingThatCanBeSeen(@Nullable String action) {
    upgradeService(action);

    assertThat(region.service(service.id())).isEqualTo(service);
  }

  @Rule("UP1")
  @Test
  void ofAServiceHaveAKnownAction() {
    region.assertRefused(INVALID_ACTION, () -> upgradeService("start"));
  }

  @Rule({"UP2", "UP3"})
  @Test
  void ofAnEndpointAreStarted() {
    String id = region.connect(service.id()).id();

    region.assertRefused(MISSING_PARAMETER, () -> upgradeEndpoint(id, null));
    region.assertRefused(MISSING_PARAMETER, () -> upgradeEndpoint(id, ""));
    region.assertRefused(INVALID_ACTION, () -> upgradeEndpoint(id, "rollback"));
  }

  private void upgradeEndpoint(String id, @Nullable String action) {
    region.consumer().upgradeEndpoint(new UpgradeEndpoint(id, action));
  }

  @Rule("S114")
  @Test
  void ofAnEndpointChangeNothingThatCanBeSeen() {
    Endpoint endpoint = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    region.consumer().upgradeEndpoint(endpoint.id());

    assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);
  }

  @Test
  void needAnEndpointThatCanBeChanged() {
    String id = region.endpointIn(EndpointStatus.DELETING, service.id()).id();

    region.assertRefused(ENDPOINT_BEING_DELETED, () -> region.consumer().upgradeEndpoint(id));
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().upgradeEndpoint(id));
  }

  private void addResource(@Nullable String id, @Nullable String zone) {
    add(service.id(), List.of(new AddServerResources.Spec(id, zone)));
  }

  private void add(String serviceId, @Nullable List<AddServerResources.Spec> resources) {
    region.provider().addServerResources(new AddServerResources(serviceId, resources));
  }

  @Rule("S154")
  @Test
  void backendsThatAreAddedAreShownEachOnce() {
    addResource("one", "a");
    addResource("two", "a");
    addResource("one", "a");

    assertThat(region.service(service.id()).serverResources())
        .containsExactly(
            new EndpointService.ServerResource("one", "a"),
            new EndpointService.ServerResource("two", "a"));
  }

  @Rule("UP4")
  @ParameterizedTest
  @NullAndEmptySource
  void backendsThatAreAddedHaveAnIdAndAZone(@Nullable String nothing) {
    region.assertRefused(MISSING_PARAMETER, () -> addResource(nothing, "a"));
    region.assertRefused(MISSING_PARAMETER, () -> addResource("one", nothing));
    region.assertRefused(
        MISSING_PARAMETER, () -> add(service.id(), nothing == null ? null : List.of()));
  }

  @Rule("UP5")
  @Test
  void backendsAreAddedToAnAvailableService() {
    List<AddServerResources.Spec> one = List.of(new AddServerResources.Spec("one", "a"));
    String other = region.provider().createEndpointService(Requests.service().build()).id();

    region.assertRefused(RESOURCE_NOT_FOUND, () -> add(Requests.NOTHING, one));
    region.assertRefused(SERVICE_NOT_MODIFIABLE, () -> add(other, one));
  }
}
