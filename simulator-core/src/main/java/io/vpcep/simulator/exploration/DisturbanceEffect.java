package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionTiming;
import java.util.Objects;

/** What a disturbance does. */
@Experimental
public sealed interface DisturbanceEffect {

  /**
   * A fault hits the call, and maybe later calls of the same operation.
   *
   * @param fault what it does
   * @param times how many calls it hits; 1 or more, {@link Fault#ALWAYS} for all
   */
  record OnCall(FaultEffect fault, int times) implements DisturbanceEffect {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OnCall {
      Objects.requireNonNull(fault, "fault");
      if (times < 1) {
        throw new IllegalArgumentException("times must be 1 or more, not " + times);
      }
    }
  }

  /**
   * The step that the call begins ends at another time.
   *
   * @param timing when
   */
  record OnStep(TransitionTiming timing) implements DisturbanceEffect {

    /** Refuses null. */
    public OnStep {
      Objects.requireNonNull(timing, "timing");
    }
  }

  /**
   * The step that the call begins ends {@code failed}.
   *
   * @param code with which code
   */
  record OnStepFailing(ErrorCode code) implements DisturbanceEffect {

    /** Refuses null. */
    public OnStepFailing {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The whole region lags behind, from the start of the run to its end. It needs no call.
   *
   * @param lags how far
   */
  record OnRegion(Lags lags) implements DisturbanceEffect {

    /** Refuses null. */
    public OnRegion {
      Objects.requireNonNull(lags, "lags");
    }
  }

  /**
   * Somebody else does something before the call, or after it.
   *
   * @param when whether before or after
   * @param action what
   */
  record ByOthers(When when, Action action) implements DisturbanceEffect {

    /** Refuses null. */
    public ByOthers {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(action, "action");
    }
  }

  /** Before or after the call. */
  enum When {
    /** Nothing of the call has been done. */
    BEFORE,
    /** The call is over, and its answer is on the way. */
    AFTER
  }

  /** What somebody else does to the region. The client's own calls wait meanwhile. */
  @FunctionalInterface
  interface Action {

    /**
     * Does it.
     *
     * @param call the call that is disturbed; before it, without result
     * @return whether anything was done; if not, the disturbance counts as not met
     */
    boolean act(SimulatedRegion region, ExploredCall call);
  }
}
