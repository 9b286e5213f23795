package io.vpcep.simulator.http.internal.json;

import io.javalin.http.HttpStatus;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an operation answers.
 *
 * @param view which fields are shown
 * @param body what the body holds, by request and answer; null for no body
 * @param status the documented one
 */
record AnswerForm<Q, A>(AnswerView view, @Nullable BiFunction<Q, A, Object> body, int status) {

  /** With a body, and status 200. */
  AnswerForm(AnswerView view, BiFunction<Q, A, Object> body) {
    this(view, body, HttpStatus.OK.getCode());
  }
}
