package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;

/** Limits on numbers of things. */
public final class QuotaRules {
  private QuotaRules() {}

  /** One more resource of a kind fits in the project, or the account. */
  public static void requireRoom(ResourceType type, int used, int quota) {
    if (used >= quota) {
      throw ErrorCode.QUOTA_EXCEEDED.because(
          "there are " + used + " of " + quota + " " + type.value() + "s already");
    }
  }

  /** So many whitelist records fit in a service. */
  public static void requireRoomInWhitelist(int wanted, int quota) {
    if (wanted > quota) {
      throw ErrorCode.SERVICE_WHITELIST_FULL.because(
          "the whitelist would have " + wanted + " records of " + quota);
    }
  }
}
