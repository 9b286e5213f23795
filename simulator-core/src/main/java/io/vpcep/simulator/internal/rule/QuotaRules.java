package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.model.ResourceType;

/** Limits on numbers of things. */
public final class QuotaRules {
  private QuotaRules() {}

  /** One more resource of a kind fits in the project. */
  public static void requireRoom(ResourceType type, int used, int quota) {
    if (used >= quota) {
      throw ErrorCode.ENDPOINT_1018.because(
          "the project has " + used + " of " + quota + " " + type.value() + "s");
    }
  }

  /** So many whitelist records fit in a service. */
  public static void requireRoomInWhitelist(int wanted, int quota) {
    if (wanted > quota) {
      throw ErrorCode.ENDPOINT_3049.because(
          "the whitelist would have " + wanted + " records of " + quota);
    }
  }
}
