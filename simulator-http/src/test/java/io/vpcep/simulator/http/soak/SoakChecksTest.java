package io.vpcep.simulator.http.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.config.SimulatorConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the soak looks for, it finds where it is. */
class SoakChecksTest {
  private static final Holdings BEFORE = new Holdings(Set.of("main #1"), 1 << 20, 10);

  @TempDir Path directory;

  @Test
  void anEndpointThatIsLostOrTooMany() throws InterruptedException {
    try (SimulatedRegion region =
        SimulatedRegion.create(SimulatorConfig.builder().transitionDelay(Duration.ZERO).build())) {
      Load load = new Load(region, region::as);
      load.run(8, Duration.ofMillis(100));
      load.check();
      VpcepApi api = region.as("account-0");

      String more = api.createEndpointService(Requests.openEndpointService("more").build()).id();
      assertThatExceptionOfType(AssertionError.class).isThrownBy(load::check);
      api.deleteEndpointService(more);
      load.check();

      String connected =
          region.as("another").createEndpoint(Requests.endpoint(anyService(api)).build()).id();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(load::check)
          .withMessageContaining("connections of");
      region.as("another").deleteEndpoint(connected);
      load.check();
    }
  }

  private static String anyService(VpcepApi api) {
    return api
        .listEndpointServices(Requests.endpointServices().limit(1000).build())
        .items()
        .stream()
        .filter(service -> api.listPermissions(service.id()).totalCount() > 0)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void aWrongAnswerInAThread() {
    Load load;
    try (SimulatedRegion region = SimulatedRegion.create()) {
      VpcepApi api = region.as("somebody");
      load = new Load(region, account -> api);
    }

    assertThatThrownBy(() -> load.run(1, Duration.ofSeconds(20)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a thread failed");
  }

  @Test
  void whatAProcessHoldsOnTo() {
    BEFORE.assertNoMoreThan(BEFORE);
    assertThat(Holdings.now().threads()).isNotEmpty();

    for (Holdings more :
        new Holdings[] {
          new Holdings(Set.of("main #1", "left #2"), 1 << 20, 10),
          new Holdings(Set.of("main #1"), 16 << 20, 10),
          new Holdings(Set.of("main #1"), 1 << 20, 30)
        }) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> more.assertNoMoreThan(BEFORE));
    }
  }

  @Test
  void aFileThatIsCutShort() throws Exception {
    Path file = directory.resolve("state.json");
    LargeState.write(file);
    LargeState.check(file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1000));

    assertThatThrownBy(() -> LargeState.check(file)).isInstanceOf(Exception.class);
  }
}
