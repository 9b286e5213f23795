package io.vpcep.simulator.journal;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * What a region remembers of its calls. An immutable value.
 *
 * @param size how many calls are kept, the newest ones; 0 keeps none. 0 or more, default {@value
 *     #DEFAULT_SIZE}
 * @param memory about how many bytes the calls of all regions of this process may take together, as
 *     far as this region has a say, but never more than an eighth of the largest heap: where they
 *     take more, the largest journals lose their oldest calls. 1 or more, default {@value
 *     #DEFAULT_MEMORY}
 * @param findings which habits of clients are looked for
 */
@Stable
public record JournalSettings(int size, long memory, Finding.Settings findings) {

  /** Calls that are kept unless set. */
  public static final int DEFAULT_SIZE = 10_000;

  /** Bytes that journals may take unless set: 64 MiB. */
  public static final long DEFAULT_MEMORY = 64L << 20;

  /** The newest ten thousand calls, as far as there is memory for them, and all findings. */
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
   * The same for so many calls.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public JournalSettings withSize(int calls) {
    return new JournalSettings(calls, memory, findings);
  }

  /**
   * The same with calls of so many bytes.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public JournalSettings withMemory(long bytes) {
    return new JournalSettings(size, bytes, findings);
  }

  /** The same, looking for other habits. */
  public JournalSettings withFindings(Finding.Settings settings) {
    return new JournalSettings(size, memory, settings);
  }
}
