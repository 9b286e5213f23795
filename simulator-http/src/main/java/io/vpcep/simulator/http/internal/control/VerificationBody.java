package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.CallVerification;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often, or in which order, calls are expected to have been made. */
final class VerificationBody extends CallConditions {
  @Range(min = 0)
  @Nullable Integer exactly;

  @Range(min = 0)
  @Nullable Integer atLeast;

  @Range(min = 0)
  @Nullable Integer atMost;

  @Nullable List<CallConditions> inOrder;

  /**
   * This body, which expects one thing.
   *
   * @throws IllegalArgumentException if it does not
   */
  VerificationBody checked() {
    if (Stream.of(exactly, atLeast, atMost, inOrder).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("give one of exactly, at_least, at_most, in_order");
    }
    refuseNoSource();
    if (inOrder != null) {
      inOrder.forEach(CallConditions::refuseNoSource);
    }
    return this;
  }

  /** Throws {@link AssertionError} if it was otherwise. */
  void verify(CallVerification calls) {
    if (exactly != null) {
      calls.exactly(exactly);
    } else if (atLeast != null) {
      calls.atLeast(atLeast);
    } else if (atMost != null) {
      calls.atMost(atMost);
    } else if (inOrder != null) {
      calls.inOrder(
          inOrder.stream().map(step -> step.addTo(CallFilter.any())).toArray(CallFilter[]::new));
    }
  }
}
