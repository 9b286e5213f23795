package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.config.TransitionDelay;
import io.vpcep.simulator.snapshot.Draws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Everything random, from one seed. Each use has a stream of its own, so that more of one kind does
 * not shift another.
 */
public final class SeededSource {
  /** The documents' samples begin here: 24 bits of network number above the first. */
  public static final int FIRST_MARKER_ID = 1 << 24;

  private final long seed;
  private final String accountNamespace;
  private final SeedStream ids;
  private final SeedStream markers;
  private final SeedStream addresses;
  private final SeedStream jitter;
  private final SplittableRandom chances;
  private int markerId;
  private long sequence;

  SeededSource(long seed, String accountNamespace) {
    this.seed = seed;
    this.accountNamespace = accountNamespace;
    SplittableRandom root = new SplittableRandom(seed);
    this.ids = new SeedStream(root.split());
    this.markers = new SeedStream(root.split());
    this.addresses = new SeedStream(root.split());
    this.jitter = new SeedStream(root.split());
    this.chances = root.split();
    this.markerId = FIRST_MARKER_ID + markers.nextInt(1 << 16);
  }

  /** How much has been drawn so far; ids of the network are counted elsewhere. */
  public Draws draws(long networkIds) {
    return new Draws(
        ids.drawn(), markers.drawn(), addresses.drawn(), jitter.drawn(), markerId, networkIds);
  }

  /** Goes on from where another source of the same seed was. Only a source that is new does. */
  public void goOnFrom(Draws draws) {
    ids.skipTo(draws.ids());
    markers.skipTo(draws.markers());
    addresses.skipTo(draws.addresses());
    jitter.skipTo(draws.jitter());
    usedMarkerId(draws.lastMarkerId());
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

  /** A new number in the order of creation. */
  public long nextSequence() {
    return sequence++;
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
  public Duration nextDelay(TransitionDelay delay) {
    long range = delay.max().minus(delay.min()).toNanos();
    return range == 0 ? delay.min() : delay.min().plusNanos(jitter.nextLong(range + 1));
  }

  /** The id that follows from the seed and a name, whatever was asked before: a UUID. */
  public String idFor(String kind, String name) {
    return uuid(seed + "/" + kind + "/" + name).toString();
  }

  /**
   * Like {@link #idFor}, but also from the namespace, and as 32 hexadecimal digits: the form of
   * accounts, projects and users.
   */
  public String hexIdFor(String kind, String name) {
    // Of the namespace its hash, so that no text in it can be taken for a kind or a name.
    String root = accountNamespace.isEmpty() ? "" + seed : seed + "@" + uuid(accountNamespace);
    return uuid(root + "/" + kind + "/" + name).toString().replace("-", "");
  }

  private static UUID uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
