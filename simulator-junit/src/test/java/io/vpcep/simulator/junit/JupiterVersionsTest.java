package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/**
 * Works on all versions of Jupiter from 5.10 on. All tests of this module run on several; here is
 * what differs.
 */
class JupiterVersionsTest {

  /** Says something where the tests run on an old version. */
  @Test
  void onlyOneClassNamesWhatThisVersionOfJupiterDoesNotHaveAndOneIsForNewerOnes() {
    String home =
        VpcepSimulator.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    assertThat(
            new ClassFileImporter()
                    .withImportOption(
                        location -> location.contains(home) || location.contains("/org/junit/"))
                    .importPackages("io.vpcep.simulator.junit", "org.junit")
                    .stream()
                    .filter(type -> type.getPackageName().startsWith("io.vpcep"))
                    .filter(type -> !type.getSimpleName().equals("JupiterVersion"))
                    .filter(type -> !type.getSimpleName().equals("ContextLocks"))
                    .flatMap(type -> type.getAccessesFromSelf().stream())
                    .filter(JupiterVersionsTest::isOfJupiter)
                    .filter(access -> access.getTarget().resolveMember().isEmpty())
                    .map(JavaAccess::getDescription)
                    .filter(access -> !access.contains("ExtensionContextScope")))
        .isEmpty();
  }

  private static boolean isOfJupiter(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.getPackageName().startsWith("org.junit.");
  }

  @Test
  void anOlderOneIsToldAndWhatToSet() throws Exception {
    try (HidingLoader loader =
        new HidingLoader("org.junit.jupiter.api.extension.AnnotatedElementContext")) {
      assertThat(JupiterRun.of(loader.loadClass(Passes.class.getName())).failure())
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageContaining("5.10 to 6.x, not with ")
          .hasMessageContaining("org.junit:junit-bom");
    }
  }

  @Test
  void explorationsNeedANewerOne() throws Exception {
    try (HidingLoader loader = new HidingLoader("org.junit.jupiter.api.AutoClose")) {
      assertThat(JupiterRun.of(loader.loadClass(Explored.class.getName())).failure())
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageContaining("@VpcepExploration works with JUnit Jupiter 5.11 to 6.x, not with ")
          .hasMessageContaining("junit-jupiter.version) to 5.11.0 or newer");
    }
  }

  @Test
  void whereJupiterPublishesNoFilesTheyAreWhereReportsAre(@TempDir Path reports) throws Exception {
    try (HidingLoader loader = new HidingLoader(JupiterRun.CONSTRUCTORS_KNOW_THEIR_TEST)) {
      Class<?> example = loader.loadClass(Fails.class.getName());
      JupiterRun.of(example, Map.of("junit.platform.reporting.output.dir", "" + reports));
    }

    try (Stream<Path> files = Files.walk(reports.resolve("vpcep-simulator"))) {
      assertThat(files.filter(file -> file.endsWith("evidence.txt"))).hasSize(1);
    }
  }

  @Test
  void whereConstructorsDoNotKnowTheirMethodItsAnnotationIsRefusedBesideTheirParameters() {
    assumeFalse(JupiterRun.has(JupiterRun.CONSTRUCTORS_KNOW_THEIR_TEST));

    assertThat(JupiterRun.of(BothAnnotated.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("5.12.0 or newer")
        .hasMessageContaining("@BeforeEach");
  }

  @VpcepSimulator
  static class Passes {
    @Test
    void test() {}
  }

  static class Explored {
    @VpcepExploration
    void test() {}
  }

  @VpcepSimulator
  static class Fails {
    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class BothAnnotated {
    BothAnnotated(SimulatedRegion region) {}

    @Test
    @VpcepSimulator(seed = 2)
    void test() {}
  }
}
