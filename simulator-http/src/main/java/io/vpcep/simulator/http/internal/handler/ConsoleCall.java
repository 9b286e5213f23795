package io.vpcep.simulator.http.internal.handler;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.http.internal.json.WireOperation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody makes in the console, in the form in which it would go over the wire.
 *
 * @param caller on whose behalf
 * @param operation what is called
 * @param path the values of the parameters in its path, but for the project, by name
 * @param query the parameters of the query, by name
 * @param body empty for none; counts only where requests have one
 * @param <Q> the request
 * @param <A> the answer
 */
public record ConsoleCall<Q, A>(
    Caller caller,
    WireOperation<Q, A> operation,
    Map<String, String> path,
    Map<String, String> query,
    String body) {

  /**
   * The request, read as one that came over HTTP.
   *
   * @throws io.vpcep.simulator.error.VpcepException if it is malformed
   */
  Q request() {
    return operation.request(
        name -> Objects.requireNonNull(path.get(name), name), queryString(), content());
  }

  /** The body as it would be sent. */
  byte[] content() {
    return operation.withBody() ? body.getBytes(StandardCharsets.UTF_8) : OperationHandler.NO_BODY;
  }

  /** The query as it would be written; null for none. */
  @Nullable String queryString() {
    return query.isEmpty() ? null : WireOperation.query(query);
  }
}
