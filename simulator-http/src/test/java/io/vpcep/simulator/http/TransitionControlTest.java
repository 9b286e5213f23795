package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asynchronous steps by the simulator's own API. */
class TransitionControlTest {
  private static final String TRANSITIONS = "/_simulator/transitions";
  private static final String RELEASE = TRANSITIONS + "/release";
  private static final String PENDING = "/_simulator/pending";
  private static final String IDLE = "/_simulator/clock/advance-until-idle";
  private static final String NOTHING = "{\"rules\":[]}";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private JsonNode arm(String rule) {
    Answer answer = served.http.post(TRANSITIONS, json(rule));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private String newService() {
    return served.create(SERVICES, ServedRegion.service(80, "")).get("id").textValue();
  }

  private String status(String serviceId) {
    return served.show(SERVICES + "/" + serviceId).get("status").textValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'step':'endpoint_service_creation','held':true",
        "'step':'endpoint_service_deletion','resource_id':'i','after':'PT5S'",
        "'step':'endpoint_creation','resource_name':'n','between':{'min':'PT1S','max':'PT2S'}",
        "'step':'endpoint_deletion','next':true,'after_reads':3",
        "'step':'endpoint_creation','next':true,'error_code':'EndPoint.3001'"
      })
  void whatIsToldIsInTheFormInWhichItWasArmed(String rule) {
    JsonNode rules = arm("{" + rule + "}");

    assertThat(rules.at("/rules/0"))
        .hasToString(json("{'id':'transition-1'," + rule + ",'used':0}"));
    assertThat(served.show(TRANSITIONS)).isEqualTo(rules);
  }

  @Test
  void immediatelyIsAfterNoTime() {
    JsonNode rules = arm("{'step': 'endpoint_service_creation', 'immediately': true}");

    assertThat(rules.at("/rules/0/after").textValue()).isEqualTo("PT0S");
    assertThat(served.create(SERVICES, ServedRegion.service(80, "")).get("status").textValue())
        .isEqualTo("available");
  }

  @Test
  void aHeldStepIsPendingUntilItIsReleased() {
    arm("{'step': 'endpoint_service_creation', 'held': true}");
    String service = newService();
    served.settle();
    JsonNode pending = served.show(PENDING).at("/pending/0");
    assertThat(pending.get("resource_id").textValue()).isEqualTo(service);
    assertThat(pending.get("resource_type").textValue()).isEqualTo("endpoint_service");
    assertThat(pending.get("from").textValue()).isEqualTo("creating");
    assertThat(pending.get("to").textValue()).isEqualTo("available");
    assertThat(pending.get("held").booleanValue()).isTrue();
    assertThat(pending.has("due")).isFalse();

    Answer left = served.http.post(RELEASE, json("{'resource_id': '" + service + "'}"));

    assertThat(left.status()).isEqualTo(200);
    assertThat(left.text()).isEqualTo("{\"pending\":[]}");
    assertThat(status(service)).isEqualTo("available");
  }

  @Test
  void allThatIsHeldCanBeReleased() {
    arm("{'step': 'endpoint_service_creation', 'held': true}");
    String service = newService();

    assertThat(served.http.post(RELEASE, json("{'all': true}")).status()).isEqualTo(200);

    assertThat(status(service)).isEqualTo("available");
  }

  @Test
  void aStepFailsByOneCallAndNoRuleStaysBehind() {
    String service = newService();
    String other = served.create(SERVICES, ServedRegion.service(81, "")).get("id").textValue();

    Answer left =
        served.http.post(
            RELEASE, json("{'resource_id': '" + service + "', 'error_code': 'EndPoint.3022'}"));

    assertThat(left.json().findValuesAsText("resource_id")).containsExactly(other);
    JsonNode failed = served.show(SERVICES + "/" + service);
    assertThat(failed.get("status").textValue()).isEqualTo("failed");
    assertThat(failed.at("/error/0/error_code").textValue()).isEqualTo("EndPoint.3022");
    assertThat(served.show(TRANSITIONS)).hasToString(NOTHING);
    served.settle();
    assertThat(status(other)).isEqualTo("available");
  }

