package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Stable;

/**
 * Why a resource has failed (API reference tables 4-16 and 4-58).
 *
 * @param code the documented code
 */
@Stable
public record ResourceError(ErrorCode code) {

  /** The documented message of the code. */
  public String message() {
    return code.message();
  }
}
