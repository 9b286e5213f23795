package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.CONSUMER;
import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A region that is opened from evidence tells what it told when the evidence was taken. */
class RegionEvidenceTest {
  private static final SimulatorConfig CONFIG =
      SimulatorConfig.builder()
          .regionName("eu-nl")
          .seed(5001)
          .accountNamespace("mine")
          .dialect(Dialect.DEFAULT.with(Trait.MAX_TAGS, 5))
          .clock(clock -> clock.withMode(ClockSettings.Mode.AUTO))
          .readLag(Duration.ofSeconds(5))
          .quotas(quotas -> quotas.withEndpoints(7))
          .build();

  private final ServedRegion served = ServedRegion.start(CONFIG);

  @TempDir Path folder;

  @AfterEach
  void close() {
    served.close();
  }

  private void write() throws IOException {
    SimulatedRegion region = served.region;
    Map<String, byte[]> files =
        RegionEvidence.files(
            region.config(), region.snapshot(), region.journal().recording(), region.history());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private SimulatedRegion open() {
    RegionEvidence evidence = RegionEvidence.read(folder);
    SimulatedRegion opened = SimulatedRegion.create(evidence.config());
    evidence.replaceIn(opened);
    return opened;
  }

  /** What a server of a region tells, by the paths asked for; the same wherever the server is. */
  private static String told(SimulatedRegion region, String... paths) {
    try (SimulatorServer server = SimulatorServer.start(region)) {
      HttpCaller http = new HttpCaller(server.uri(), region.config().dialect());
      StringBuilder told = new StringBuilder();
      for (String path : paths) {
        JsonNode answer = http.get("/_simulator/" + path).json();
        told.append(answer.toPrettyString()).append('\n');
      }
      return told.toString().replace(server.uri().toString(), "http://server");
    }
  }

  private void call() {
    String service = served.openService(80, ", \"service_name\": \"web\"");
    served.connect(service);
    served.http.get(ENDPOINTS + "?limit=3");
    served.http.get(ENDPOINTS + "/not%2Fan%20id");
    served.http.post(SERVICES, "{");
    served.http.post(SERVICES, ServedRegion.service(81, ", \"unknown\": 1"));
    served.http.get("/v1/nowhere/at/all");
    served.http.post("/v3/auth/tokens", "{\"auth\": {}}");
    served
        .region
        .faults()
        .next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.TOO_MANY_REQUESTS));
    served.http.expectingFaults().get(CONSUMER + "/quotas");
    served.http.post(
        "/_simulator/calls",
        "{\"account\": \"provider\", \"operation\": \"ListEndpointServices\"}");
  }

  @Test
  void showsStateClockHistoryAndCallsAsTheyWere() throws IOException {
    call();
    String[] all = {
      "state", "events", "pending", "picture", "journal?limit=1000", "journal/findings"
    };
    write();

    try (SimulatedRegion opened = open()) {
      assertThat(told(opened, all)).isEqualTo(told(served.region, all));
      assertThat(opened.clock().instant()).isEqualTo(served.region.clock().instant());
    }
  }

  @Test
  void hasTheSettingsThatTextsCanSayAndAClockThatStandsStill() throws IOException {
    write();

    assertThat(RegionEvidence.read(folder).config())
        .isEqualTo(
            CONFIG.toBuilder().clock(clock -> clock.withMode(ClockSettings.Mode.MANUAL)).build());
  }

  @Test
  void understandsTheRequestsOfAllOperations() throws IOException {
    VpcepApi api = served.region.as(served.region.ownerOf("22222222222222222222222222222222"));
    CurlCommandsTest.requests().forEach((operation, request) -> call(api, operation, request));
    write();

    try (SimulatedRegion opened = open()) {
      assertThat(opened.journal().calls())
          .extracting(RecordedCall::request)
          .containsExactlyElementsOf(CurlCommandsTest.requests().values());
      assertThat(told(opened, "journal?limit=1000"))
          .isEqualTo(told(served.region, "journal?limit=1000"));
    }
  }

  @SuppressWarnings("unchecked") // the map has the right ones
  private static <Q> void call(VpcepApi api, Operation<Q, ?> operation, Object request) {
    try {
      api.call(operation, () -> (Q) request);
    } catch (VpcepException refused) {
      assertThat(refused.code()).as("%s", operation).isNotNull();
    }
  }

  @Test
  void goesOnFromThere() throws IOException {
    call();
    write();
    long calls = served.region.journal().lastSequence();
    long transitions = last(served.region);

    try (SimulatedRegion opened = open()) {
      opened.clock().advanceUntilIdle();
      opened.api().listEndpoints();

      assertThat(opened.journal().lastSequence()).isEqualTo(calls + 1);
      assertThat(last(opened)).isGreaterThan(transitions);
      assertThat(opened.pending()).isEmpty();
    }
  }

  private static long last(SimulatedRegion region) {
    return region.history().get(region.history().size() - 1).sequence();
  }

  @Test
  void keepsTheNumbersOfWhatIsLeftOfLonger() throws IOException {
    call();
    Recording all = served.region.journal().recording();
    Recording end =
        new Recording(all.calls().subList(4, all.calls().size()), 4, all.lastSequence());
    List<?> history = served.region.history();
    Map<String, byte[]> files =
        RegionEvidence.files(
            CONFIG,
            served.region.snapshot(),
            end,
            served.region.history().subList(2, history.size()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    try (SimulatedRegion opened = open()) {
      assertThat(opened.journal().recording().dropped()).isEqualTo(4);
      assertThat(opened.journal().calls().get(0).sequence()).isEqualTo(5);
      assertThat(opened.history().get(0).sequence()).isEqualTo(3);
      assertThat(opened.history()).isEqualTo(history.subList(2, history.size()));
    }
  }

  /** Whoever listens to the region's events must not be told of a past that it knows already. */
  @Test
  void openedOnceMoreGivesTransitionsNewNumbers() throws IOException {
    call();
    write();

    try (SimulatedRegion opened = open()) {
      long before = last(opened);
      RegionEvidence.read(folder).replaceIn(opened);

      assertThat(opened.history().get(0).sequence()).isEqualTo(before + 1);
      assertThat(opened.journal().lastSequence()).isEqualTo(served.region.journal().lastSequence());
    }
  }

  @Test
  void thatDoesNotFitChangesNothing() throws IOException {
    call();
    write();

    try (SimulatedRegion other = SimulatedRegion.create(CONFIG.toBuilder().seed(1).build())) {
      other.api().listEndpoints();
      var before = other.snapshot();

      assertThatExceptionOfType(RegionDocumentException.class)
          .isThrownBy(() -> RegionEvidence.read(folder).replaceIn(other))
          .withMessageContaining("seed");
      assertThat(other.snapshot()).isEqualTo(before);
      assertThat(other.journal().calls()).hasSize(1);
      assertThat(other.history()).isEmpty();
    }
  }

  @Test
  void aFolderWithoutItIsRefused() {
    assertThatExceptionOfType(RegionDocumentException.class)
        .isThrownBy(() -> RegionEvidence.read(folder))
        .withMessage(folder + ": this is no folder of evidence, there is no evidence.json in it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\" : 1 | \"version\" : 2 | version (line 2, column 15): expected a whole number from 1 to 1",
        "\"quota-endpoints\" | \"quota-lambs\" | there are no such settings: [quota-lambs]",
        "[ \"7\" ] | [ \"many\" ] | settings.quota-endpoints (line",
        "\"last_call\" : 1 | \"last_call\" : 2 | expected number 2, not 1",
        "vpc-endpoint-services | vpc-endpoint | calls[0] (line",
        "\"to\" : \"creating\" | \"to\" : \"flying\" | transitions[0].to (line",
      })
  void whatIsWrittenOtherwiseIsRefusedWithItsPlace(String former, String next, String reason)
      throws IOException {
    served.create(SERVICES, ServedRegion.service(80, ""));
    write();
    Path file = folder.resolve("evidence.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replace(former, next));

    assertThat(text).contains(former);
    assertThatExceptionOfType(RegionDocumentException.class)
        .isThrownBy(this::open)
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(reason);
  }
}
