package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;

/** These tests run on several versions of Jupiter; this one shows that it is the one meant. */
class EngineVersionTest {

  @Test
  void theEngineIsTheOneTheBuildNames() {
    String meant = System.getProperty("jupiter.version");
    assumeTrue(meant != null, "not run by the build");

    assertThat(jupiter()).flatMap(TestEngine::getVersion).contains(meant);
  }

  private static Optional<TestEngine> jupiter() {
    return ServiceLoader.load(TestEngine.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engine -> engine.getId().equals("junit-jupiter"))
        .findFirst();
  }
}
