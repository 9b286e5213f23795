package io.vpcep.simulator.junit.assertj;

import static io.vpcep.simulator.api.endpoint.EndpointStatus.ACCEPTED;
import static io.vpcep.simulator.api.endpoint.EndpointStatus.PENDING_ACCEPTANCE;
import static io.vpcep.simulator.api.endpoint.EndpointStatus.REJECTED;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThat;
import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.junit.As;
import io.vpcep.simulator.junit.Rule;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.step.TransitionStep;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Assertions pass where they should; where not, they tell what was there and how it came. */
@VpcepSimulator
class VpcepAssertionsTest {
  private final SimulatedRegion region;
  private final VpcepApi provider;
  private final VpcepApi consumer;
  private EndpointService service;
  private Endpoint endpoint;

  VpcepAssertionsTest(
      SimulatedRegion region,
      @As("provider") VpcepApi provider,
      @As("consumer") VpcepApi consumer) {
    this.region = region;
    this.provider = provider;
    this.consumer = consumer;
  }

  @BeforeEach
  void connect() {
    String id =
        provider
            .createEndpointService(
                Requests.endpointService("web").tags(new TagSpec("env", "test")).build())
            .id();
    provider.addOrRemovePermissions(Requests.permission(id).build());
    region.clock().advanceUntilIdle();
    String endpointId = consumer.createEndpoint(Requests.endpoint(id).build()).id();
    provider.acceptConnection(id, endpointId);
    region.clock().advanceUntilIdle();
    service = provider.showEndpointService(id);
    endpoint = consumer.showEndpoint(endpointId);
  }

