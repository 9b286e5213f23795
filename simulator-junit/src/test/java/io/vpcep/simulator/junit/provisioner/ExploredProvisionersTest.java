package io.vpcep.simulator.junit.provisioner;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.ExplorationConfig.Bounds;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.ExplorationFailure;
import io.vpcep.simulator.exploration.ExplorationReport;
import io.vpcep.simulator.exploration.ExplorationReport.Tally;
import io.vpcep.simulator.exploration.Invariant;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.junit.provisioner.Provisioner.Link;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Explorations find each mistake by one disturbance of its level, and none where there is none. */
class ExploredProvisionersTest {
  private static final int PAIRS = Integer.getInteger("vpcep.exploration.pairs", 500);

  /** On a slow machine the first run, which loads the SDK, takes long. */
  private static final ExplorationConfig PATIENT =
      ExplorationConfig.DEFAULT.withBounds(Bounds.DEFAULT.withWatchdog(Duration.ofMinutes(5)));

  /** Makes a provisioner for the region of a run. */
  private interface Maker {
    Provisioner in(SimulatedRegion region);
  }

  private static void provision(SimulatedRegion region, Maker maker) {
    // Older services, so that a new one is not on the first page.
    region.fillQuota(ENDPOINT_SERVICE, leaving(85));
    Provisioner provisioner = maker.in(region);
    Link link = provisioner.connect("web");
    assertThat(endpoints(region.snapshot())).containsExactly(link.endpoint() + " accepted");

    provisioner.disconnect(link);
    assertThat(endpoints(region.snapshot())).isEmpty();
  }

  private static List<String> endpoints(RegionSnapshot snapshot) {
    return snapshot.endpoints().stream()
        .map(endpoint -> endpoint.id() + " " + endpoint.status().value())
        .toList();
  }

  private static ExplorationConfig of(Mistake mistake) {
    return PATIENT.withLevels(mistake.level()).withPairs(Pairs.NONE);
  }

  private static void assertFound(ExplorationReport report, Mistake mistake) {
    assertThat(report.failures()).as(report.summary()).hasSize(1);
    ExplorationFailure failure = report.failures().get(0);
    assertThat(failure.level()).isEqualTo(mistake.level());
    assertThat(failure.disturbances()).hasSize(1);
  }

  @Nested
  class InProcess {

    @ParameterizedTest
    @EnumSource
    void findMistakes(Mistake mistake) throws Exception {
      Maker maker = region -> mistake.by(new InProcessCloud(region.api()), region.clientTime());

      assertFound(Exploration.of(of(mistake)).run(region -> provision(region, maker)), mistake);
    }

    @Test
    void letTheSoundOnePass() throws Exception {
      Maker maker =
          region -> new Provisioner(new InProcessCloud(region.api()), region.clientTime());

      // One region has some thousands of pairs; then another one begins.
      int survived = 0;
      for (long seed = 1; survived < PAIRS; seed++) {
        ExplorationReport report =
            Exploration.of(sound(seed)).run(region -> provision(region, maker));
        assertThat(report.survived()).as(report.toString()).isTrue();
        survived += survived(report);
      }
    }

    private static ExplorationConfig sound(long seed) {
      return PATIENT
          .withRegion(SimulatorConfig.builder().seed(seed).build())
          .withMustSucceed(Level.TIMING, Level.TRANSIENT, Level.LOST)
          .withPairs(Pairs.runs(PAIRS));
    }

    private static int survived(ExplorationReport report) {
      return report.levels().stream()
          .flatMap(level -> Stream.of(level.alone(), level.after(), level.pairs()))
          .mapToInt(Tally::survived)
          .sum();
    }
  }

  @Nested
  class WithTheOfficialSdk {
    private static SimulatorServer server;

    @BeforeAll
    static void start() {
      server = SimulatorServer.startEmpty(ServerConfig.defaults());
    }

    @AfterAll
    static void stop() {
      server.close();
    }

    private ExplorationConfig apart(ExplorationConfig config, String name) {
      return config.withRegion(SimulatorConfig.builder().accountNamespace(name).build());
    }

    private VpcepClient client(ExplorationConfig config, HttpConfig http) {
      try (SimulatedRegion alike = SimulatedRegion.create(config.region())) {
        return VpcepClient.newBuilder()
            .withCredential(
                new BasicCredentials()
                    .withAk("ak")
                    .withSk("sk")
                    .withProjectId(alike.api().caller().projectId()))
            .withEndpoints(List.of(server.uri().toString()))
            .withHttpConfig(http)
            .build();
      }
    }

    /**
     * A call that is not answered on a connection that was used before is repeated by the SDK at
     * once, so where answers get lost each call has one of its own.
     */
    private static HttpConfig http(Level level) {
      HttpConfig http = HttpConfig.getDefaultHttpConfig();
      return level == Level.LOST
          ? http.withConnectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
          : http;
    }

    private void provision(SimulatedRegion region, Maker maker) {
      region.api();
      server.mount(region);
      try {
        ExploredProvisionersTest.provision(region, maker);
      } finally {
        server.unmount(region);
      }
    }

    @ParameterizedTest
    @EnumSource
    void findMistakes(Mistake mistake) throws Exception {
      ExplorationConfig config = apart(of(mistake), mistake.name());
      SdkCloud cloud = new SdkCloud(client(config, http(mistake.level())));

      assertFound(
          Exploration.of(config)
              .run(region -> provision(region, own -> mistake.by(cloud, own.clientTime()))),
          mistake);
    }

    @ParameterizedTest
    @EnumSource
    void letTheSoundOnePass(Level level) throws Exception {
      ExplorationConfig config =
          apart(
              PATIENT
                  .withLevels(level)
                  // That of the SDK itself: see http.
                  .without(Invariant.PAUSE_BEFORE_RETRY)
                  .withPairs(Pairs.runs(PAIRS / 20)),
              level.name());
      SdkCloud cloud = new SdkCloud(client(config, http(level)));
      ExplorationReport report =
          Exploration.of(config)
              .run(region -> provision(region, own -> new Provisioner(cloud, own.clientTime())));

      assertThat(report.survived()).as(report.toString()).isTrue();
    }

    @Test
    void findWhatTheSdkRepeatsByItself() throws Exception {
      ExplorationConfig config =
          apart(PATIENT.withLevels(Level.LOST).withPairs(Pairs.NONE), "repeating");
      SdkCloud cloud = new SdkCloud(client(config, HttpConfig.getDefaultHttpConfig()));
      ExplorationReport report =
          Exploration.of(config)
              .run(region -> provision(region, own -> new Provisioner(cloud, own.clientTime())));

      assertThat(report.failures()).hasSize(1);
      ExplorationFailure failure = report.failures().get(0);
      assertThat(failure.invariant()).isEqualTo(Invariant.NOTHING_LEFT_BEHIND);
      assertThat(failure.disturbances())
          .containsExactly("answer lost: CreateEndpointService (call 1)");
      // The port is that of the service which nobody has heard of.
      assertThat(String.join("\n", failure.story()))
          .contains("CreateEndpointService -> 400 EndPoint.3044");
    }
  }
}
