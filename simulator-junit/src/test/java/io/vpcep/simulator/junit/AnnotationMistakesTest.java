package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.http.ServerConfig;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in an annotation fails the test and says what to change. */
class AnnotationMistakesTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(NoDelay.class, "transitionDelay = \"90\"", "such as PT1.5S, 500ms, 90s"),
        Arguments.of(NegativeDelay.class, "transitionDelay = \"PT-1S\"", "from 0 to 365 days"),
        Arguments.of(NoStep.class, "clockStep = \"soon\"", "such as PT1.5S, 500ms, 90s"),
        Arguments.of(ZeroStep.class, "clockStep = \"PT0S\"", "but not 0"),
        Arguments.of(StartNotIso.class, "clockStart = \"now\"", "such as 2024-04-12T00:00:00Z"),
        Arguments.of(TwoClocks.class, "clock = [MANUAL, AUTO]", "manual, auto or system"),
        Arguments.of(BadRegion.class, "region = \"eu.de\"", "1 to 64 letters"),
        Arguments.of(NegativeServices.class, "endpointServiceQuota = -2", "from 0 to"),
        Arguments.of(NegativeEndpoints.class, "endpointQuota = -3", "from 0 to"),
        Arguments.of(NoLag.class, "readLag = \"1 s\"", "such as PT1.5S, 500ms, 90s"),
        Arguments.of(LongLag.class, "freshServiceLag = \"P366D\"", "365 days"),
        Arguments.of(NegativeJournal.class, "journalSize = -1", "from 0 to"),
        Arguments.of(SameName.class, "name = \"eu\"", "a name of its own"),
        Arguments.of(AbstractCustomizer.class, "customizer = io", "not abstract"),
        Arguments.of(CustomizerOfNoServer.class, "customizer = io", "set http = true"),
        Arguments.of(CustomizerOfShared.class, "customizer = io", "sharedServer"),
        Arguments.of(SharedServerOnly.class, "sharedServer = true", "without http = true"),
        Arguments.of(AuthOnly.class, "auth = \"full\"", "without http = true"),
        Arguments.of(PortOnly.class, "port = 8080", "without http = true"),
        Arguments.of(TlsOnly.class, "tls = true", "without http = true"),
        Arguments.of(AuthOfShared.class, "auth = \"full\"", "leave sharedServer = true out"),
        Arguments.of(TlsOfShared.class, "tls = true", "leave sharedServer = true out"),
        Arguments.of(NoTrait.class, "traits = [max-tgs=3]", "max-tags=a whole number"),
        Arguments.of(NoAuth.class, "auth = \"some\"", "off, present, token or full"),
        Arguments.of(NoPort.class, "port = 65536", "from 0 to 65535"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void failsTheTestWithPlaceValueAndRemedy(Class<?> example, String value, String remedy) {
    assertThat(JupiterRun.of(example).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@VpcepSimulator on class " + example.getName() + ": ")
        .hasMessageContaining(value)
        .hasMessageContaining(remedy);
  }

  @Test
  void onAMethodFailsOnlyThatMethodAndNamesIt() {
    JupiterRun run = JupiterRun.of(BadMethod.class);

    assertThat(run.passed()).isEqualTo(1);
    assertThat(run.failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "@VpcepSimulator on method bad of class " + BadMethod.class.getName() + ": ");
  }

  @Test
  void namesTheClassThatHasTheAttributeAndNotTheNearestOne() {
    assertThat(JupiterRun.of(InheritsMistake.class).failure())
        .hasMessageStartingWith("@VpcepSimulator on class " + BadRegion.class.getName() + ": ");
    assertThat(JupiterRun.of(ByMetaAnnotation.class).failure())
        .hasMessageStartingWith("@VpcepSimulator of @Slow on class ");
  }

  @Test
  void onAMethodThatInjectsNothingIsFoundInTheOnlyInstanceToo() {
    assertThat(JupiterRun.of(BadMethodOfOnlyInstance.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("region = \"\"");
  }

  @ParameterizedTest
  @MethodSource("takers")
  void isNotHiddenByTheParameterThatMeetsIt(Class<?> example) {
    assertThat(JupiterRun.of(example).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("endpointQuota = -2");
  }

  static Stream<Class<?>> takers() {
    return Stream.of(TakesBeforeAll.class, TakesInOnlyInstance.class);
  }

  @Test
  void isNotHiddenByTheConstructorEither() {
    JupiterRun.needs(JupiterRun.CONSTRUCTORS_KNOW_THEIR_TEST);
    isNotHiddenByTheParameterThatMeetsIt(TakesInConstructor.class);
  }

  /** A test that injects nothing: the mistake must be found all the same. */
  abstract static class InjectsNothing {
    @Test
    void test() {}
  }

  @VpcepSimulator(transitionDelay = "90")
  static class NoDelay extends InjectsNothing {}

  @VpcepSimulator(transitionDelay = "PT-1S")
  static class NegativeDelay extends InjectsNothing {}

  @VpcepSimulator(clockStep = "soon")
  static class NoStep extends InjectsNothing {}

  @VpcepSimulator(clockStep = "PT0S")
  static class ZeroStep extends InjectsNothing {}

  @VpcepSimulator(clockStart = "now")
  static class StartNotIso extends InjectsNothing {}

  @VpcepSimulator(clock = {ClockSettings.Mode.MANUAL, ClockSettings.Mode.AUTO})
  static class TwoClocks extends InjectsNothing {}

  @VpcepSimulator(region = "eu.de")
  static class BadRegion extends InjectsNothing {}

  @VpcepSimulator(endpointServiceQuota = -2)
  static class NegativeServices extends InjectsNothing {}

  @VpcepSimulator(endpointQuota = -3)
  static class NegativeEndpoints extends InjectsNothing {}

  @VpcepSimulator(readLag = "1 s")
  static class NoLag extends InjectsNothing {}

  @VpcepSimulator(freshServiceLag = "P366D")
  static class LongLag extends InjectsNothing {}

  @VpcepSimulator(journalSize = -1)
  static class NegativeJournal extends InjectsNothing {}

  @VpcepSimulator(name = "eu")
  @VpcepSimulator(name = "eu", seed = 2)
  static class SameName extends InjectsNothing {}

  @VpcepSimulator(customizer = Unfinished.class)
  static class AbstractCustomizer extends InjectsNothing {}

  abstract static class Unfinished implements VpcepSimulatorCustomizer {}

  @VpcepSimulator(customizer = OfServer.class)
  static class CustomizerOfNoServer extends InjectsNothing {}

  @VpcepSimulator(customizer = OfServer.class, http = true, sharedServer = true)
  static class CustomizerOfShared extends InjectsNothing {}

  static class OfServer implements VpcepSimulatorCustomizer, VpcepServerCustomizer {
    @Override
    public ServerConfig customize(ServerConfig config) {
      return config;
    }
  }

  @VpcepSimulator(sharedServer = true)
  static class SharedServerOnly extends InjectsNothing {}

  @VpcepSimulator(auth = "full")
  static class AuthOnly extends InjectsNothing {}

  @VpcepSimulator(port = 8080)
  static class PortOnly extends InjectsNothing {}

  @VpcepSimulator(tls = true)
  static class TlsOnly extends InjectsNothing {}

  @VpcepSimulator(auth = "full", http = true, sharedServer = true)
  static class AuthOfShared extends InjectsNothing {}

  @VpcepSimulator(tls = true, http = true, sharedServer = true)
  static class TlsOfShared extends InjectsNothing {}

  @VpcepSimulator(traits = "max-tgs=3")
  static class NoTrait extends InjectsNothing {}

  @VpcepSimulator(auth = "some", http = true)
  static class NoAuth extends InjectsNothing {}

  @VpcepSimulator(port = 65536, http = true)
  static class NoPort extends InjectsNothing {}

  @VpcepSimulator(seed = 3)
  static class InheritsMistake extends BadRegion {}

  @Retention(RetentionPolicy.RUNTIME)
  @VpcepSimulator(transitionDelay = "slow")
  @interface Slow {}

  @Slow
  static class ByMetaAnnotation extends InjectsNothing {}

  static class BadMethod extends InjectsNothing {
    @Test
    @VpcepSimulator(seed = 1, transitionDelay = "soon")
    void bad(SimulatedRegion region) {}
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class BadMethodOfOnlyInstance {
    @Test
    @VpcepSimulator(region = "")
    void bad() {}
  }

  @VpcepSimulator(endpointQuota = -2)
  static class TakesBeforeAll extends InjectsNothing {
    @BeforeAll
    static void beforeAll(SimulatedRegion region) {}
  }

  static class TakesInConstructor {
    TakesInConstructor(SimulatedRegion region) {}

    @Test
    @VpcepSimulator(endpointQuota = -2)
    void test() {}
  }

  @VpcepSimulator(endpointQuota = -2)
  @TestInstance(Lifecycle.PER_CLASS)
  static class TakesInOnlyInstance {
    TakesInOnlyInstance(SimulatedRegion region) {}

    @Test
    void test() {}
  }
}
