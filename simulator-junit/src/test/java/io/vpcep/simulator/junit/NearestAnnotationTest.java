package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which of several annotations holds. */
@VpcepSimulator(seed = 1001, region = "outermost")
class NearestAnnotationTest {

  @Test
  void thatOfTheClass(SimulatorConfig config) {
    assertThat(config.seed()).isEqualTo(1001);
  }

  @Test
  @VpcepSimulator(seed = 1002)
  void thatOfTheMethodBeforeThatOfTheClassAttributeByAttribute(SimulatorConfig config) {
    assertThat(config.seed()).isEqualTo(1002);
    assertThat(config.regionName()).isEqualTo("outermost");
  }

  @Test
  @VpcepSimulator(seed = 1002, inherit = false)
  void thatOfTheMethodAsAWholeIfItSaysSo(SimulatorConfig config) {
    assertThat(config.seed()).isEqualTo(1002);
    assertThat(config.regionName()).isEqualTo(SimulatorConfig.DEFAULT_REGION_NAME);
  }

  @Rule("S80")
  @Test
  @VpcepSimulator(seed = SimulatorConfig.DEFAULT_SEED)
  void whatIsSetToItsDefaultCountsAsNotSet(SimulatorConfig config) {
    assertThat(config.seed()).isEqualTo(1001);
  }

  @Nested
  class NestedClass {
    @Test
    void thatOfTheEnclosingClass(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(1001);
    }
  }

  @Nested
  @VpcepSimulator(seed = 1003)
  class NestedClassWithItsOwn {
    @Test
    void thatOfTheNestedClass(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(1003);
      assertThat(config.regionName()).isEqualTo("outermost");
    }

    @Test
    @SmallQuota
    void thatOfTheMethodTheNestedClassAndTheEnclosingOneTogether(SimulatorConfig config) {
      assertThat(config.quotas().endpointServices()).isEqualTo(2);
      assertThat(config.seed()).isEqualTo(1003);
      assertThat(config.regionName()).isEqualTo("outermost");
    }

    @Nested
    @VpcepSimulator(inherit = false, clock = ClockSettings.Mode.AUTO)
    class InnermostOnItsOwn {
      @Rule("S80")
      @Test
      @VpcepSimulator(endpointQuota = 3)
      void endsWhatIsInherited(SimulatorConfig config) {
        assertThat(config.quotas().endpoints()).isEqualTo(3);
        assertThat(config.clock().mode()).isEqualTo(ClockSettings.Mode.AUTO);
        assertThat(config.seed()).isEqualTo(SimulatorConfig.DEFAULT_SEED);
      }
    }
  }

  @Nested
  class Subclass extends Annotated {
    @Test
    void thatOfTheSuperclassBeforeThatOfTheEnclosingClass(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(1004);
    }
  }

  @Nested
  @VpcepSimulator(region = "own")
  class AnnotatedSubclass extends Annotated {
    @Test
    void thatOfTheClassBeforeThatOfTheSuperclass(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(1004);
      assertThat(config.regionName()).isEqualTo("own");
    }
  }

  @Nested
  class Implementation implements AnnotatedInterface {
    @Test
    void thatOfAnInterface(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(1005);
    }
  }

  @Nested
  class MetaAnnotations {
    @Test
    @SmallQuota
    void workAsTheAnnotationItself(SimulatorConfig config) {
      assertThat(config.quotas().endpointServices()).isEqualTo(2);
    }

    @Test
    @SmallQuota
    @VpcepSimulator(endpointServiceQuota = 3, seed = 1007)
    void giveWayToTheAnnotationItself(SimulatorConfig config) {
      assertThat(config.quotas().endpointServices()).isEqualTo(3);
      assertThat(config.seed()).isEqualTo(1007);
    }

    @Test
    @SmallAndLegacy
    void workThroughEachOther(SimulatorConfig config) {
      assertThat(config.quotas().endpointServices()).isEqualTo(2);
      assertThat(config.dialect()).isEqualTo(Dialect.LEGACY);
    }
  }

  /** No annotation but on the method: the constructor still belongs to that method's test. */
  @Test
  void thatOfTheMethodAlone() {
    JupiterRun.needs(JupiterRun.CONSTRUCTORS_KNOW_THEIR_TEST);
    JupiterRun.passes(OnlyOnTheMethod.class, 1);
  }

  @Test
  void aSharedRegionIsNotForThoseWithTheirOwnAnnotation() {
    JupiterRun.passes(Shared.class, 3);
  }

  @VpcepSimulator(seed = 1004)
  static class Annotated {}

  @VpcepSimulator(seed = 1005)
  interface AnnotatedInterface {}

  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @VpcepSimulator(endpointServiceQuota = 2)
  @interface SmallQuota {}

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @SmallQuota
  @VpcepSimulator(dialect = Dialect.Named.LEGACY)
  @interface SmallAndLegacy {}

  static class OnlyOnTheMethod {
    private final SimulatedRegion inConstructor;

    OnlyOnTheMethod(SimulatedRegion region) {
      this.inConstructor = region;
    }

    @Test
    @VpcepSimulator(seed = 1006)
    void test(SimulatedRegion region) {
      assertThat(region).isSameAs(inConstructor);
      assertThat(region.config().seed()).isEqualTo(1006);
    }
  }

  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class Shared {
    static SimulatedRegion shared;

    @BeforeAll
    static void keep(SimulatedRegion region) {
      shared = region;
    }

    @Test
    void sharing(SimulatedRegion region) {
      assertThat(region).isSameAs(shared);
    }

    @Test
    @VpcepSimulator
    void method(SimulatedRegion region) {
      assertThat(region).isNotSameAs(shared);
    }

    @Nested
    @VpcepSimulator
    class Inner {
      @Test
      void nested(SimulatedRegion region) {
        assertThat(region).isNotSameAs(shared);
      }
    }
  }
}
