package io.vpcep.simulator.internal.exploration;

/**
 * By what a call is known from one run to another: what it asks, and how often that was asked
 * before.
 *
 * @param asked what it asks
 * @param occurrence 1 for the first of the calls that ask this
 */
public record CallName(Asked asked, int occurrence) {

  @Override
  public String toString() {
    return asked + "#" + occurrence;
  }
}
