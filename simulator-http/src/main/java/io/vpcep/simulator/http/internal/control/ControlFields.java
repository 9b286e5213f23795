package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;

/** Values that several requests to the simulator itself have. */
final class ControlFields {
  private ControlFields() {}

  /** A documented error code. */
  static ErrorCode code(Item item) {
    return item.parsed(ErrorCode::of);
  }
}
