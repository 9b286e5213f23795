package io.vpcep.simulator.internal.frontend;

import io.vpcep.simulator.journal.RecordedTransition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What whoever watches a region learns of it, all at one moment.
 *
 * @param now the simulated instant
 * @param lastCall sequence number of the newest call in the journal; 0 before the first
 * @param clearings how often the journal was emptied while the region went on
 * @param replacements how often the state was replaced, by a reset or by a snapshot
 * @param replacedAfter sequence number of the newest transition before the last of these
 * @param lastTransition sequence number of the newest transition, whether or not it is kept
 * @param transitions those that were asked for, oldest first
 */
public record RegionNews(
    Instant now,
    long lastCall,
    long clearings,
    long replacements,
    long replacedAfter,
    long lastTransition,
    List<RecordedTransition> transitions) {

  /** Refuses null. */
  public RegionNews {
    Objects.requireNonNull(now, "now");
    transitions = List.copyOf(transitions);
  }
}
