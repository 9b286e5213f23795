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
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A region that lives as long as its class is that of all its tests, and nothing else shares one.
 */
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
    JupiterRun.needs("org.junit.jupiter.params.provider.FieldSource"); // as 5.11 has it
    JupiterRun.passes(AsksInMethodSource.class, 3);

    assertThat(AsksInMethodSource.SEEN).hasSize(2);
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
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

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
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

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
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

  @Rule("S87")
  @ParameterizedTest
  @ValueSource(
      classes = {
        WantsBeforeAll.class,
        WantsAfterAll.class,
        WantsInOnlyInstance.class,
        WantsInStaticField.class
      })
  void whatIsOfTheClassCannotHaveWhatEachTestHasForItself(Class<?> example) {
    assertThat(JupiterRun.of(example).failure())
        .hasMessageContaining("@VpcepSimulator on class " + example.getName())
        .hasMessageContaining("each test a region of its own")
        .hasMessageContaining("set lifetime = Lifetime.PER_CLASS");
  }

  @Rule("S87")
  @Test
  void aMethodIsNoClass() {
    assertThat(JupiterRun.of(OnMethod.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@VpcepSimulator on method test of class")
        .hasMessageContaining("lifetime = PER_CLASS")
        .hasMessageContaining("set it on the class");
  }

  @Rule("S87")
  @Test
  void nestedClassesWithAnAnnotationOfTheirOwnHaveOneEach() {
    JupiterRun.passes(NestedOnes.class, 5);

    assertThat(NestedOnes.OUTER).hasSize(1);
    assertThat(NestedOnes.INNER).hasSize(1).doesNotContainAnyElementsOf(NestedOnes.OUTER);
  }

  @VpcepSimulator
  static class WantsBeforeAll {
    @BeforeAll
    static void beforeAll(SimulatedRegion region) {}

    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator
  static class WantsAfterAll {
    @Test
    void test(SimulatedRegion region) {}

    @AfterAll
    static void afterAll(SimulatedRegion region) {}
  }

  @VpcepSimulator
  @TestInstance(Lifecycle.PER_CLASS)
  static class WantsInOnlyInstance {
    WantsInOnlyInstance(SimulatedRegion region) {}

    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator
  static class WantsInStaticField {
    @Simulator static SimulatedRegion region;

    @Test
    void test() {}
  }

  static class OnMethod {
    @Test
    @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
    void test() {}
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class NestedOnes {
    static final Set<SimulatedRegion> OUTER = ConcurrentHashMap.newKeySet();
    static final Set<SimulatedRegion> INNER = ConcurrentHashMap.newKeySet();

    @Test
    void test(SimulatedRegion region) {
      OUTER.add(region);
    }

    @Nested
    class Sharing {
      @RepeatedTest(2)
      void test(SimulatedRegion region) {
        OUTER.add(region);
      }
    }

    @Nested
    @VpcepSimulator(seed = 2)
    class OnItsOwn {
      @RepeatedTest(2)
      void test(SimulatedRegion region) {
        INNER.add(region);
      }
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
