package io.vpcep.simulator.http.internal.handler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.http.internal.json.ShownBody;
import io.vpcep.simulator.http.internal.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client would have been answered to a call that was made in the console; what there is
 * nothing to say of is left out.
 *
 * @param status HTTP status; null if the connection would have been cut
 * @param headers those of an injected answer that is not the API's
 * @param contentType that of such an answer
 * @param body null if there is no answer
 * @param detail why it was refused, in words
 * @param dropped whether the connection would have been cut; null for not
 * @param sequence number of the call in the journal
 */
public record ConsoleAnswer(
    @Nullable Integer status,
    @Nullable Map<String, String> headers,
    @Nullable String contentType,
    @JsonUnwrapped @Nullable ShownBody body,
    @Nullable String detail,
    @Nullable Boolean dropped,
    @Nullable Long sequence) {

  static ConsoleAnswer answered(int status, byte @Nullable [] body) {
    return new ConsoleAnswer(status, null, null, shown(body), null, null, null);
  }

  static ConsoleAnswer refused(Problem problem, byte[] body) {
    return new ConsoleAnswer(
        problem.status(), null, null, shown(body), problem.detail(), null, null);
  }

  static ConsoleAnswer raw(FaultEffect.RawAnswer answer) {
    return new ConsoleAnswer(
        answer.status(),
        answer.headers(),
        answer.contentType(),
        ShownBody.of(answer.body()),
        null,
        null,
        null);
  }

  static ConsoleAnswer cut() {
    return new ConsoleAnswer(null, null, null, null, null, true, null);
  }

  ConsoleAnswer recordedAs(long number) {
    return new ConsoleAnswer(status, headers, contentType, body, detail, dropped, number);
  }

  private static ShownBody shown(byte @Nullable [] body) {
    return ShownBody.of(body == null ? null : new String(body, StandardCharsets.UTF_8));
  }
}
