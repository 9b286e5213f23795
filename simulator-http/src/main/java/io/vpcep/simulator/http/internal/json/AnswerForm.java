package io.vpcep.simulator.http.internal.json;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an operation answers.
 *
 * @param view which fields are shown
 * @param body what the body holds, by request and answer; null for status 204 and no body
 */
record AnswerForm<Q, A>(AnswerView view, @Nullable BiFunction<Q, A, Object> body) {}
