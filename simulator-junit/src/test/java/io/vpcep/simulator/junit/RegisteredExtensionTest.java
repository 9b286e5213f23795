package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.internal.Sets;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A simulator that a test registers does all that one of an annotation does. */
class RegisteredExtensionTest {

  @Test
  void theBuilderHasTheOptionsOfTheAnnotation() {
    Set<String> attributes =
        Arrays.stream(VpcepSimulator.class.getDeclaredMethods())
            .filter(method -> !setsSomethingOfTheRegion(method))
            .map(method -> method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    attributes.remove("inherit"); // an extension inherits nothing
    attributes.remove("lifetime"); // the field says that: it is static or not
    attributes.add("config"); // in place of those that set what the region is like

    assertThat(VpcepSimulatorExtension.Builder.class.getDeclaredMethods())
        .filteredOn(method -> method.getReturnType() == VpcepSimulatorExtension.Builder.class)
        .filteredOn(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .extracting(method -> method.getName())
        .containsExactlyInAnyOrderElementsOf(attributes);
  }

  private static boolean setsSomethingOfTheRegion(Method attribute) {
    Sets sets = attribute.getAnnotation(Sets.class);
    return sets != null && sets.value().length > 0;
  }

  @Rule("S87")
  @Test
  void inAStaticFieldItsRegionLivesAsLongAsTheClass() {
    JupiterRun.passes(InStaticField.class, 3);

    assertThat(InStaticField.SEEN).hasSize(1).allSatisfy(Requests::assertClosed);
    assertThat(InStaticField.ADDRESSES).hasSize(1);
  }

  @Rule("S87")
  @Test
  void inAnotherFieldEachTestHasARegionOfItsOwn() {
    JupiterRun.passes(InInstanceField.class, 2);

    assertThat(InInstanceField.SEEN).hasSize(2).allSatisfy(Requests::assertClosed);
  }

  @Test
  void isAHandleOnTheRegionAndItsServer() {
    JupiterRun.passes(Handle.class, 1);
  }

  @Test
  void isNoHandleWhileNoTestRuns() {
    assertThatThrownBy(Handle.SIMULATOR::region)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VpcepSimulatorExtension: no test runs now");
  }

  @Test
  void isNoHandleForTwoClassesAtOnce() {
    JupiterRun.passes(OfTwoClasses.class, 1);
  }

  @Test
  void withoutHttpItHasNoAddress() {
    JupiterRun.passes(WithoutHttp.class, 1);
  }

  @Test
  void hasANameBesideOthers() {
    JupiterRun.passes(BesideOthers.class, 2);
  }

  @Test
  void oneWithTheNameOfAnAnnotationIsRefused() {
    assertThat(JupiterRun.of(SameNameAsAnnotation.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("VpcepSimulatorExtension: name = \"\"")
        .hasMessageContaining("@VpcepSimulator on class " + SameNameAsAnnotation.class.getName())
        .hasMessageContaining("another name");
  }

  @Test
  void twoOfOneNameAreRefused() {
    assertThat(JupiterRun.of(TwoOfOneName.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("two of this name");
  }

  @Test
  void publishesTheSeedOfAFailedTest() {
    assertThat(JupiterRun.of(Fails.class).reportEntries())
        .singleElement()
        .satisfies(entry -> assertThat(entry).containsEntry("vpcep-simulator.seed", "3003"))
        .satisfies(entry -> assertThat(entry).containsEntry("vpcep-simulator.region", "eu-nl"));
  }

  @Test
  void anImpossibleValueIsRefusedWhenItIsBuilt() {
    VpcepSimulatorExtension.Builder builder =
        VpcepSimulatorExtension.builder()
            .config(region -> region.transitionDelay(Duration.ofSeconds(-1)));

    assertThatThrownBy(builder::build)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("VpcepSimulatorExtension: config: ")
        .hasMessageContaining("transition delay must not be negative: PT-1S");
  }

  static class InStaticField {
    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();
    static final Set<URI> ADDRESSES = ConcurrentHashMap.newKeySet();

    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR =
        VpcepSimulatorExtension.builder().config(region -> region.seed(3001)).http(true).build();

    private final SimulatedRegion inConstructor;

    InStaticField(SimulatedRegion region) {
      this.inConstructor = region;
    }

    @RepeatedTest(2)
    void test(SimulatedRegion region, SimulatorConfig config, URI server) {
      SEEN.add(region);
      ADDRESSES.add(server);
      assertThat(region).isSameAs(inConstructor);
      assertThat(config.seed()).isEqualTo(3001);
      assertThat(server).hasHost("127.0.0.1");
    }

    @Nested
    class Inner {
      @Test
      void test(SimulatedRegion region) {
        SEEN.add(region);
        assertThat(region).isSameAs(inConstructor);
      }
    }
  }

  static class Handle {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR =
        VpcepSimulatorExtension.builder().http(true).build();

    private static SimulatedRegion before;

    @BeforeAll
    static void beforeAll(SimulatedRegion region) {
      before = SIMULATOR.region();
      assertThat(region).isSameAs(before);
    }

    @Test
    void test(SimulatedRegion region, URI server) {
      assertThat(SIMULATOR.region()).isSameAs(region).isSameAs(before);
      assertThat(SIMULATOR.uri()).isEqualTo(server);
      assertThat(SIMULATOR.port()).isEqualTo(server.getPort());
    }
  }

  static class OfTwoClasses {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR = VpcepSimulatorExtension.builder().build();

    @Test
    void test(SimulatedRegion region) {
      assertThat(SIMULATOR.region()).isSameAs(region);
      JupiterRun.passes(Beside.class, 1);
      assertThat(SIMULATOR.region()).isSameAs(region);
    }
  }

  static class Beside {
    @RegisterExtension static final VpcepSimulatorExtension SAME = OfTwoClasses.SIMULATOR;

    @Test
    void test(SimulatedRegion region) {
      assertThat(region).isNotNull();
      assertThatThrownBy(SAME::region)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("several classes")
          .hasMessageContaining("@Simulator");
    }
  }

  static class WithoutHttp {
    @RegisterExtension
    final VpcepSimulatorExtension simulator = VpcepSimulatorExtension.builder().build();

    @Test
    void test() {
      assertThatThrownBy(simulator::uri)
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageContaining("set http = true");
    }
  }

  static class InInstanceField {
    @RegisterExtension
    final VpcepSimulatorExtension simulator =
        VpcepSimulatorExtension.builder()
            .customizer(
                new VpcepSimulatorCustomizer() {
                  @Override
                  public void setUp(SimulatedRegion region) {
                    Requests.createService(region.api());
                  }
                })
            .build();

    static final Set<SimulatedRegion> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(VpcepApi api) {
      SEEN.add(simulator.region());
      assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
    }
  }

  @VpcepSimulator(seed = 3004)
  static class BesideOthers {
    @RegisterExtension
    static final VpcepSimulatorExtension EUROPE =
        VpcepSimulatorExtension.builder().name("eu").config(region -> region.seed(3005)).build();

    @RegisterExtension
    final VpcepSimulatorExtension asia =
        VpcepSimulatorExtension.builder().name("asia").config(region -> region.seed(3006)).build();

    @Test
    void all(
        SimulatorConfig config,
        @Simulator("eu") SimulatorConfig europe,
        @Simulator("asia") SimulatorConfig asia) {
      assertThat(config.seed()).isEqualTo(3004);
      assertThat(europe.seed()).isEqualTo(3005);
      assertThat(asia.seed()).isEqualTo(3006);
    }

    @Nested
    class Inner {
      @RegisterExtension
      static final VpcepSimulatorExtension EUROPE =
          VpcepSimulatorExtension.builder().name("eu").config(region -> region.seed(3007)).build();

      @Test
      void aNearerOneTakesTheName(@Simulator("eu") SimulatorConfig europe) {
        assertThat(europe.seed()).isEqualTo(3007);
      }
    }
  }

  @VpcepSimulator
  static class SameNameAsAnnotation {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR = VpcepSimulatorExtension.builder().build();

    @Test
    void test() {}
  }

  static class TwoOfOneName {
    @RegisterExtension
    static final VpcepSimulatorExtension ONE = VpcepSimulatorExtension.builder().build();

    @RegisterExtension
    static final VpcepSimulatorExtension OTHER = VpcepSimulatorExtension.builder().build();

    @Test
    void test() {}
  }

  static class Fails {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR =
        VpcepSimulatorExtension.builder()
            .config(region -> region.seed(3003).regionName("eu-nl"))
            .build();

    @Test
    void test(VpcepApi api) {
      api.listEndpoints();
      fail("on purpose");
    }
  }
}
