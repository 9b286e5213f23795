package io.vpcep.simulator.step;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule about a step of some resources: when it ends, or that it ends {@code failed}. Without a
 * rule {@link TransitionDelays} hold. If several rules match, one about an id wins over one about a
 * name, that over one about the next resource, and that over one about every resource.
 *
 * @param step of which step
 * @param selection of which resources
 * @param timing when it ends; null if this rule says nothing of it
 * @param failure with which code it ends {@code failed}; null if this rule says nothing of it
 */
@Experimental
public record TransitionRule(
    TransitionStep step,
    Selection selection,
    @Nullable TransitionTiming timing,
    @Nullable ErrorCode failure) {

  /**
   * Checks that it says one thing.
   *
   * @throws IllegalArgumentException if it has neither timing nor failure, or both
   */
  public TransitionRule {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(selection, "selection");
    if ((timing == null) == (failure == null)) {
      throw new IllegalArgumentException(
          "a rule tells either when a step ends or that it fails: timing "
              + timing
              + ", failure "
              + failure);
    }
  }

  /** The step ends as the timing says, for every resource. */
  public static TransitionRule of(TransitionStep step, TransitionTiming timing) {
    Objects.requireNonNull(timing, "timing");
    return new TransitionRule(step, Selection.EVERY, timing, null);
  }

  /** The step ends after a span of simulated time, for every resource; zero means at once. */
  public static TransitionRule after(TransitionStep step, Duration span) {
    return of(step, TransitionTiming.Delay.of(span));
  }

  /** The step ends only when it is released, for every resource. */
  public static TransitionRule held(TransitionStep step) {
    return of(step, new TransitionTiming.Hold());
  }

  /** The step ends after so many reads, 1 or more, for every resource. */
  public static TransitionRule afterReads(TransitionStep step, int reads) {
    Objects.requireNonNull(step, "step");
    return of(step, new TransitionTiming.AfterReads(reads));
  }

  /** The step ends {@code failed} with a code, for every resource. */
  public static TransitionRule failing(TransitionStep step, ErrorCode code) {
    Objects.requireNonNull(code, "code");
    return new TransitionRule(step, Selection.EVERY, null, code);
  }

  /** The same for the next resource that begins the step, and no other. */
  public TransitionRule forNext() {
    return new TransitionRule(step, Selection.NEXT, timing, failure);
  }

  /**
   * The same for the resource with an id.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public TransitionRule forId(String id) {
    return new TransitionRule(step, new Selection(Selection.Kind.ID, id), timing, failure);
  }

  /**
   * The same for services with a name, short or full, or for endpoints to such services.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public TransitionRule forName(String name) {
    return new TransitionRule(step, new Selection(Selection.Kind.NAME, name), timing, failure);
  }

  /**
   * Which resources a rule is about.
   *
   * @param kind how they are selected
   * @param text the id or the name; empty for the other kinds
   */
  public record Selection(Kind kind, String text) {

    /** The next resource that begins the step. */
    public static final Selection NEXT = new Selection(Kind.NEXT, "");

    /** Every resource. */
    public static final Selection EVERY = new Selection(Kind.EVERY, "");

    /** How resources are selected; the first wins over the others. */
    public enum Kind {
      /** By id. */
      ID,
      /** By the name of the service. */
      NAME,
      /** The next that begins the step. */
      NEXT,
      /** All. */
      EVERY
    }

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if an id or a name is empty, or given for the other kinds
     */
    public Selection {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(text, "text");
      boolean needed = kind == Kind.ID || kind == Kind.NAME;
      if (needed == text.isEmpty()) {
        throw new IllegalArgumentException(
            needed
                ? "the " + (kind == Kind.ID ? "id" : "name") + " of a resource must not be empty"
                : "no id or name goes with " + kind + ": \"" + text + "\"");
      }
    }
  }
}
