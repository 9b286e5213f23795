package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.stability.Experimental;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a call that the service must refuse. */
@Experimental
public final class RefusalAssert extends AbstractThrowableAssert<RefusalAssert, Throwable> {

  RefusalAssert(@Nullable Throwable actual) {
    super(actual, RefusalAssert.class);
  }

  /** It was refused with a code. */
  public RefusalAssert with(ErrorCode code) {
    if (actual == null) {
      throw failure(
          "%nExpected the call to be refused with %s%nbut it was carried out", code.code());
    }
    if (!(actual instanceof VpcepException refusal)) {
      throw failure("%nExpected the call to be refused with %s%nbut: %s", code.code(), actual);
    }
    if (refusal.code() != code) {
      throw failure(
          "%nExpected the call to be refused with %s (%s)%nbut was: %s (%s)%nbecause: %s",
          code.code(),
          code.message(),
          refusal.code().code(),
          refusal.code().message(),
          refusal.reason());
    }
    return this;
  }
}
