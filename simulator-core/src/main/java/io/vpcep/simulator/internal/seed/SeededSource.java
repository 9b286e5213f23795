package io.vpcep.simulator.internal.seed;

import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SeededIds;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Everything random, from one seed. Each use has a stream of its own, so that more of one kind does
 * not shift another.
 */
public final class SeededSource {

  private final SeedStream ids;
  private final SeedStream markers;
  private final SeedStream addresses;
  private final SeedStream jitter;
  private final SeedStream chances;
  private int markerId;

  public SeededSource(long seed) {
    SplittableRandom root = new SplittableRandom(seed);
    this.ids = new SeedStream(root.split());
    this.markers = new SeedStream(root.split());
    this.addresses = new SeedStream(root.split());
    this.jitter = new SeedStream(root.split());
    this.chances = new SeedStream(root.split());
    this.markerId = SeededIds.FIRST_MARKER_ID + markers.nextInt(1 << 16);
  }

  /** How much has been drawn so far; ids of the network are counted elsewhere. */
  public RegionSnapshot.Draws draws(long networkIds) {
    return new RegionSnapshot.Draws(
        ids.drawn(), markers.drawn(), addresses.drawn(), jitter.drawn(), markerId, networkIds);
  }

  /** Goes on from where another source of the same seed was. Only a source that is new does. */
  public void goOnFrom(RegionSnapshot.Draws draws) {
    ids.skipTo(draws.ids());
    markers.skipTo(draws.markers());
    addresses.skipTo(draws.addresses());
    jitter.skipTo(draws.jitter());
    usedMarkerId(draws.lastMarkerId());
  }

  /** The same for chances, which are no part of a snapshot. */
  public void chancesGoOnFrom(SeededSource other) {
    chances.skipTo(other.chances.drawn());
  }

  /** Keeps further marker ids above one that was not drawn. */
  public void usedMarkerId(int used) {
    markerId = Math.max(markerId, used);
  }

  /** A new id, a random UUID. */
  public String nextId() {
    long high = (ids.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (ids.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** A new marker id, larger than all before. */
  public int nextMarkerId() {
    markerId += 1 + markers.nextInt(8);
    return markerId;
  }

  /** A number from 0 to below the bound, from which to look for a free address. */
  public int nextAddress(int bound) {
    return addresses.nextInt(bound);
  }

  /** A number from 0 to below 1, for what happens with a probability. */
  public double nextChance() {
    return chances.nextDouble();
  }

  /** How long a transition takes this time. */
  public Duration nextDelay(TransitionTiming.Delay delay) {
    long range = delay.max().minus(delay.min()).toNanos();
    return range == 0 ? delay.min() : delay.min().plusNanos(jitter.nextLong(range + 1));
  }
}