  @Test
  void whatIsNotUnderWayCannotBeReleased() {
    Answer answer = served.http.post(RELEASE, json("{'resource_id': 'nobody'}"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
    assertThat(answer.header("X-Simulator-Detail")).contains("nobody");
  }

  @Test
  void pendingTellsWhenAndAfterHowManyReads() {
    newService();
    assertThat(served.show(PENDING).at("/pending/0/begun").textValue())
        .isEqualTo("2024-04-12T00:00:00Z");
    assertThat(served.show(PENDING).at("/pending/0/due").textValue())
        .isEqualTo("2024-04-12T00:01:30Z");
    served.settle();
    assertThat(served.show(PENDING).get("pending")).isEmpty();
    arm("{'step': 'endpoint_service_creation', 'next': true, 'after_reads': 2}");
    String second = served.create(SERVICES, ServedRegion.service(81, "")).get("id").textValue();
    status(second);

    assertThat(served.show(PENDING).at("/pending/0/reads_left").intValue()).isEqualTo(1);
  }

  @Test
  void rulesAreTakenAwayOneByOneOrAll() {
    arm("{'step': 'endpoint_creation', 'held': true}");
    arm("{'step': 'endpoint_deletion', 'held': true}");

    assertThat(served.http.delete(TRANSITIONS + "/transition-1").status()).isEqualTo(204);
    assertThat(served.http.delete(TRANSITIONS + "/transition-1").status()).isEqualTo(404);
    assertThat(served.show(TRANSITIONS).get("rules")).hasSize(1);
    assertThat(served.http.delete(TRANSITIONS).status()).isEqualTo(204);
    assertThat(served.show(TRANSITIONS)).hasToString(NOTHING);
  }

  @Test
  void theNextCreationOfAKindEndsFailed() {
    arm("{'step': 'endpoint_creation', 'next': true, 'error_code': 'EndPoint.4010'}");
    arm("{'step': 'endpoint_service_creation', 'next': true, 'error_code': 'EndPoint.3022'}");

    String service = newService();

    assertThat(served.show(TRANSITIONS).get("rules")).hasSize(1);
    served.settle();
    JsonNode failed = served.show(SERVICES + "/" + service);
    assertThat(failed.get("status").textValue()).isEqualTo("failed");
    assertThat(failed.at("/error/0/error_code").textValue()).isEqualTo("EndPoint.3022");
  }

  @Test
  void aResetTakesThemAway() {
    arm("{'step': 'endpoint_creation', 'next': true, 'error_code': 'EndPoint.4010'}");

    served.http.post("/_simulator/reset", "");

    assertThat(served.show(TRANSITIONS)).hasToString(NOTHING);
  }

  @Test
  void theClockMovesToWhereNothingIsToCome() {
    String service = newService();

    Answer answer = served.http.post(IDLE, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("now").textValue()).isEqualTo("2024-04-12T00:01:30Z");
    assertThat(status(service)).isEqualTo("available");
  }

  @Test
  void theMachinesClockDoesNot() {
    SimulatorConfig config = SimulatorConfig.builder().clock(ClockSettings.system()).build();
    try (ServedRegion real = ServedRegion.start(config)) {
      Answer answer = real.http.post(IDLE, "");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("X-Simulator-Detail")).contains("SYSTEM");
    }
  }

  @Test
  void theClockDoesNotWaitForWhatTakesLongerThanTimeLasts() {
    served
        .region
        .transitions()
        .arm(TransitionRule.after(TransitionStep.SERVICE_CREATION, Duration.ofDays(3_000_000)));
    String service = newService();

    Answer answer = served.http.post(IDLE, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("now").textValue()).isEqualTo("2024-04-12T00:00:00Z");
    assertThat(status(service)).isEqualTo("creating");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{}!step is missing",
        "{'step': 'creation', 'held': true}!endpoint_creation",
        "{'step': 'endpoint_creation'}!one of immediately, after, between, held, after_reads",
        "{'step': 'endpoint_creation', 'held': true, 'after': 'PT1S'}!only one of after, held",
        "{'step': 'endpoint_creation', 'held': false}!true, or leave it out",
        "{'step': 'endpoint_creation', 'after': 'PT-1S'}!from 0 to 365 days, such as PT1.5S, 500ms, 90s, 2m or 1h, not \"PT-1S\"",
        "{'step': 'endpoint_creation', 'after': '5'}!expected a duration",
        "{'step': 'endpoint_creation', 'between': {'min': 'PT2S', 'max': 'PT1S'}}!PT2S to PT1S",
        "{'step': 'endpoint_creation', 'after_reads': 0}!not 0",
        "{'step': 'endpoint_creation', 'error_code': 'E.1'}!documented codes",
        "{'step': 'endpoint_creation', 'held': true, 'resource_id': ''}!must not be empty",
        "{'step': 'endpoint_creation', 'held': true, 'next': true, 'resource_id': 'i'}!only one",
        "{'step': 'endpoint_creation', 'hold': true}!unknown field",
      })
  void badRulesAreRefused(String body, String detail) {
    assertRefused(TRANSITIONS, body, detail);
    assertThat(served.show(TRANSITIONS)).hasToString(NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{}!either resource_id or all",
        "{'all': false}!either resource_id or all",
        "{'all': true, 'resource_id': 'i'}!either resource_id or all",
        "{'resource_id': ''}!must not be empty",
        "{'all': true, 'error_code': 'EndPoint.3022'}!error_code",
        "{'resource_id': 'i', 'error_code': 'E.1'}!documented codes",
        "{'id': 'i'}!unknown field",
      })
  void badReleasesAreRefused(String body, String detail) {
    assertRefused(RELEASE, body, detail);
  }

  private void assertRefused(String path, String body, String detail) {
    Answer answer = served.http.post(path, json(body));

    answer.assertNotUnderstood(detail);
  }
}
