package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegionLifeTest {
  private static final String PROJECT = "0123456789abcdef0123456789abcdef";

  private final SimulatedRegion region = SimulatedRegion.create();

  private VpcepApi as(String account) {
    return Door.to(region, account);
  }

  private VpcepApi as(Caller caller) {
    return Door.to(region, caller);
  }

  @Nested
  class Beginning {

    @Test
    void aNewRegionHasNothingButPublicServices() {
      VpcepApi api = as("default");

      assertThat(api.listEndpointServices().totalCount()).isZero();
      assertThat(api.listEndpoints().totalCount()).isZero();
      assertThat(api.listPublicServices().totalCount()).isPositive();
      assertThat(region.clock().instant()).isEqualTo(ClockSettings.DEFAULT_START);
    }

    @Test
    void theDefaultAccountIsAnAccountLikeOthers() {
      assertThat(region.api().caller()).isEqualTo(region.account("default"));
      assertThat(SimulatedRegion.DEFAULT_ACCOUNT).isEqualTo("default");
      assertThat(region.as("other").caller()).isNotEqualTo(region.api().caller());
    }

    @Test
    void accountsDoNotSeeEachOther() {
      as("a").createEndpointService(Requests.service().build());

      assertThat(as("a").listEndpointServices().totalCount()).isEqualTo(1);
      assertThat(as("b").listEndpointServices().totalCount()).isZero();
    }

    @Test
    void regionsDoNotSeeEachOther() {
      as("default").createEndpointService(Requests.service().build());

      assertThat(Door.to(SimulatedRegion.create(), "default").listEndpointServices().totalCount())
          .isZero();
    }

    @Test
    void theOwnerOfAProjectIsTheAccountThatHasIt() {
      Caller account = region.account("a");

      assertThat(region.ownerOf(account.projectId())).isEqualTo(account);
    }

    @Rule("S11")
    @Test
    void aProjectThatNobodyHasNamedBelongsToAnAccountOfItsOwn() {
      Caller owner = region.ownerOf(PROJECT);
      as(owner).createEndpointService(Requests.service().build());

      assertThat(owner.projectId()).isEqualTo(PROJECT);
      assertThat(region.ownerOf(PROJECT)).isEqualTo(owner);
      assertThat(region.ownerOf(PROJECT.replace('0', '9')).domainId())
          .isNotEqualTo(owner.domainId());
    }
  }

  @Nested
  class Reset {

    @Test
    void givesWhatANewRegionGives() {
      Script.play(region);
      region.reset();

      assertThat(Script.play(region)).isEqualTo(Script.play(SimulatedRegion.create()));
    }

    @Test
    void takesEverythingAwayAndTheClockBack() {
      EndpointService service = as("default").createEndpointService(Requests.service().build());
      region.clock().advance(Duration.ofDays(1));
      region.reset();

      Refusals.assertRefused(
          ErrorCode.RESOURCE_NOT_FOUND, () -> as("default").showEndpointService(service.id()));
      assertThat(region.clock().instant()).isEqualTo(ClockSettings.DEFAULT_START);
    }

    @Test
    void dropsWhatWasUnderWay() {
      as("default").createEndpointService(Requests.service().build());
      region.reset();
      region.clock().advance(Duration.ofDays(1));

      assertThat(as("default").listEndpointServices().totalCount()).isZero();
    }

    @Test
    void makesPortsFree() {
      as("default").createEndpointService(Requests.service().portId(Requests.PORT).build());
      region.reset();

      as("default").createEndpointService(Requests.service().portId(Requests.PORT).build());
      assertThat(as("default").listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP nobody can say which account calls
    void forgetsWhoOwnsAProject() {
      region.as(Caller.of("first", PROJECT)).listEndpoints();
      region.reset();

      assertThat(region.as(Caller.of("second", PROJECT)).listEndpoints().totalCount()).isZero();
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP nobody can say which account calls
    void leavesClockAndCallersUsable() {
      SimulatorClock clock = region.clock();
      VpcepApi api = as("default");
      region.reset();
      EndpointService service = api.createEndpointService(Requests.service().build());
      clock.advance(Duration.ofSeconds(90));

      assertThat(region.clock()).isSameAs(clock);
      assertThat(api.showEndpointService(service.id()).updatedAt()).isEqualTo(clock.instant());
      assertThat(as("default").listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Test
    void takesAnAutoAdvancingClockBackToo() {
      SimulatedRegion auto =
          SimulatedRegion.create(
              SimulatorConfig.builder().clock(ClockSettings.autoAdvancing()).build());
      Door.to(auto, "default").listEndpoints();
      auto.reset();

      assertThat(auto.clock().instant()).isEqualTo(ClockSettings.DEFAULT_START);
    }
  }

  /** Over HTTP a closed region is a service that is not there, see ErrorResponsesTest. */
  @Nested
  @Tag(Door.IN_PROCESS)
  class End {

    @Test
    void refusesEveryLaterCall() {
      VpcepApi api = region.api();
      region.close();

      assertThatExceptionOfType(RegionClosedException.class)
          .isThrownBy(api::listEndpoints)
          .withMessageContaining("closed");
      assertThatIllegalStateException().isThrownBy(() -> region.account("a"));
      assertThatIllegalStateException().isThrownBy(() -> region.as("a"));
      assertThatIllegalStateException().isThrownBy(() -> region.ownerOf(PROJECT));
      assertThatIllegalStateException().isThrownBy(region::reset);
    }

    @Test
    void comesBeforeAnyOtherRefusal() {
      VpcepApi nobody = region.as(Caller.of("nobody", "malformed").allowedOnly());
      region.close();

      assertThatIllegalStateException().isThrownBy(nobody::listEndpoints);
    }

    @Test
    void canComeTwice() {
      region.close();
      region.close();

      assertThatIllegalStateException().isThrownBy(region::api);
    }

    @Test
    void comesWithTheEndOfATryBlock() {
      VpcepApi left;
      try (SimulatedRegion inside = SimulatedRegion.create()) {
        left = inside.api();
        assertThat(left.listEndpoints().totalCount()).isZero();
      }
      assertThatIllegalStateException().isThrownBy(left::listEndpoints);
    }
  }
}
