package io.vpcep.simulator.internal.operation;

/**
 * Carries out one operation.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
@FunctionalInterface
public interface Handler<Q, A> {

  /** Checks the request, makes the change, and answers. */
  A handle(Call call, Q request);
}
