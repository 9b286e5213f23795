package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.fixture.TestRegion.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.approvingService();

  private Connection accept(Endpoint endpoint) {
    return region.provider().acceptConnection(service.id(), endpoint.id());
  }

  private Connection reject(Endpoint endpoint) {
    return region.provider().rejectConnection(service.id(), endpoint.id());
  }

  private EndpointStatus status(Endpoint endpoint) {
    return region.endpoint(endpoint.id()).status();
  }

  @Test
  void aNewEndpointIsPendingAtOnceAndStaysSo() {
    Endpoint endpoint = region.connect(service.id());
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);

    region.advance(Duration.ofDays(30));
    assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);
  }

  @Rule("S19")
  @Test
  void itIsTheServiceAtTheTimeOfCreationThatAsksForApproval() {
    Endpoint pending = region.connect(service.id());
    region.provider().modifyEndpointService(service.id(), r -> r.approvalEnabled(false));
    Endpoint creating = region.connect(service.id());
    region.settle();

    assertThat(status(pending)).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);
    assertThat(status(creating)).isEqualTo(EndpointStatus.ACCEPTED);
  }

  @Nested
  class Acceptance {

    @ParameterizedTest
    @EnumSource(
        value = EndpointStatus.class,
        names = {"PENDING_ACCEPTANCE", "REJECTED"})
    void leadsThroughCreatingToAccepted(EndpointStatus from) {
      Endpoint endpoint = region.endpointIn(from, service.id());
      Instant when = region.advance(Duration.ofSeconds(7));
      Connection answer = accept(endpoint);

      assertThat(answer.status()).isEqualTo(EndpointStatus.CREATING);
      assertThat(answer.updatedAt()).isEqualTo(when);
      assertThat(answer.createdAt()).isEqualTo(endpoint.createdAt());
      assertThat(answer.markerId()).isEqualTo(endpoint.markerId());
      region.advance(STEP.minusNanos(1));
      assertThat(status(endpoint)).isEqualTo(EndpointStatus.CREATING);
      region.advance(Duration.ofHours(1));
      assertThat(status(endpoint)).isEqualTo(EndpointStatus.ACCEPTED);
      assertThat(region.endpoint(endpoint.id()).updatedAt()).isEqualTo(when.plus(STEP));
    }

    @Rule({"AC5", "AC6", "AC7"})
    @ParameterizedTest
    @CsvSource({
      "ACCEPTED, ENDPOINT_ALREADY_ACCEPTED",
      "CREATING, ENDPOINT_BEING_CREATED",
      "DELETING, ENDPOINT_BEING_DELETED",
    })
    void isRefusedInOtherStates(EndpointStatus from, ErrorCode code) {
      Endpoint endpoint = region.endpointIn(from, service.id());

      region.assertRefused(code, () -> accept(endpoint));
    }

    @Test
    void ofTheAcceptedAgainAfterARejectionTakesItsTimeAgain() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
      reject(endpoint);
      accept(endpoint);
      assertThat(status(endpoint)).isEqualTo(EndpointStatus.CREATING);

      region.settle();
      assertThat(status(endpoint)).isEqualTo(EndpointStatus.ACCEPTED);
    }
  }

  @Nested
  class Rejection {

    @ParameterizedTest
    @EnumSource(
        value = EndpointStatus.class,
        names = {"PENDING_ACCEPTANCE", "CREATING", "ACCEPTED"})
    void happensAtOnceAndStays(EndpointStatus from) {
      Endpoint endpoint = region.endpointIn(from, service.id());
      Instant when = region.advance(Duration.ofSeconds(7));
      Connection answer = reject(endpoint);

      assertThat(answer.status()).isEqualTo(EndpointStatus.REJECTED);
      assertThat(answer.updatedAt()).isEqualTo(when);
      Endpoint rejected = region.endpoint(endpoint.id());
      region.advance(Duration.ofDays(1));
      assertThat(region.endpoint(endpoint.id())).isEqualTo(rejected);
      assertThat(rejected.status()).isEqualTo(EndpointStatus.REJECTED);
      assertThat(rejected.createdAt()).isEqualTo(endpoint.createdAt());
    }

    @Test
    void whileCreatingCancelsTheAcceptanceThatWasUnderWay() {
      Endpoint endpoint = region.connect(service.id());
      accept(endpoint);
      region.advance(STEP.minusSeconds(1));
      reject(endpoint);
      Instant again = region.now();
      accept(endpoint);
      region.advance(Duration.ofSeconds(1));
      assertThat(status(endpoint)).isEqualTo(EndpointStatus.CREATING);

      region.settle();
      assertThat(region.endpoint(endpoint.id()).updatedAt()).isEqualTo(again.plus(STEP));
    }

    @Test
    void againChangesNothing() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.REJECTED, service.id());
      region.advance(Duration.ofSeconds(7));

      assertThat(reject(endpoint).updatedAt()).isEqualTo(endpoint.updatedAt());
    }

    @Rule("AC7")
    @Test
    void isRefusedWhileDeleting() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.DELETING, service.id());

      region.assertRefused(ErrorCode.ENDPOINT_BEING_DELETED, () -> reject(endpoint));
    }

    @Test
    void keepsTheConnectionListed() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.REJECTED, service.id());

      assertThat(region.provider().listConnections(service.id()).items())
          .extracting(Connection::id, Connection::status)
          .containsExactly(tuple(endpoint.id(), EndpointStatus.REJECTED));
    }
  }
}
