package io.vpcep.simulator.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.Exchange;
import io.vpcep.simulator.http.fuzz.RawClient.Reply;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer is, whatever was asked. */
final class AnswerCheck {
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\b(java|javax|jakarta|kotlin|org\\.eclipse|com\\.fasterxml|io\\.javalin|io\\.vpcep)\\."
              + "|Exception|\\bStackTrace|\\bat [a-z]+(\\.\\w+)+\\(|Stream(Read|Constraints)|(Read|zation)Feature|@[0-9a-f]{6,}");

  private final ContractCheck contract;

  AnswerCheck(ContractCheck contract) {
    this.contract = contract;
  }

  /** The answer to a sound message is also as it is described. */
  void check(Message message, Reply reply) {
    assertThat(reply.status()).as("status of %s", reply).isNotEqualTo(500);
    assertThat(reply.toString()).as("an answer").doesNotContainPattern(INSIDES);
    checkForm(message, reply);
    if (message.sound() && !isIdentity(message)) {
      contract.check(
          new Exchange(
              message.method(),
              message.target(),
              // Its own doors take null for what is absent, which schemas do not say.
              isControl(message) ? null : message.bodyText(),
              reply.status(),
              reply.headers(),
              reply.body()));
    }
  }

  private static boolean isControl(Message message) {
    return message.target().startsWith("/_simulator/");
  }

  private static boolean isIdentity(Message message) {
    return message.target().startsWith("/v3");
  }

  /** The lists of regions, and of what the simulator's own API has, are pages for browsers. */
  private static boolean isConsole(Message message, Reply reply) {
    return reply.status() == 200
        && message.target().split("\\?", 2)[0].matches("/_simulator/(regions)?")
        && reply.body().startsWith("<!doctype html>");
  }

  private static void checkForm(Message message, Reply reply) {
    assertThat(header(reply, "X-Request-Id")).matches("[0-9a-f]{32}");
    if (isConsole(message, reply)) {
      assertThat(header(reply, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    } else if (!reply.body().isEmpty()) {
      assertThat(header(reply, "Content-Type")).isEqualTo("application/json");
      JsonNode body = Doors.parse(reply.body());
      assertThat(body.isObject()).as("form of %s", reply).isTrue();
      if (reply.status() >= 400) {
        assertThat(isError(body) || (isIdentity(message) && isIdentityError(body, reply)))
            .as("form of %s", reply)
            .isTrue();
      }
    }
    if (reply.status() >= 400) {
      assertThat(header(reply, "X-Simulator-Detail")).as("detail of %s", reply).isNotEmpty();
    }
  }

  private static boolean isError(JsonNode body) {
    return body.size() == 2
        && body.path("error_code").asText().matches("End[Pp]oint\\.\\d{4}")
        && !body.path("error_msg").asText().isEmpty();
  }

  /** The identity service has a form of its own, but not for what HTTP itself refuses. */
  private static boolean isIdentityError(JsonNode body, Reply reply) {
    return body.size() == 1
        && body.at("/error/code").asInt() == reply.status()
        && body.at("/error/message").isTextual()
        && body.at("/error/title").isTextual();
  }

  static String header(Reply reply, String name) {
    List<String> values = reply.headers().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }
}
