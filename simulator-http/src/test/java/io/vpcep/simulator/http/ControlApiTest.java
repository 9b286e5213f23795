package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's own API. */
class ControlApiTest {
  private static final String CLOCK = "/_simulator/clock";
  private static final String ADVANCE = "/_simulator/clock/advance";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void healthTellsThatItIsUp() {
    JsonNode answer = served.show("/_simulator/health");

    assertThat(Answer.types(answer)).isEqualTo(Fields.strings("status", "version").types());
    assertThat(answer.get("status").textValue()).isEqualTo("UP");
    assertThat(answer.get("version").textValue()).isNotEmpty();
  }

  @Nested
  class Index {

    @Rule("S140")
    @ParameterizedTest
    @ValueSource(strings = {"/_simulator", "/_simulator/"})
    void hasAllThatIsDescribed(String path) {
      JsonNode index = served.show(path);

      assertThat(index.get("version")).isEqualTo(served.show("/_simulator/health").get("version"));
      Set<String> listed = new TreeSet<>();
      index
          .get("resources")
          .forEach(
              resource ->
                  resource
                      .get("methods")
                      .forEach(
                          method ->
                              listed.add(
                                  method.textValue() + " " + resource.get("path").textValue())));
      assertThat(listed).isEqualTo(described());
    }

    private static Set<String> described() {
      Set<String> described = new TreeSet<>();
      new OpenApiDocument(Dialect.DEFAULT)
          .content()
          .get("paths")
          .forEachEntry(
              (path, methods) -> {
                if (path.startsWith("/_simulator")) {
                  methods
                      .fieldNames()
                      .forEachRemaining(
                          name -> described.add(name.toUpperCase(Locale.ROOT) + " " + path));
                }
              });
      return described;
    }

    @Rule("S140")
    @Test
    void hasPathsAsTheClientHasToWriteThem() {
      String address = "/_simulator/regions/" + "1".repeat(32);

      JsonNode resources = served.show(address + "/_simulator").get("resources");

      assertThat(resources.findValuesAsText("path"))
          .contains(address + "/_simulator/clock", address + "/_simulator/faults/{fault_id}")
          .allMatch(path -> path.startsWith(address))
          .as("there is one for the whole server")
          .noneMatch(path -> path.endsWith("/certificate"));
    }

    @Test
    void ofAServerWithoutARegionHasWhatTheServerHas() {
      try (SimulatorServer empty = SimulatorServer.startEmpty(ServerConfig.defaults())) {
        Answer index = new HttpCaller(empty.uri()).get("/_simulator/");

        assertThat(index.json().get("resources").findValuesAsText("path"))
            .containsExactly(
                "/_simulator/health",
                "/_simulator/certificate",
                "/_simulator/regions",
                "/_simulator/console/{file}",
                "/_simulator/console/{folder}/{file}",
                "/_simulator");
      }
    }
  }

  @Nested
  class Reset {

