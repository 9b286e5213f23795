package io.vpcep.simulator.journal;

import java.util.Objects;

/**
 * What a region remembers of its calls. An immutable value.
 *
 * @param size how many calls are kept, the newest ones; 0 keeps none. 0 or more, default {@value
 *     #DEFAULT_SIZE}
 * @param findings which habits of clients are looked for
 */
public record JournalSettings(int size, FindingSettings findings) {

  /** Calls that are kept unless set. */
  public static final int DEFAULT_SIZE = 10_000;

  /** The newest ten thousand calls, and all findings. */
  public static final JournalSettings DEFAULT =
      new JournalSettings(DEFAULT_SIZE, FindingSettings.DEFAULT);

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public JournalSettings {
    Objects.requireNonNull(findings, "findings");
    if (size < 0) {
      throw new IllegalArgumentException("journal size must be 0 or more, not " + size);
    }
  }

  /**
   * The same for so many calls.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public JournalSettings withSize(int calls) {
    return new JournalSettings(calls, findings);
  }

  /** The same, looking for other habits. */
  public JournalSettings withFindings(FindingSettings settings) {
    return new JournalSettings(size, settings);
  }
}
