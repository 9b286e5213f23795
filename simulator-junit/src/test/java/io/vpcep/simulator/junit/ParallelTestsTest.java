package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tests that run at the same time do not meet, unless they share a region. */
class ParallelTestsTest {
  private static final Map<String, String> FOUR_AT_ONCE =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

  @Test
  void eachHasItsOwnRegion() {
    JupiterRun run = JupiterRun.of(OwnRegions.class, FOUR_AT_ONCE);

    assertThat(run.failures()).isEmpty();
    assertThat(OwnRegions.SEEN).hasSize(100);
  }

  @Test
  void thoseThatShareFindOneRegion() {
    JupiterRun run = JupiterRun.of(SharedRegion.class, FOUR_AT_ONCE);

    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).isEqualTo(100);
  }

  @VpcepSimulator
  static class OwnRegions {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();
    private final VpcepApi api;

    OwnRegions(VpcepApi api) {
      this.api = api;
    }

    @BeforeEach
    void createService() {
      Requests.createService(api);
    }

    @RepeatedTest(100)
    void test(SimulatedRegion region) {
      SEEN.add(region);
      assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(1);
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class SharedRegion {
    @BeforeAll
    static void createService(VpcepApi api) {
      Requests.createService(api);
    }

    @RepeatedTest(100)
    void test(VpcepApi api) {
      assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
    }
  }
}
