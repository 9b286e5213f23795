package io.vpcep.simulator.snapshot;

import org.jspecify.annotations.Nullable;

/** A secret that can be compared and not read. */
record Hidden(String secret) {

  static @Nullable Hidden of(@Nullable String secret) {
    return secret == null ? null : new Hidden(secret);
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
