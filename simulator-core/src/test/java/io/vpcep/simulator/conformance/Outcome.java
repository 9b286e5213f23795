package io.vpcep.simulator.conformance;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of a call: either a code or an answer. */
record Outcome(@Nullable ErrorCode code, @Nullable Object answer) {

  static Outcome ofRegion(Supplier<Object> call) {
    try {
      return new Outcome(null, call.get());
    } catch (VpcepException e) {
      return new Outcome(e.code(), null);
    } catch (RuntimeException e) {
      throw new Difference("the region throws " + e);
    }
  }

  static Outcome ofModel(Supplier<Object> call) {
    try {
      return new Outcome(null, call.get());
    } catch (Refusal e) {
      return new Outcome(e.code(), null);
    }
  }

  boolean isRefused() {
    return code != null;
  }

  @Override
  public String toString() {
    return code != null ? "refuses with " + code.code() : "answers " + answer;
  }
}
