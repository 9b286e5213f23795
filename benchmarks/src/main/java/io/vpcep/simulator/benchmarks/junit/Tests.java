package io.vpcep.simulator.benchmarks.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The classes whose tests are timed. */
final class Tests {
  private static final int CHEAP = 500;
  private static final int CALLING = 200;
  private static final int DEAR = 20;

  private Tests() {}

  /** What every test costs. */
  static final class Empty {
    @RepeatedTest(CHEAP)
    void test() {}
  }

  /** A region, and no call. */
  @VpcepSimulator
  static final class Region {
    @RepeatedTest(CHEAP)
    void test(SimulatedRegion region) {
      if (region.config() == null) {
        throw new AssertionError("no region");
      }
    }
  }

  /** A region of its own behind a server that is there. */
  @VpcepSimulator(http = true, sharedServer = true)
  static final class SharedServer {
    @RepeatedTest(CALLING)
    void test(URI server, Caller me) throws IOException, InterruptedException {
      Client.call(server, me.projectId());
    }
  }

  /** A region and a server of its own. */
  @VpcepSimulator(http = true)
  static final class OwnServer {
    @RepeatedTest(DEAR)
    void test(URI server, Caller me) throws IOException, InterruptedException {
      Client.call(server, me.projectId());
    }
  }

  /** One WireMock for all tests, whose stubs go after each. */
  static final class StaticWireMock {
    @RegisterExtension
    static final WireMockExtension WIRE_MOCK =
        WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @RepeatedTest(CALLING)
    void test() throws IOException, InterruptedException {
      Client.callStub(WIRE_MOCK);
    }
  }

  /** A WireMock for each test. */
  static final class WireMockOfEachTest {
    @RegisterExtension
    final WireMockExtension wireMock =
        WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @RepeatedTest(DEAR)
    void test() throws IOException, InterruptedException {
      Client.callStub(wireMock);
    }
  }

  /** The one call, the same at all. */
  private static final class Client {
    private static final String PROJECT = "6e9dfd51d1124e8d8498dce894923a0d";
    private static final String NO_SERVICES = "{\"endpoint_services\":[],\"total_count\":0}";
    private static final HttpClient HTTP =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static void callStub(WireMockExtension wireMock) throws IOException, InterruptedException {
      wireMock.stubFor(get(anyUrl()).willReturn(okJson(NO_SERVICES)));
      call(URI.create(wireMock.baseUrl()), PROJECT);
    }

    static void call(URI server, String project) throws IOException, InterruptedException {
      URI uri = server.resolve("/v1/" + project + "/vpc-endpoint-services");
      HttpResponse<String> answer =
          HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      if (!answer.body().equals(NO_SERVICES)) {
        throw new AssertionError(answer.body());
      }
    }
  }
}
