package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Several simulators in one class, told apart by their names. */
@VpcepSimulator(name = "eu", seed = 2001)
@VpcepSimulator(name = "asia", region = "ap-southeast-1", seed = 2002)
class NamedSimulatorsTest {

  @Test
  void haveARegionAndAClockEach(
      @Simulator("eu") SimulatedRegion europe,
      @Simulator("asia") SimulatedRegion asia,
      @Simulator("eu") SimulatorClock clock) {
    assertThat(europe).isNotSameAs(asia);
    assertThat(asia.config().regionName()).isEqualTo("ap-southeast-1");
    assertThat(clock).isSameAs(europe.clock());
  }

  @Test
  @VpcepSimulator(name = "asia", endpointServiceQuota = 2)
  void areChangedByNameAttributeByAttribute(
      @Simulator("asia") SimulatorConfig asia, @Simulator("eu") SimulatorConfig europe) {
    assertThat(asia.quotas().endpointServices()).isEqualTo(2);
    assertThat(asia.seed()).isEqualTo(2002);
    assertThat(europe.quotas()).isEqualTo(Quotas.DEFAULT);
  }

  @Test
  @VpcepSimulator(seed = 2003)
  void oneWithoutANameIsForParametersWithoutOne(
      SimulatorConfig config, @Simulator("eu") SimulatorConfig europe) {
    assertThat(config.seed()).isEqualTo(2003);
    assertThat(config.regionName()).isEqualTo(SimulatorConfig.DEFAULT_REGION_NAME);
    assertThat(europe.seed()).isEqualTo(2001);
  }

  @Nested
  @VpcepSimulator(name = "africa", seed = 2004)
  class InANestedClass {
    @Test
    void othersAreAdded(
        @Simulator("africa") SimulatorConfig africa, @Simulator("eu") SimulatorConfig europe) {
      assertThat(africa.seed()).isEqualTo(2004);
      assertThat(europe.seed()).isEqualTo(2001);
    }
  }

  @Test
  void theOnlyOneNeedsNoQualifier() {
    JupiterRun.passes(OnlyOne.class, 1);
  }

  @Test
  void aParameterThatSaysNotWhichFailsWithTheNames() {
    assertThat(JupiterRun.of(Unclear.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("several simulators, \"asia\", \"eu\"")
        .hasMessageContaining("@Simulator(\"asia\")");
  }

  @Test
  void aNameThatIsNotThereFailsWithTheNames() {
    assertThat(JupiterRun.of(UnknownName.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("@Simulator(\"us\")")
        .hasMessageContaining("only \"eu\"")
        .hasMessageContaining("@VpcepSimulator(name = \"us\")");
  }

  @Test
  void haveAServerEachOrOneForAll() {
    JupiterRun.passes(Servers.class, 2);
  }

  @Test
  void aClassSharesThoseThatItAsksForAndNoOthers() {
    JupiterRun.passes(SharesOne.class, 2);

    assertThat(SharesOne.EUROPE).hasSize(1);
    assertThat(SharesOne.ASIA).hasSize(2);
  }

  @Nested
  @VpcepSimulator(name = "eu")
  class Accounts {
    @Test
    void parametersMayBeForAnotherAccount(
        @Simulator("eu") @As("provider") VpcepApi provider,
        @Simulator("eu") @As("provider") Caller caller,
        @Simulator("eu") SimulatedRegion region) {
      assertThat(provider.caller()).isEqualTo(caller).isEqualTo(region.account("provider"));
    }

    @Test
    void whatIsNoAccountsIsRefused() {
      assertThat(JupiterRun.of(RegionOfAccount.class).failure())
          .hasMessageContaining("@As(\"provider\")")
          .hasMessageContaining("leave it out");
    }
  }

  @VpcepSimulator(name = "eu", seed = 7)
  static class OnlyOne {
    @Test
    void test(SimulatorConfig config, @Simulator("eu") SimulatorConfig named) {
      assertThat(config).isSameAs(named);
      assertThat(config.seed()).isEqualTo(7);
    }
  }

  @VpcepSimulator(name = "eu")
  @VpcepSimulator(name = "asia")
  static class Unclear {
    @Test
    void test(SimulatedRegion region) {}
  }

  @VpcepSimulator(name = "eu")
  static class UnknownName {
    @Test
    void test(@Simulator("us") SimulatedRegion region) {}
  }

  @VpcepSimulator
  static class RegionOfAccount {
    @Test
    void test(@As("provider") SimulatedRegion region) {}
  }

  @VpcepSimulator(name = "eu", http = true)
  @VpcepSimulator(name = "asia", http = true)
  static class Servers {
    @Test
    void own(@Simulator("eu") URI europe, @Simulator("asia") URI asia) {
      assertThat(europe).isNotEqualTo(asia);
    }

    @Test
    @VpcepSimulator(name = "eu", sharedServer = true)
    @VpcepSimulator(name = "asia", sharedServer = true)
    void shared(
        @Simulator("eu") URI europe,
        @Simulator("asia") URI asia,
        @Simulator("eu") Caller european,
        @Simulator("asia") Caller asian) {
      assertThat(europe).isEqualTo(asia);
      assertThat(european.projectId()).isNotEqualTo(asian.projectId());
    }
  }

  @VpcepSimulator(name = "eu", lifetime = Lifetime.PER_CLASS)
  @VpcepSimulator(name = "asia")
  static class SharesOne {
    static final Set<SimulatedRegion> EUROPE = ConcurrentHashMap.newKeySet();
    static final Set<SimulatedRegion> ASIA = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void test(@Simulator("eu") SimulatedRegion europe, @Simulator("asia") SimulatedRegion asia) {
      EUROPE.add(europe);
      ASIA.add(asia);
    }

    @AfterAll
    static void afterAll(@Simulator("eu") SimulatedRegion europe) {
      EUROPE.add(europe);
    }
  }
}
