package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;

/** How many things one request may name. */
public final class BatchRules {
  // As many as the largest page of a whitelist shows: no document names a number.
  private static final int MOST = 500;

  private BatchRules() {}

  /** The items of a request are not too many. */
  public static <T> List<T> check(List<T> items) {
    if (items.size() > MOST) {
      throw ErrorCode.BATCH_TOO_LARGE.because(
          items.size() + " items in one request; at most " + MOST);
    }
    return items;
  }
}
