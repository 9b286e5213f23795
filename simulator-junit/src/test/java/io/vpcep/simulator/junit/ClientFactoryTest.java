package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Clients of users' own types are parameters, too. */
class ClientFactoryTest {

  @Test
  void thereIsOneForEachAccountWhichIsClosedBeforeTheRegion() {
    JupiterRun.passes(InProcess.class, 1);

    assertThat(InProcess.seen.log).containsExactly("closed while the region is open");
  }

  @Test
  void withoutHttpAFactoryThatNeedsAnAddressFailsWithWhatToDo() {
    assertThat(JupiterRun.of(WithoutHttp.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("@VpcepSimulator on class " + WithoutHttp.class.getName())
        .hasMessageContaining("set http = true");
  }

  @Test
  void oneThatFailsIsNamed() {
    assertThat(JupiterRun.of(TakesBroken.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining(BrokenFactory.class.getName())
        .hasMessageContaining("no way");
  }

  @Test
  void aTypeThatNobodyMakesIsNamedWithWhatToDo() {
    assertThat(JupiterRun.of(TakesUnknown.class).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("java.lang.Thread")
        .hasMessageContaining("META-INF/services/" + VpcepClientFactory.class.getName());
  }

  @VpcepSimulator
  static class InProcess {
    static OwnClient seen;

    @Test
    void test(OwnClient client, OwnClient same, @As("other") OwnClient other) {
      assertThat(client).isSameAs(same).isNotSameAs(other);
      assertThat(client.api.caller()).isNotEqualTo(other.api.caller());
      seen = client;
    }
  }

  @VpcepSimulator
  static class WithoutHttp {
    @Test
    void test(VpcepClient client) {}
  }

  @VpcepSimulator
  static class TakesBroken {
    @Test
    void test(Broken client) {}
  }

  @VpcepSimulator
  static class TakesUnknown {
    @Test
    void test(@As("provider") Thread thread) {}
  }

  /** A client of a user's own, which calls in this process. */
  static final class OwnClient implements AutoCloseable {
    final VpcepApi api;
    final List<String> log = new ArrayList<>();

    OwnClient(VpcepApi api) {
      this.api = api;
    }

    @Override
    public void close() {
      log.add(api.listEndpoints().items().isEmpty() ? "closed while the region is open" : "");
    }
  }

  /** A client that cannot be made. */
  record Broken() {}

  public static final class OwnClientFactory implements VpcepClientFactory<OwnClient> {
    @Override
    public Class<OwnClient> type() {
      return OwnClient.class;
    }

    @Override
    public OwnClient create(ClientContext context) {
      SimulatedRegion region = context.region();
      return new OwnClient(region.as(context.caller()));
    }
  }

  public static final class BrokenFactory implements VpcepClientFactory<Broken> {
    @Override
    public Class<Broken> type() {
      return Broken.class;
    }

    @Override
    public Broken create(ClientContext context) throws IOException {
      throw new IOException("no way");
    }
  }
}
