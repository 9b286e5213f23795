package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.internal.clock.RegionClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How many pairs may be tried yet: each level has an equal share of what those before it left. */
public final class PairBudget {
  private final InstantSource machine = RegionClock.of(ClockSettings.system(), Optional::empty);
  private Duration timeLeft;
  private int runsLeft;
  private int share;
  private Instant begun = Instant.MIN;
  private Instant end = Instant.MIN;

  /** So much, in the machine's time and in runs. */
  public PairBudget(Duration time, int runs) {
    this.timeLeft = time;
    this.runsLeft = runs;
  }

  /**
   * A level begins.
   *
   * @param levelsLeft how many there are yet, with this one
   * @return whether there is anything to spend
   */
  public boolean begin(int levelsLeft) {
    share = runsLeft / levelsLeft;
    begun = machine.instant();
    end = begun.plus(timeLeft.dividedBy(levelsLeft));
    return share > 0;
  }

  /** Takes one run from the share, if something is left of it. */
  public boolean spend() {
    if (share == 0 || !machine.instant().isBefore(end)) {
      return false;
    }
    share--;
    runsLeft--;
    return true;
  }

  /** The level ends. */
  public void end() {
    Duration left = timeLeft.minus(Duration.between(begun, machine.instant()));
    timeLeft = left.isNegative() ? Duration.ZERO : left;
  }
}
