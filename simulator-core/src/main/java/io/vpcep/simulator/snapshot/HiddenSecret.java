package io.vpcep.simulator.snapshot;

import org.jspecify.annotations.Nullable;

/** A secret that can be compared and not read. */
record HiddenSecret(String secret) {

  static @Nullable HiddenSecret of(@Nullable String secret) {
    return secret == null ? null : new HiddenSecret(secret);
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
