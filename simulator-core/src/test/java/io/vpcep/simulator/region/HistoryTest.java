package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.RecordedTransition.Cause;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Door.ONCE)
class HistoryTest {
  private static final Duration DELAY = Duration.ofSeconds(30);

  private final SimulatedRegion region =
      SimulatedRegion.create(SimulatorConfig.builder().transitionDelay(DELAY).build());
  private final VpcepApi api = region.api();
  private final Instant start = region.clock().instant();

  @AfterEach
  void closeRegion() {
    region.close();
  }

  @Rule("S135")
  @Test
  void tellsTheLifeOfAServiceAndItsEndpointWithInstantsAndCauses() {
    EndpointService service = createService();
    region.clock().advance(Duration.ofSeconds(40));
    Endpoint endpoint = api.createEndpoint(Requests.endpoint(service.id()).build());
    region.clock().advance(DELAY);
    api.deleteEndpoint(endpoint.id());
    region.clock().advance(DELAY.multipliedBy(2));

    assertThat(region.history())
        .containsExactly(
            service(1, 0, service, null, ServiceStatus.CREATING, Cause.CALL),
            service(2, 30, service, ServiceStatus.CREATING, ServiceStatus.AVAILABLE, Cause.STEP),
            endpoint(3, 40, endpoint, null, EndpointStatus.CREATING, Operation.CREATE_ENDPOINT),
            endpoint(4, 70, endpoint, EndpointStatus.CREATING, EndpointStatus.ACCEPTED, null),
            endpoint(
                5,
                70,
                endpoint,
                EndpointStatus.ACCEPTED,
                EndpointStatus.DELETING,
                Operation.DELETE_ENDPOINT),
            endpoint(6, 100, endpoint, EndpointStatus.DELETING, null, null));
  }

  @Test
  void tellsNothingOfWhatChangesNoState() {
    EndpointService service = createService();
    region.clock().advance(DELAY);
    int before = region.history().size();
    api.modifyEndpointService(service.id(), change -> change.approvalEnabled(true));
    assertThatThrownBy(() -> api.deleteEndpoint(Requests.NOTHING)).isNotNull();

    assertThat(region.history()).hasSize(before);
  }

  @Test
  void tellsWhatATestPutsInOrTakesAway() {
    RegionSnapshot empty = region.snapshot();
    EndpointService service = createService();
    region.restore(empty);

    assertThat(region.history())
        .last()
        .isEqualTo(service(2, 0, service, ServiceStatus.CREATING, null, Cause.SET_UP));
  }

  @Test
  void aSetUpThatIsRefusedLeavesNothingInIt() {
    createService();
    List<RecordedTransition> before = region.history();
    assertThatThrownBy(
            () ->
                region.setUp(
                    () -> {
                      createService();
                      region.reset();
                      createService();
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThat(region.history()).isEqualTo(before);

    createService();
    assertThat(region.history()).extracting(RecordedTransition::sequence).containsExactly(1L, 2L);
  }

  @Test
  void aResetEmptiesItAndTheNumbersGoOn() {
    createService();
    region.reset();
    assertThat(region.history()).isEmpty();

    createService();
    assertThat(region.history()).extracting(RecordedTransition::sequence).containsExactly(2L);
  }

  @Test
  void keepsAsManyAsTheJournalKeepsCalls() {
    try (SimulatedRegion small =
        SimulatedRegion.create(
            SimulatorConfig.builder().journal(journal -> journal.withSize(2)).build())) {
      for (int i = 0; i < 3; i++) {
        small.api().createEndpointService(Requests.service().build());
      }

      assertThat(small.history()).extracting(RecordedTransition::sequence).containsExactly(2L, 3L);
    }
  }

  @Test
  void oneTransitionIsOneLine() {
    EndpointService service = createService();

    assertThat(region.history().get(0))
        .hasToString(
            "#1 "
                + start
                + " endpoint_service "
                + service.id()
                + ": new -> creating by CreateEndpointService");
  }

  private EndpointService createService() {
    return api.createEndpointService(Requests.service().approvalEnabled(false).build());
  }

  private RecordedTransition service(
      long sequence,
      int second,
      EndpointService service,
      @Nullable ApiValue from,
      @Nullable ApiValue to,
      Cause cause) {
    return new RecordedTransition(
        sequence,
        start.plusSeconds(second),
        ResourceType.ENDPOINT_SERVICE,
        service.id(),
        from,
        to,
        cause,
        cause == Cause.CALL ? Operation.CREATE_ENDPOINT_SERVICE : null);
  }

  private RecordedTransition endpoint(
      long sequence,
      int second,
      Endpoint endpoint,
      @Nullable ApiValue from,
      @Nullable ApiValue to,
      @Nullable Operation<?, ?> operation) {
    return new RecordedTransition(
        sequence,
        start.plusSeconds(second),
        ResourceType.ENDPOINT,
        endpoint.id(),
        from,
        to,
        operation == null ? Cause.STEP : Cause.CALL,
        operation);
  }
}
