package io.vpcep.simulator.journal;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * How much the journal of a region keeps, and what it looks for. An immutable value.
 *
 * @param size how many calls are kept, the newest ones; 0 keeps none. 0 or more, default {@value
 *     #DEFAULT_SIZE}
 * @param memory about how many bytes the calls of all regions of this process may take together,
 *     but never more than an eighth of the maximum heap; if a call of this region would exceed it,
 *     the largest journals drop their oldest calls. 1 or more, default {@value #DEFAULT_MEMORY}
 * @param findings which habits of clients are looked for
 */
@Stable
public record JournalSettings(int size, long memory, Finding.Settings findings) {

  /** The default number of calls. */
  public static final int DEFAULT_SIZE = 10_000;

  /** The default number of bytes: 64 MiB. */
  public static final long DEFAULT_MEMORY = 64L << 20;

  /**
   * The newest ten thousand calls, as far as there is memory for them, and all kinds of findings.
   */
  public static final JournalSettings DEFAULT =
      new JournalSettings(DEFAULT_SIZE, DEFAULT_MEMORY, Finding.Settings.DEFAULT);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the size is negative, or the memory less than 1
   */
  public JournalSettings {
    Objects.requireNonNull(findings, "findings");
    if (size < 0) {
      throw new IllegalArgumentException("journal size must be 0 or more, not " + size);
    }
    if (memory < 1) {
      throw new IllegalArgumentException("journal memory must be 1 byte or more, not " + memory);
    }
  }

  /**
   * The same with another number of calls.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public JournalSettings withSize(int calls) {
    return new JournalSettings(calls, memory, findings);
  }

  /**
   * The same with another limit of memory, in bytes.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public JournalSettings withMemory(long bytes) {
    return new JournalSettings(size, bytes, findings);
  }

  /** The same with other settings for findings. */
  public JournalSettings withFindings(Finding.Settings settings) {
    return new JournalSettings(size, memory, settings);
  }
}
