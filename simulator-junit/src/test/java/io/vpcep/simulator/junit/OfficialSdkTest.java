package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.VpcepAsyncClient;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Clients of the official SDK are parameters and fields, ready to use. */
@VpcepSimulator(http = true)
class OfficialSdkTest {
  @Simulator VpcepClient inField;

  @Test
  void callsTheServerOfTheTest(VpcepClient client, VpcepApi api) {
    String id = Requests.createService(api).id();

    assertThat(ids(services(client))).containsExactly(id);
    assertThat(client).isSameAs(inField);
  }

  @Test
  void callsItWithoutWaitingToo(VpcepAsyncClient client, VpcepApi api) throws Exception {
    String id = Requests.createService(api).id();

    assertThat(ids(client.listEndpointServiceAsync(new ListEndpointServiceRequest()).get()))
        .containsExactly(id);
  }

  @Test
  void callsForAnotherAccountIfAsked(
      @As("provider") VpcepClient client, @As("provider") VpcepApi provider, VpcepApi others) {
    String id = Requests.createService(provider).id();

    assertThat(ids(services(client))).containsExactly(id);
    assertThat(others.listEndpointServices().items()).isEmpty();
  }

  @Test
  @VpcepSimulator(sharedServer = true)
  void callsASharedServer(VpcepClient client) {
    assertThat(services(client).getTotalCount()).isZero();
  }

  @Nested
  class HasCredentialsThatTheServerTakes {

    @Test
    void whereItAsksForNoneWithoutChangingTheRegion(VpcepClient client, SimulatedRegion region) {
      RegionSnapshot before = region.snapshot();
      services(client);

      assertThat(region.snapshot().accounts()).isEqualTo(before.accounts());
    }

    @Test
    @VpcepSimulator(auth = "present")
    void whereItAsksForSome(VpcepClient client) {
      assertThat(services(client).getTotalCount()).isZero();
    }

    @Test
    @VpcepSimulator(auth = "token")
    void whereItAsksForATokenOfItsOwn(VpcepClient client, @As("provider") VpcepClient provider) {
      assertThat(services(client).getTotalCount()).isZero();
      assertThat(services(provider).getTotalCount()).isZero();
    }

    @Test
    @VpcepSimulator(auth = "full", tls = true)
    void whereItChecksThemAndSpeaksHttps(VpcepClient client, VpcepAsyncClient async, VpcepApi api)
        throws Exception {
      String id = Requests.createService(api).id();

      assertThat(ids(services(client))).containsExactly(id);
      assertThat(async.listEndpointsAsync(new ListEndpointsRequest()).get().getTotalCount())
          .isZero();
    }

    @Test
    @VpcepSimulator(auth = "token", identityClock = "simulated")
    void thatNeverExpire(VpcepClient client, SimulatorClock clock) {
      services(client);
      clock.advance(Duration.ofDays(2));

      assertThat(services(client).getTotalCount()).isZero();
    }

    @Test
    @VpcepSimulator(auth = "token")
    void alsoWhenTheRegionHasBegunAnew(VpcepClient client, SimulatedRegion region) {
      services(client);
      region.reset();

      assertThat(services(client).getTotalCount()).isZero();
    }
  }

  @Test
  void withoutHttpItIsRefusedWithWhatToDo() {
    assertThat(JupiterRun.of(WithoutHttp.class).failure())
        .hasMessageContaining("@VpcepSimulator on class " + WithoutHttp.class.getName())
        .hasMessageContaining("set http = true");
  }

  @Test
  void isNotMissedWhereItIsNotThere() throws Exception {
    try (HidingLoader loader = new HidingLoader("com.huaweicloud.")) {
      JupiterRun.passes(loader.loadClass(WithoutSdk.class.getName()), 1);
    }
  }

  private static ListEndpointServiceResponse services(VpcepClient client) {
    return client.listEndpointService(new ListEndpointServiceRequest());
  }

  private static Iterable<String> ids(ListEndpointServiceResponse response) {
    return response.getEndpointServices().stream().map(service -> service.getId()).toList();
  }

  @VpcepSimulator
  static class WithoutHttp {
    @Test
    void test(VpcepClient client) {}
  }

  @VpcepSimulator(http = true)
  static class WithoutSdk {
    @Test
    void test(VpcepApi api) {
      assertThat(getClass().getClassLoader()).hasToString("hiding");
      assertThat(
              ReflectionSupport.tryToLoadClass(
                      "com.huaweicloud.sdk.vpcep.v1.VpcepClient", getClass().getClassLoader())
                  .toOptional())
          .isEmpty();
      assertThat(api.listEndpoints().items()).isEmpty();
    }
  }
}
