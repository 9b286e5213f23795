package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a region of its own, if the class does not ask for one. */
class RegionLifetimeTest {

  @Test
  void eachKindOfTestHasItsOwnWhichIsClosedAfterIt() {
    JupiterRun.passes(OneOfEachKind.class, 8);

    assertThat(OneOfEachKind.SEEN).hasSize(7).allSatisfy(Requests::assertClosed);
  }

  @Test
  void theConstructorOfAnOuterClassSeesThatOfTheNestedTest() {
    JupiterRun.passes(OuterConstructor.class, 2);

    assertThat(OuterConstructor.SEEN).hasSize(2);
  }

  @Test
  void soItIsIfTheOnlyInstanceOfAClassDoesNotAsk() {
    JupiterRun.passes(OnlyInstance.class, 2);

    assertThat(OnlyInstance.SEEN).hasSize(2);
  }

  @VpcepSimulator
  static class OneOfEachKind {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void remember(SimulatedRegion region) {
      SEEN.add(region);
    }

    @Test
    void test(SimulatedRegion region) {
      Requests.createService(region.api());
    }

    @RepeatedTest(2)
    void repeatedTest(SimulatedRegion region) {
      Requests.createService(region.api());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterizedTest(int argument, SimulatedRegion region) {
      assertThat(argument).isPositive();
      Requests.createService(region.api());
    }

    @TestFactory
    Stream<DynamicTest> testFactory(SimulatedRegion region) {
      Requests.createService(region.api());
      return Stream.of("one", "two")
          .map(name -> DynamicTest.dynamicTest(name, () -> holdsOneService(region)));
    }

    private void holdsOneService(SimulatedRegion region) {
      assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Nested
    class Inner {
      @Test
      void test(SimulatedRegion region) {
        Requests.createService(region.api());
      }
    }
  }

  @VpcepSimulator
  static class OuterConstructor {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();
    private final SimulatedRegion outer;

    OuterConstructor(SimulatedRegion region) {
      this.outer = region;
    }

    @Nested
    class Inner {
      @RepeatedTest(2)
      void test(SimulatedRegion region) {
        assertThat(region).isSameAs(outer);
        SEEN.add(region);
      }
    }
  }

  @VpcepSimulator
  @TestInstance(Lifecycle.PER_CLASS)
  static class OnlyInstance {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(SimulatedRegion region) {
      SEEN.add(region);
    }
  }
}
