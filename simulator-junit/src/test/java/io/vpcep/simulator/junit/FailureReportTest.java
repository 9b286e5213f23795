package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vpcep.simulator.SimulatedRegion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a failed test can be repeated: its seed is published. */
class FailureReportTest {

  @Test
  void aFailedTestPublishesSeedAndRegion() {
    assertThat(JupiterRun.of(Fails.class).reportEntries()).containsExactly(entry(42, "eu-nl"));
  }

  @Test
  void theAnnotationThatHoldsIsTheOnePublished() {
    assertThat(JupiterRun.of(MethodFails.class).reportEntries("vpcep-simulator.seed"))
        .containsExactly(entry(7, "eu-ch2"));
  }

  @Test
  void aFailedConstructorCountsAsAFailedTest() {
    assertThat(JupiterRun.of(ConstructorFails.class).reportEntries())
        .containsExactly(entry(43, "eu-de"));
  }

  @Test
  void eachFailedDynamicTestPublishes() {
    assertThat(JupiterRun.of(DynamicTestFails.class).reportEntries("vpcep-simulator.seed"))
        .containsExactly(entry(44, "eu-de"));
  }

  @Test
  void aFailedTestFactoryPublishes() {
    assertThat(JupiterRun.of(TestFactoryFails.class).reportEntries())
        .containsExactly(entry(46, "eu-de"));
  }

  @Test
  void aClassThatFailsBeforeItsTestsPublishesOnce() {
    assertThat(JupiterRun.of(BeforeAllFails.class).reportEntries("vpcep-simulator.seed"))
        .containsExactly(entry(45, "eu-de"));
  }

  @Test
  void anAnnotationWithoutRegionNamePublishesTheSeed() {
    assertThat(JupiterRun.of(NoRegionName.class).reportEntries())
        .containsExactly(Map.of("vpcep-simulator.seed", "47"));
  }

  @Test
  void testsThatPassOrAreAbortedPublishNothing() {
    JupiterRun run = JupiterRun.of(PassesOrAborts.class);

    assertThat(run.passed()).isEqualTo(2);
    assertThat(run.reportEntries()).isEmpty();
  }

  private static Map<String, String> entry(long seed, String region) {
    return Map.of("vpcep-simulator.seed", Long.toString(seed), "vpcep-simulator.region", region);
  }

  @VpcepSimulator(seed = 42, region = "eu-nl")
  static class Fails {
    @Test
    void test() {
      fail("on purpose");
    }
  }

  @VpcepSimulator(seed = 42)
  static class MethodFails {
    @Test
    @VpcepSimulator(seed = 7, region = "eu-ch2")
    void test(SimulatedRegion region) {
      fail("on purpose");
    }
  }

  @VpcepSimulator(seed = 43)
  static class ConstructorFails {
    ConstructorFails() {
      fail("on purpose");
    }

    @Test
    void test() {}
  }

  @VpcepSimulator(seed = 44)
  static class DynamicTestFails {
    @TestFactory
    List<DynamicTest> tests(SimulatedRegion region) {
      return List.of(
          DynamicTest.dynamicTest("passes", () -> {}),
          DynamicTest.dynamicTest("aborts", () -> abort("on purpose")),
          DynamicTest.dynamicTest("fails", () -> fail("on purpose")));
    }
  }

  @VpcepSimulator(seed = 46)
  static class TestFactoryFails {
    @TestFactory
    List<DynamicTest> tests() {
      return fail("on purpose");
    }
  }

  @VpcepSimulator(seed = 45, lifetime = Lifetime.PER_CLASS)
  static class BeforeAllFails {
    @BeforeAll
    static void beforeAll(SimulatedRegion region) {
      fail("on purpose");
    }

    @Test
    void test() {}
  }

  static class NoRegionName {
    @Test
    @VpcepSimulator(seed = 47, region = "")
    void test() {}
  }

  @VpcepSimulator
  static class PassesOrAborts {
    @Test
    void passes() {}

    @Test
    void aborts() {
      abort("on purpose");
    }

    @TestFactory
    DynamicTest alsoPasses() {
      return DynamicTest.dynamicTest("passes", () -> {});
    }
  }
}
