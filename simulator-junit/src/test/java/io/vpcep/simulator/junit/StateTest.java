package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.config.SimulatorConfig;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A region begins with what documents say. */
class StateTest {

  @Nested
  @VpcepSimulator(state = "classpath:state/accounts.yaml")
  class OfAResource {
    @Test
    void isThere(SimulatedRegion region) {
      assertThat(region.accounts().findAccountByName("admins")).isPresent();
    }

    @Test
    void doesNotChangeTheDefaults(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(SimulatorConfig.DEFAULT_SEED);
    }
  }

  @Nested
  @VpcepSimulator(state = "classpath:/state/services.json")
  class OfARegion {
    @Test
    void saysWhichRegionItIs(SimulatorConfig config) {
      assertThat(config.regionName()).isEqualTo("eu-nl");
      assertThat(config.seed()).isEqualTo(77);
    }
  }

  @Nested
  class OfAResourceAndAFile {
    @RegisterExtension
    final VpcepSimulatorExtension simulator =
        VpcepSimulatorExtension.builder()
            .state("classpath:state/accounts.yaml", file("/state/services.json"))
            .build();

    private static String file(String resource) {
      try {
        return Path.of(StateTest.class.getResource(resource).toURI()).toString();
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void addsUp() {
      assertThat(simulator.region().accounts().findAccountByName("admins")).isPresent();
      assertThat(simulator.region().as("provider").listEndpointServices().items())
          .extracting(EndpointService::serviceName)
          .singleElement()
          .asString()
          .startsWith("eu-nl.web.");
    }
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(JupiterRun.of(NoFile.class).failure())
        .hasMessageContaining("@VpcepSimulator on class " + NoFile.class.getName())
        .hasMessageContaining("state = [state/accounts.yaml] is not possible")
        .hasMessageContaining("there is no such file")
        .hasMessageContaining("classpath:");
    assertThat(JupiterRun.of(NoResource.class).failure())
        .hasMessageContaining("classpath:accounts.yaml: there is no such resource");
  }

  @Test
  void aMistakeInADocumentIsToldWithItsPlace() {
    assertThat(JupiterRun.of(Mistaken.class).failure())
        .hasMessageContaining("classpath:state/mistake.yaml")
        .hasMessageContaining("colour");
  }

  @Test
  void aRegionThatTheDocumentIsNotOfIsRefused() {
    assertThat(JupiterRun.of(OtherSeed.class).failure())
        .hasMessageContaining("state = ")
        .hasMessageContaining("seed");
  }

  @VpcepSimulator(state = "state/accounts.yaml")
  static class NoFile {
    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator(state = "classpath:accounts.yaml")
  static class NoResource {
    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator(state = "classpath:state/mistake.yaml")
  static class Mistaken {
    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator(state = "classpath:state/services.json", seed = 78)
  static class OtherSeed {
    @Test
    void test(SimulatedRegion region) {}
  }
}
