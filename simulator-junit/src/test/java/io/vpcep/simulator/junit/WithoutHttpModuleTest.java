package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The HTTP module is optional: here it is hidden, as if it were not on the class path. */
class WithoutHttpModuleTest {

  @Test
  void testsInThisProcessDoNotMissIt() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      JupiterRun.passes(loader.loadClass(InProcess.class.getName()), 1);
    }
  }

  @Test
  void whoSetsHttpIsToldWhatToAdd() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      assertThat(JupiterRun.of(loader.loadClass(OverHttp.class.getName())).failure())
          .matches(e -> e.getClass().equals(ExtensionConfigurationException.class))
          .hasMessageContaining(OverHttp.class.getName() + ": http = true")
          .hasMessageContaining("io.vpcep:vpcep-simulator-http");
    }
  }

  @Test
  void whoNamesDocumentsIsToldWhatToAdd() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      assertThat(JupiterRun.of(loader.loadClass(HasState.class.getName())).failure())
          .matches(e -> e.getClass().equals(ExtensionConfigurationException.class))
          .hasMessageContaining(HasState.class.getName() + ": state = [region.yaml]")
          .hasMessageContaining("io.vpcep:vpcep-simulator-http");
    }
  }

  @Test
  void aFailedTestExplainsItselfAllTheSame() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      JupiterRun run = JupiterRun.of(loader.loadClass(Fails.class.getName()));

      assertThat(run.failure()).hasMessage("on purpose");
      assertThat(run.reportEntries("vpcep-simulator.calls"))
          .singleElement()
          .satisfies(entry -> assertThat(entry).doesNotContainKey("vpcep-simulator.curl"));
    }
  }

  @VpcepSimulator
  static class Fails {
    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      throw new IllegalStateException("on purpose");
    }
  }

  @VpcepSimulator
  static class InProcess {
    @Test
    void test(SimulatedRegion region, VpcepApi api) throws Exception {
      assertThat(getClass().getClassLoader()).hasToString("hiding");
      assertThat(region.api().caller()).isEqualTo(api.caller());
    }
  }

  @VpcepSimulator(state = "region.yaml")
  static class HasState {
    @Test
    void test(SimulatedRegion region) {
      assertThat(region).isNotNull();
    }
  }

  @VpcepSimulator(http = true)
  static class OverHttp {
    @Test
    void test(SimulatedRegion region) {
      assertThat(region).isNotNull();
    }
  }
}
