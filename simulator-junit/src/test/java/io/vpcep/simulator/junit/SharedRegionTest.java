package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A region that the class asks for is that of all its tests. */
class SharedRegionTest {

  @Test
  void whatBeforeAllGetsIsThatOfAllTestsAlsoNestedOnes() {
    JupiterRun.passes(AsksBeforeAll.class, 3);

    assertThat(AsksBeforeAll.SEEN).hasSize(1).allSatisfy(Requests::assertClosed);
  }

  @Test
  void whatAfterAllGetsIsThatOfAllTests() {
    JupiterRun.passes(AsksAfterAll.class, 2);

    assertThat(AsksAfterAll.SEEN).hasSize(1);
  }

  @Test
  void whatTheConstructorOfTheOnlyInstanceGetsIsThatOfAllTests() {
    JupiterRun.passes(OnlyInstance.class, 2);

    assertThat(OnlyInstance.SEEN).hasSize(1).allSatisfy(Requests::assertClosed);
  }

  @Test
  void whatTheSourceOfArgumentsGetsIsThatOfAllInvocations() {
    JupiterRun.passes(AsksInMethodSource.class, 3);

    assertThat(AsksInMethodSource.SEEN).hasSize(2);
  }

  @VpcepSimulator
  static class AsksBeforeAll {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void createService(SimulatedRegion region) {
      SEEN.add(region);
      Requests.createService(region.api());
    }

    @RepeatedTest(2)
    void test(SimulatedRegion region) {
      SEEN.add(region);
      assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Nested
    class Inner {
      @Test
      void test(SimulatedRegion region) {
        SEEN.add(region);
      }
    }

    @AfterAll
    static void stillThere(SimulatedRegion region) {
      SEEN.add(region);
      assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(1);
    }
  }

  @VpcepSimulator
  static class AsksAfterAll {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(SimulatedRegion region) {
      SEEN.add(region);
    }

    @AfterAll
    static void afterAll(SimulatedRegion region) {
      SEEN.add(region);
    }
  }

  @VpcepSimulator
  @TestInstance(Lifecycle.PER_CLASS)
  static class OnlyInstance {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    OnlyInstance(SimulatedRegion region) {
      SEEN.add(region);
    }

    @BeforeAll
    void beforeAll(SimulatedRegion region) {
      SEEN.add(region);
    }

    @RepeatedTest(2)
    void test(SimulatedRegion region) {
      SEEN.add(region);
    }
  }

  @VpcepSimulator
  static class AsksInMethodSource {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    static Stream<String> services(SimulatedRegion region) {
      return Stream.of(Requests.createService(region.api()).id(), "none");
    }

    @ParameterizedTest
    @MethodSource("services")
    void test(String service, SimulatedRegion region) {
      SEEN.add(region);
      assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Test
    void anotherTest(SimulatedRegion region) {
      SEEN.add(region);
      assertThat(region.api().listEndpointServices().totalCount()).isZero();
    }
  }
}