    @Test
    void beginsAnew() {
      JsonNode created = served.create(SERVICES, ServedRegion.service(80, ""));
      served.settle();

      Answer answer = served.http.post("/_simulator/reset", "");

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.text()).isEmpty();
      assertThat(served.show(SERVICES).get("total_count").intValue()).isZero();
      assertThat(served.show(CLOCK).get("now").textValue()).isEqualTo("2024-04-12T00:00:00Z");
      assertThat(served.create(SERVICES, ServedRegion.service(80, ""))).isEqualTo(created);
    }
  }

  @Nested
  class ShowClock {

    @Test
    void tellsModeAndTime() {
      JsonNode answer = served.show(CLOCK);

      assertThat(Answer.types(answer)).isEqualTo(Fields.strings("mode", "now").types());
      assertThat(answer.get("mode").textValue()).isEqualTo("manual");
      assertThat(answer.get("now").textValue()).isEqualTo("2024-04-12T00:00:00Z");
    }

    @Test
    void tellsTheStepOfAnAutoAdvancingClock() {
      ClockSettings auto = ClockSettings.autoAdvancing(Duration.ofSeconds(7));
      try (ServedRegion stepping =
          ServedRegion.start(SimulatorConfig.builder().clock(auto).build())) {
        stepping.show(SERVICES);

        JsonNode answer = stepping.show(CLOCK);

        assertThat(Answer.types(answer)).isEqualTo(Fields.strings("mode", "now", "step").types());
        assertThat(answer.get("mode").textValue()).isEqualTo("auto");
        assertThat(answer.get("step").textValue()).isEqualTo("PT7S");
        assertThat(answer.get("now").textValue()).isEqualTo("2024-04-12T00:00:07Z");
        assertThat(stepping.show(CLOCK)).isEqualTo(answer);
      }
    }

    @Test
    void tellsTheTimeOfASystemClock() {
      ClockSettings system = ClockSettings.of(ClockSettings.Mode.SYSTEM);
      try (ServedRegion running =
          ServedRegion.start(SimulatorConfig.builder().clock(system).build())) {
        JsonNode answer = running.show(CLOCK);

        assertThat(Answer.types(answer)).isEqualTo(Fields.strings("mode", "now").types());
        assertThat(answer.get("mode").textValue()).isEqualTo("system");
        assertThat(Instant.parse(answer.get("now").textValue()))
            .isAfter(ClockSettings.DEFAULT_START);
      }
    }
  }

  @Nested
  class Advance {

    @Test
    void movesByADuration() {
      JsonNode answer = served.create(ADVANCE, "{\"duration\": \"PT90S\"}");

      assertThat(answer).hasToString("{\"mode\":\"manual\",\"now\":\"2024-04-12T00:01:30Z\"}");
      assertThat(served.show(CLOCK)).isEqualTo(answer);
    }

    @Test
    void movesByADurationInTheShortForm() {
      JsonNode answer = served.create(ADVANCE, "{\"duration\": \"2m\"}");

      assertThat(answer.get("now").textValue()).isEqualTo("2024-04-12T00:02:00Z");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "{}!give either duration or to",
          "{'duration': '5'}!duration (line 1, column 14): expected a duration from 0 to 365 days",
          "{'to': '2024-04-11T23:59:59Z'}!to (line 1, column 8): ",
          "{'by': 'PT1S'}!by (line 1, column 8): unknown field; known are duration, to",
        })
    void tellsWhatIsWrongAndWhere(String body, String detail) {
      Answer answer = served.http.post(ADVANCE, body.replace('\'', '"'));

      answer.assertNotUnderstood(detail);
      assertThat(answer.json().get("error_msg").textValue()).contains(detail);
    }

    @Rule("S139")
    @Test
    void tellsWhatIsWrongInTheBodyAsItIs() {
      Answer answer = served.http.post(ADVANCE, "{\"é\": 1}");

      assertThat(answer.json().get("error_msg").textValue()).startsWith("é (line 1, column ");
      assertThat(answer.header("X-Simulator-Detail")).startsWith("? (line 1, column ");
    }

    @Test
    void movesToAnInstant() {
      JsonNode answer = served.create(ADVANCE, "{\"to\": \"2025-01-01T00:00:00.5Z\"}");

      assertThat(answer.get("now").textValue()).isEqualTo("2025-01-01T00:00:00.500Z");
      assertThat(served.region.clock().instant())
          .isEqualTo(Instant.parse("2025-01-01T00:00:00.500Z"));
    }

    @Test
    void completesWhatIsDue() {
      String path =
          SERVICES
              + "/"
              + served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();

      served.create(ADVANCE, "{\"duration\": \"PT90S\"}");

      assertThat(served.show(path).get("status").textValue()).isEqualTo("available");
    }

    @Test
    void nothingIsNotTooLittle() {
      assertThat(served.create(ADVANCE, "{\"duration\": \"PT0S\", \"to\": null}"))
          .isEqualTo(served.show(CLOCK));
      assertThat(served.create(ADVANCE, "{\"to\": \"2024-04-12T00:00:00Z\"}"))
          .isEqualTo(served.show(CLOCK));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "null",
          "{}",
          "[]",
          "PT90S",
          "{\"duration\": \"PT90S\", \"to\": \"2025-01-01T00:00:00Z\"}",
          "{\"duration\": null}",
          "{\"duration\": \"90\"}",
          "{\"duration\": \"\"}",
          "{\"duration\": 90}",
          "{\"duration\": \"PT-1S\"}",
          "{\"duration\": \"-PT1S\"}",
          "{\"duration\": \"PT99999999999999999999S\"}",
          "{\"duration\": \"PT9223372036854775807S\"}",
          "{\"duration\": \"P3000000D\"}",
          "{\"to\": \"2024-04-11T23:59:59Z\"}",
          "{\"to\": \"tomorrow\"}",
          "{\"to\": \"2025-01-01\"}",
          "{\"to\": \"9999-12-31T23:59:59.1Z\"}",
          "{\"to\": \"+1000000000-12-31T23:59:59Z\"}",
          "{\"to\": 1735689600}"
        })
    void badMovesAreRefused(String body) {
      Answer answer = served.http.post(ADVANCE, body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
      assertThat(answer.header("X-Simulator-Detail")).isNotEmpty();
      assertThat(served.show(CLOCK).get("now").textValue()).isEqualTo("2024-04-12T00:00:00Z");
    }

    @Test
    void badMovesOfASystemClockAreRefused() {
      ClockSettings system = ClockSettings.of(ClockSettings.Mode.SYSTEM);
      try (ServedRegion running =
          ServedRegion.start(SimulatorConfig.builder().clock(system).build())) {
        for (String move :
            new String[] {
              "\"duration\": \"PT9223372036854775807S\"", "\"to\": \"2000-01-01T00:00:00Z\""
            }) {
          assertThat(running.http.post(ADVANCE, "{" + move + "}").status()).isEqualTo(400);
        }
      }
    }
  }

  @Rule("S139")
  @ParameterizedTest
  @CsvSource({
    "POST, /_simulator, 405",
    "GET, /_simulator/nothing, 404",
    "POST, /_simulator/clock/nothing, 404",
    "POST, /_simulator/health, 405",
    "GET, /_simulator/reset, 405",
    "DELETE, /_simulator/clock, 405",
    "GET, /_simulator/clock/advance, 405"
  })
  void restIsRefusedAndSaysWhy(String method, String path, int status) {
    Answer answer = served.http.send(method, path, BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(status == 404 ? "EndPoint.0005" : "EndPoint.0007");
    assertThat(answer.json().get("error_msg").textValue())
        .contains(method + " " + path)
        .isEqualTo(answer.header("X-Simulator-Detail"));
  }
}