  private static void failsWith(ThrowingCallable assertion, String... parts) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
  }

  @Nested
  class AboutServices {

    @Test
    void asTheyWereAnswered() {
      assertThat(service).isAvailable().hasConnection(endpoint).inState(ACCEPTED);
      assertThat(service)
          .hasName("web")
          .hasName(service.serviceName())
          .hasPorts(PortSpec.tcp(80, 8080))
          .hasTag("env", "test");
    }

    @Test
    void asTheyAreNow() {
      provider.rejectConnection(service.id(), endpoint.id());

      assertThat(service).hasConnection(endpoint).inState(ACCEPTED);
      assertThat(service)
          .in(region)
          .isAvailable()
          .hasConnectionCount(0)
          .hasConnection(endpoint)
          .inState(REJECTED)
          .hasConnection(endpoint.id())
          .inState(REJECTED);
      assertThat(region).service(service.id()).isAvailable();
    }

    @Test
    void tellTheActualValuesAndTheLastCalls() {
      failsWith(
          () -> assertThat(region).service(service.id()).inState(ServiceStatus.DELETING),
          service.id(),
          "to be: deleting",
          "but was: available",
          "portId=",
          "last calls that touched it:",
          "AcceptOrRejectConnection",
          "ShowEndpointService");
    }

    @Test
    void keepTheirDescription() {
      failsWith(
          () -> assertThat(service).as("the provider").in(region).hasName("none"),
          "[the provider]");
      failsWith(
          () -> assertThat(region).as("the region").service(service.id()).hasName("none"),
          "[the region]");
    }

    @Test
    void failWhereTheyShould() {
      failsWith(() -> assertThat(service).hasName("we"), "to be: we");
      failsWith(() -> assertThat(service).hasPorts(PortSpec.udp(80, 8080)), "UDP", "TCP");
      failsWith(() -> assertThat(service).hasTag("env", "prod"), "env=prod");
      failsWith(() -> assertThat(service).hasFailedWith(ErrorCode.PORT_CREATION_FAILED), "failed");
      failsWith(() -> assertThat(service).in(region).hasConnectionCount(2), "to be: 2", "was: 1");
      failsWith(
          () -> assertThat(service).hasConnection(endpoint).inState(REJECTED), "was: accepted");
      failsWith(() -> assertThat(service).in(region).hasConnection("none"), "no such endpoint");
      failsWith(() -> assertThat((EndpointService) null).isAvailable(), "null");
    }

    @Test
    void anIdAloneNeedsTheRegion() {
      assertThatThrownBy(() -> assertThat(service).hasConnection(endpoint.id()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in(region)");
    }

    @Test
    void anEndpointOfAnotherServiceIsNoConnection() {
      EndpointService other =
          provider.createEndpointService(Requests.endpointService("other").build());

      failsWith(
          () -> assertThat(other).hasConnection(endpoint),
          "endpoint " + endpoint.id(),
          service.id());
    }

    @Test
    void thoseThatFailedTellTheirCode() {
      region
          .transitions()
          .of(TransitionStep.SERVICE_CREATION)
          .next()
          .failing(ErrorCode.PORT_CREATION_FAILED);
      String id = provider.createEndpointService(Requests.endpointService("bad").build()).id();
      region.clock().advanceUntilIdle();

      assertThat(region).service(id).hasFailedWith(ErrorCode.PORT_CREATION_FAILED);
      failsWith(
          () -> assertThat(region).service(id).hasFailedWith(ErrorCode.SERVICE_DELETION_FAILED),
          "EndPoint.3005",
          "PORT_CREATION_FAILED");
    }
  }

  @Nested
  class AboutEndpointsAndConnections {

    @Test
    void pass() {
      assertThat(endpoint).isAccepted().isConnectedTo(service).hasIp(endpoint.ip());
      assertThat(endpoint).in(region).isAccepted();
      assertThat(provider.listConnections(service.id()).items().get(0))
          .inState(ACCEPTED)
          .isOf(consumer.caller());
    }

    @Test
    void fail() {
      failsWith(() -> assertThat(endpoint).inState(PENDING_ACCEPTANCE), "but was: accepted");
      failsWith(() -> assertThat(endpoint).isPendingAcceptance(), "but was: accepted");
      failsWith(() -> assertThat(endpoint).hasIp("10.0.0.1"), "10.0.0.1", endpoint.ip());
      failsWith(() -> assertThat(endpoint).hasTag("a", "b"), "a=b");
      failsWith(
          () -> assertThat(provider.listConnections(service.id()).items().get(0)).inState(REJECTED),
          "rejected");
      failsWith(
          () ->
              assertThat(provider.listConnections(service.id()).items().get(0))
                  .isOf(provider.caller()),
          consumer.caller().domainId());
    }
  }

  @Nested
  class AboutRegions {

    @Test
    void whatIsThereAndWhatIsNot() {
      assertThat(region).isIdle().hasNoEndpoint("none").hasNoService("none");
      failsWith(() -> assertThat(region).service("none"), "does not", "no recorded call");
      failsWith(() -> assertThat(region).hasNoEndpoint(endpoint.id()), "CreateEndpoint");
      failsWith(() -> assertThat(region).isEmpty(), service.id(), endpoint.id());
      consumer.deleteEndpoint(endpoint.id());
      failsWith(() -> assertThat(region).isIdle(), "endpoint_deletion");
      region.clock().advanceUntilIdle();
      assertThat(region).hasNoEndpoint(endpoint.id());
      failsWith(() -> assertThat(region).endpoint(endpoint.id()), "DeleteEndpoint");
    }

    @Rule("S86")
    @Test
    void lookingIsNoCall() {
      long before = region.journal().lastSequence();

      assertThat(region).service(service.id()).isAvailable().hasConnectionCount(1);

      org.assertj.core.api.Assertions.assertThat(region.journal().lastSequence()).isEqualTo(before);
    }
  }

  @Nested
  class AboutDifferences {
    private RegionSnapshot snapshot;

    @BeforeEach
    void keep() {
      snapshot = region.snapshot();
    }

    @Test
    void pass() {
      consumer.createEndpoint(Requests.endpoint(service.id()).build());
      assertThat(region).since(snapshot).created(1, ENDPOINT).changedNothingElse();

      consumer.deleteEndpoint(endpoint.id());
      region.clock().advanceUntilIdle();
      provider.addPermissions(service.id(), "iam:domain::abc");
      assertThat(region)
          .since(snapshot)
          .created(1, ENDPOINT)
          .deleted(1, ENDPOINT)
          .created(1, RegionSnapshot.Kind.PERMISSION)
          .changedNothingElse();
    }

    @Test
    void failWithWhatDiffersAndTheCalls() {
      String id = consumer.createEndpoint(Requests.endpoint(service.id()).build()).id();

      failsWith(
          () -> assertThat(region).since(snapshot).changedNothing(),
          "created endpoint " + id,
          "CreateEndpoint");
      failsWith(
          () -> assertThat(region).since(snapshot).created(2, ENDPOINT), "2 endpoint", "not 1");
      failsWith(
          () -> assertThat(region).since(snapshot).changed(0, ENDPOINT).changedNothingElse(),
          "nothing else",
          "created endpoint");
    }

    @Test
    void betweenSnapshots() {
      assertThat(region.snapshot()).since(snapshot).changedNothing();
      assertThat(snapshot).service(service.id()).isAvailable();
      assertThat(snapshot).endpoint(endpoint.id()).isAccepted();
      failsWith(() -> assertThat(snapshot).service("none"), "none");
    }

    @Rule("S85")
    @Test
    void accountsThatComeToLifeDoNotCount() {
      region.account("somebody");

      assertThat(region).since(snapshot).changedNothing();
    }
  }

  @Nested
  class AboutJournals {

    @Test
    void pass() {
      assertThat(region.journal())
          .hasCalls(1, Operation.CREATE_ENDPOINT)
          .hasNoCalls(Operation.DELETE_ENDPOINT)
          .hasRefusals(0, ErrorCode.NOT_WHITELISTED)
          .hasCallsInOrder(Operation.CREATE_ENDPOINT_SERVICE, Operation.CREATE_ENDPOINT)
          .hasNoFindings(Finding.Kind.RETRY_WITHOUT_BACKOFF);
    }

    @Test
    void failWithWhatWasRecorded() {
      failsWith(
          () -> assertThat(region).journal().hasCalls(2, Operation.CREATE_ENDPOINT),
          "exactly 2",
          "CreateEndpoint");
      failsWith(() -> assertThat(region.journal()).isEmpty(), "recorded calls");
      failsWith(
          () -> assertThat(region.journal()).hasNoFindings(), "left_behind", "CreateEndpoint");
    }
  }

  @Nested
  class AboutRefusals {

    @Test
    void pass() {
      region.fillQuota(consumer.caller(), ENDPOINT, leaving(0));

      assertThatRefused(() -> consumer.createEndpoint(Requests.endpoint(service.id()).build()))
          .with(ErrorCode.QUOTA_EXCEEDED);
    }

    @Test
    void fail() {
      failsWith(
          () ->
              assertThatRefused(() -> consumer.showEndpoint(endpoint.id()))
                  .with(ErrorCode.ENDPOINT_NOT_FOUND),
          "EndPoint.2006",
          "carried out");
      failsWith(
          () ->
              assertThatRefused(() -> consumer.showEndpoint("none"))
                  .with(ErrorCode.SERVICE_NOT_FOUND),
          "EndPoint.2003",
          "EndPoint.2006");
      failsWith(
          () ->
              assertThatRefused(
                      () -> {
                        throw new IllegalStateException("other");
                      })
                  .with(ErrorCode.SERVICE_NOT_FOUND),
          "other");
    }
  }
}
