package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures tell the seed, so that they can be repeated, and which do not. */
class FailureReportTest {

  @ParameterizedTest
  @MethodSource("failing")
  void tell(Class<?> example, long seed, String region) {
    JupiterRun run = JupiterRun.of(example);

    assertThat(run.reportEntries("vpcep-simulator.seed"))
        .singleElement()
        .satisfies(entry -> assertThat(entry).containsEntry("vpcep-simulator.seed", "" + seed))
        .satisfies(entry -> assertThat(entry).containsEntry("vpcep-simulator.region", region));
    assertThat(run.failure().getSuppressed())
        .singleElement()
        .asString()
        .startsWith("VPCEP simulator, region " + region + ", seed " + seed + "; the last calls:\n")
        .contains("ListEndpoints");
  }

  static Stream<Arguments> failing() {
    return Stream.of(
        Arguments.of(TestFails.class, 42, "eu-nl"),
        Arguments.of(MethodFails.class, 7, "eu-ch2"),
        Arguments.of(ConstructorFails.class, 43, "eu-de"),
        Arguments.of(DynamicTestFails.class, 44, "eu-de"),
        Arguments.of(TestFactoryFails.class, 46, "eu-de"),
        Arguments.of(BeforeAllFails.class, 45, "eu-de"),
        Arguments.of(SharingTestFails.class, 47, "eu-de"),
        Arguments.of(CheckFails.class, 48, "eu-de"));
  }

  @Test
  void testsThatPassOrAreAbortedTellNothing() {
    JupiterRun run = JupiterRun.of(PassesOrAborts.class);

    assertThat(run.passed()).isEqualTo(2);
    assertThat(run.reportEntries()).isEmpty();
  }

  @Rule("S82")
  @ParameterizedTest
  @ValueSource(classes = {FailsBeforeItsFirstCall.class, HasNoRegion.class})
  void whatFailsBeforeItsFirstCallTellsNothing(Class<?> example) {
    JupiterRun run = JupiterRun.of(example);

    assertThat(run.failure()).hasMessage("on purpose").hasNoSuppressedExceptions();
    assertThat(run.reportEntries()).isEmpty();
  }

  @VpcepSimulator(seed = 42, region = "eu-nl")
  static class TestFails {
    @Test
    void test(VpcepApi api) {
      callAndFail(api);
    }
  }

  @VpcepSimulator(seed = 42)
  static class MethodFails {
    @Test
    @VpcepSimulator(seed = 7, region = "eu-ch2")
    void test(VpcepApi api) {
      callAndFail(api);
    }
  }

  @VpcepSimulator(seed = 43)
  static class ConstructorFails {
    ConstructorFails(VpcepApi api) {
      callAndFail(api);
    }

    @Test
    void test() {}
  }

  @VpcepSimulator(seed = 44)
  static class DynamicTestFails {
    @TestFactory
    List<DynamicTest> tests(VpcepApi api) {
      return List.of(
          DynamicTest.dynamicTest("passes", () -> {}),
          DynamicTest.dynamicTest("fails", () -> callAndFail(api)));
    }
  }

  @VpcepSimulator(seed = 46)
  static class TestFactoryFails {
    @TestFactory
    List<DynamicTest> tests(VpcepApi api) {
      callAndFail(api);
      return List.of();
    }
  }

  @VpcepSimulator(seed = 45, lifetime = Lifetime.PER_CLASS)
  static class BeforeAllFails {
    @BeforeAll
    static void beforeAll(VpcepApi api) {
      callAndFail(api);
    }

    @Test
    void test() {}
  }

  @VpcepSimulator(seed = 47, lifetime = Lifetime.PER_CLASS)
  static class SharingTestFails {
    @Test
    void test(VpcepApi api) {
      callAndFail(api);
    }
  }

  @VpcepSimulator(seed = 48, failOnUnusedFaults = true)
  static class CheckFails {
    @Test
    void test(VpcepApi api, SimulatedFaults faults) {
      api.listEndpoints();
      faults.next(Operation.LIST_ENDPOINTS, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
    }
  }

  @VpcepSimulator
  static class PassesOrAborts {
    @Test
    void passes(VpcepApi api) {
      api.listEndpoints();
    }

    @Test
    void aborts(VpcepApi api) {
      api.listEndpoints();
      abort("on purpose");
    }

    @TestFactory
    List<DynamicTest> alsoPassOrAbort(VpcepApi api) {
      api.listEndpoints();
      return List.of(
          DynamicTest.dynamicTest("passes", () -> {}),
          DynamicTest.dynamicTest("aborts", () -> abort("on purpose")));
    }
  }

  @VpcepSimulator
  static class FailsBeforeItsFirstCall {
    @Test
    void test(SimulatedRegion region) {
      region
          .faults()
          .next(Operation.LIST_ENDPOINTS, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      fail("on purpose");
    }
  }

  @VpcepSimulator
  static class HasNoRegion {
    @Test
    void test() {
      fail("on purpose");
    }
  }

  private static void callAndFail(VpcepApi api) {
    api.listEndpoints();
    fail("on purpose");
  }
}
