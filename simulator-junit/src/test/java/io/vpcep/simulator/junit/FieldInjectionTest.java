package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import java.net.URI;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fields that are marked get what parameters get. */
class FieldInjectionTest {

  @Nested
  @VpcepSimulator
  class OfAnInstance {
    @Simulator SimulatedRegion region;
    private @As("provider") VpcepApi provider;
    SimulatedRegion notMarked;

    @BeforeEach
    void areSetBeforeEachTest() {
      assertThat(region).isNotNull();
      assertThat(provider.caller()).isEqualTo(region.account("provider"));
    }

    @Test
    void areOfTheRegionOfTheTest(SimulatedRegion parameter) {
      assertThat(region).isSameAs(parameter);
    }

    @Test
    void othersAreLeftAlone() {
      assertThat(notMarked).isNull();
    }

    @Nested
    class InAnOuterOne {
      @Test
      void areSetToo(SimulatedRegion parameter) {
        assertThat(region).isSameAs(parameter);
      }
    }
  }

  @Nested
  @VpcepSimulator(http = true)
  class TheAddress extends HasAddress {
    @Test
    void isAlsoAText(URI server, @Simulator String address, @Simulator URL url) {
      assertThat(address).isEqualTo(server.toString());
      assertThat(url).hasToString(server.toString());
      assertThat(ofSuperclass).isEqualTo(server);
    }
  }

  static class HasAddress {
    @Simulator URI ofSuperclass;
  }

  @Test
  void staticOnesAreSetBeforeTheClass() {
    JupiterRun.passes(Static.class, 2);

    assertThat(Static.SEEN).hasSize(1).allSatisfy(Requests::assertClosed);
  }

  @Test
  void thoseOfTheOnlyInstanceToo() {
    JupiterRun.passes(OnlyInstance.class, 1);
  }

  @Test
  void thoseOfARegisteredSimulatorToo() {
    JupiterRun.passes(Registered.class, 1);
  }

  @Test
  void aFinalOneIsRefused() {
    assertThat(JupiterRun.of(Final.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "field region of class " + Final.class.getName() + " is final and cannot be injected");
  }

  @Test
  void oneOfATypeThatNobodyMakesIsRefused() {
    assertThat(JupiterRun.of(Unknown.class).failure())
        .hasMessageContaining("nothing to inject for type java.lang.Thread");
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class Static {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();
    private static @Simulator SimulatedRegion region;

    @BeforeAll
    static void beforeAll(SimulatedRegion parameter) {
      assertThat(region).isSameAs(parameter);
    }

    @RepeatedTest(2)
    void test(SimulatedRegion parameter) {
      SEEN.add(region);
      assertThat(region).isSameAs(parameter);
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  @TestInstance(Lifecycle.PER_CLASS)
  static class OnlyInstance {
    @Simulator SimulatedRegion region;

    @BeforeAll
    void beforeAll(SimulatedRegion parameter) {
      assertThat(region).isSameAs(parameter);
    }

    @Test
    void test(SimulatedRegion parameter) {
      assertThat(region).isSameAs(parameter);
    }
  }

  static class Registered {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR = VpcepSimulatorExtension.builder().build();

    @Simulator static SimulatedRegion ofClass;
    @Simulator SimulatedRegion ofInstance;

    @Test
    void test(SimulatedRegion parameter) {
      assertThat(parameter).isSameAs(ofClass).isSameAs(ofInstance);
    }
  }

  @VpcepSimulator
  static class Final {
    @Simulator final SimulatedRegion region = null;

    @Test
    void test() {
      assertThat(region).isNull();
    }
  }

  @VpcepSimulator
  static class Unknown {
    @Simulator Thread thread;

    @Test
    void test() {
      assertThat(thread).isNull();
    }
  }
}
