package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.fixture.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads call one region at once. */
@Timeout(30)
@Tag(Door.IN_PROCESS) // many calls about what lies behind the door
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 100;

  private final TestRegion region =
      TestRegion.create(c -> c.transitionDelay(Duration.ZERO).quotas(new Quotas(500, 500, 500)));
  private final EndpointService service = region.openService();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private void countRefusal(ErrorCode expected, Runnable call) {
    try {
      call.run();
      accepted.incrementAndGet();
    } catch (VpcepException e) {
      assertThat(TestDialect.isSame(expected, e.code())).as("%s", e).isTrue();
      refused.incrementAndGet();
    }
  }

  private Quota used(int index) {
    return region.consumer().showQuotas().get(index);
  }

  @Test
  void whatIsCreatedAndDeletedAddsUp() {
    Set<String> left = ConcurrentHashMap.newKeySet();
    Set<Integer> markerIds = ConcurrentHashMap.newKeySet();
    Threads.runInAll(
        THREADS,
        ROUNDS,
        () -> {
          Endpoint kept = region.connect(service.id());
          Endpoint lost = region.connect(service.id());
          if (left.size() < 400) {
            left.add(kept.id());
          } else {
            region.consumer().deleteEndpoint(kept.id());
          }
          region.consumer().deleteEndpoint(lost.id());
          markerIds.add(kept.markerId());
          markerIds.add(lost.markerId());
        });

    assertThat(markerIds).hasSize(2 * THREADS * ROUNDS);
    assertThat(
            region
                .consumer()
                .listEndpoints(ListEndpoints.builder().limit(1000).build())
                .map(Endpoint::id)
                .items())
        .containsExactlyInAnyOrderElementsOf(left);
    assertThat(used(0).used()).isEqualTo(left.size());
    assertThat(region.connectionCount(service.id())).isEqualTo(left.size());
  }

  @Test
  void theQuotaIsNeverExceeded() {
    Threads.runInAll(
        THREADS,
        ROUNDS,
        () -> countRefusal(ErrorCode.QUOTA_EXCEEDED, () -> region.connect(service.id())));

    assertThat(accepted).hasValue(500);
    assertThat(refused).hasValue(THREADS * ROUNDS - 500);
    assertThat(used(0)).extracting(Quota::used, Quota::quota).containsExactly(500, 500);
  }

  @Test
  void onlyOneGetsAPortOrAnAddress() {
    Threads.runInAll(
        THREADS,
        1,
        () ->
            countRefusal(
                ErrorCode.PORT_CONFLICT,
                () ->
                    region
                        .provider()
                        .createEndpointService(Requests.service().portId(Requests.PORT).build())));
    assertThat(accepted).hasValue(1);

    Threads.runInAll(
        THREADS,
        1,
        () ->
            countRefusal(
                ErrorCode.INVALID_IP_ADDRESS,
                () ->
                    region
                        .consumer()
                        .createEndpoint(
                            Requests.endpoint(service.id()).portIp("10.0.0.1").build())));
    assertThat(accepted).hasValue(2);
  }

  @Test
  void acceptingAndRejectingOneConnectionLeavesItInOneOfTheTwoStates() {
    EndpointService approving = region.approvingService();
    String id = region.connect(approving.id()).id();
    Threads.runInAll(
        THREADS,
        ROUNDS,
        () -> {
          countRefusal(
              ErrorCode.ENDPOINT_ALREADY_ACCEPTED,
              () -> region.provider().acceptConnection(approving.id(), id));
          region.provider().rejectConnection(approving.id(), id);
        });

    assertThat(region.endpoint(id).status()).isEqualTo(EndpointStatus.REJECTED);
    assertThat(region.connectionCount(approving.id())).isZero();
  }

  @Test
  void aRequestMayAwaitAnotherCallWhileItIsMade() {
    Endpoint shown =
        region
            .consumer()
            .call(Operation.SHOW_ENDPOINT, () -> new ById(elsewhere(this::newEndpoint).id()));

    assertThat(region.consumer().listEndpoints().items()).containsExactly(shown);
  }

  private Endpoint newEndpoint() {
    return region.connect(service.id());
  }

  /** Waits for what another thread does, but not forever. */
  private static <T> T elsewhere(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action).orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Test
  void theClockCanBeMovedMeanwhile() {
    TestRegion slow = TestRegion.create(c -> c.quotas(new Quotas(10, 2_000, 0)));
    String id = slow.provider().createEndpointService(Requests.service().build()).id();
    slow.settle();
    Threads.runInAll(
        THREADS,
        ROUNDS,
        () -> {
          slow.provider().createEndpoint(Requests.endpoint(id).build());
          slow.advance(Duration.ofSeconds(1));
        });

    assertThat(slow.provider().listEndpoints().items())
        .allSatisfy(endpoint -> assertThat(endpoint.createdAt()).isBeforeOrEqualTo(slow.now()));
    assertThat(slow.provider().listConnections(id).totalCount()).isEqualTo(THREADS * ROUNDS);
  }
}
