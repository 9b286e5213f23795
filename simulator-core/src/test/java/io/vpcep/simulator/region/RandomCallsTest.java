package io.vpcep.simulator.region;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2012;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2014;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2039;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3006;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3049;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Snapshot;
import io.vpcep.simulator.fixture.Snapshot.Project;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.Protocol;
import io.vpcep.simulator.request.ListEndpoints;
import io.vpcep.simulator.request.PortSpec;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of calls at random: after each one, everything holds together. */
class RandomCallsTest {
  private static final int STEPS = 1_400;
  private static final Duration DELAY = Duration.ofSeconds(90);

  private final SimulatedRegion region =
      SimulatedRegion.create(
          SimulatorConfig.builder()
              .dialect(TestDialect.get().withProtocols(EnumSet.allOf(Protocol.class)))
              .quotas(new Quotas(4, 6, 1))
              .transitionDelay(DELAY)
              .build());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void keepEverythingTogether(long seed) {
    RandomCalls calls = new RandomCalls(region, seed);
    Set<ErrorCode> refusals = EnumSet.noneOf(ErrorCode.class);
    Snapshot before = look();
    for (int step = 0; step < STEPS; step++) {
      Optional<ErrorCode> refusal = calls.step();
      refusal.ifPresent(refusals::add);
      Snapshot after = look();
      check(before, after, refusal, "seed " + seed + ", step " + step);
      before = after;
    }
    assertThat(refusals).as("the calls get in each other's way").containsAll(expected());
    emptyTheRegion();
    assertThatNothingIsHeld();
  }

  @Test
  void everyStatusHasItsArrows() {
    assertThat(Arrows.statusesWithoutArrows()).isEmpty();
  }

  private Snapshot look() {
    return Snapshot.of(region, RandomCalls.ACCOUNTS);
  }

  private static void check(
      Snapshot before, Snapshot after, Optional<ErrorCode> refusal, String when) {
    try {
      new Invariants(after, DELAY).check();
      Arrows.check(before, after);
      if (refusal.isPresent()) {
        assertThat(after).as("after %s", refusal.get()).isEqualTo(before);
      }
    } catch (AssertionError e) {
      throw new AssertionError(when, e);
    }
  }

  private static Set<ErrorCode> expected() {
    return EnumSet.of(
        ENDPOINT_1018,
        ENDPOINT_2004,
        ENDPOINT_2012,
        ENDPOINT_2014,
        ENDPOINT_2018,
        ENDPOINT_2019,
        ENDPOINT_2039,
        ENDPOINT_3006,
        ENDPOINT_3010,
        ENDPOINT_3044,
        ENDPOINT_3045,
        ENDPOINT_3049);
  }

  /** Deletes all that there is, in the order in which it can be deleted. */
  private void emptyTheRegion() {
    region.clock().advance(DELAY);
    for (String account : RandomCalls.ACCOUNTS) {
      VpcepApi api = Door.to(region, account);
      for (Endpoint endpoint :
          api.listEndpoints(ListEndpoints.builder().limit(1000).build()).items()) {
        if (endpoint.status() != EndpointStatus.DELETING) {
          api.deleteEndpoint(endpoint.id());
        }
      }
    }
    for (String account : RandomCalls.ACCOUNTS) {
      VpcepApi api = Door.to(region, account);
      api.listEndpointServices().items().forEach(s -> api.deleteEndpointService(s.id()));
    }
    region.clock().advance(DELAY);
  }

  private void assertThatNothingIsHeld() {
    assertThat(look().projects())
        .flatExtracting(Project::quotas)
        .allMatch(quota -> quota.used() == 0);
    for (String backend : new String[] {Requests.PORT, Requests.OTHER_PORT}) {
      PortSpec[] ports = new PortSpec[10];
      for (int i = 0; i < 5; i++) {
        ports[2 * i] = PortSpec.tcp(i + 1, i + 1);
        ports[2 * i + 1] = PortSpec.udp(i + 1, i + 1);
      }
      Door.to(region, "default")
          .createEndpointService(Requests.service().portId(backend).ports(ports).build());
    }
  }
}
