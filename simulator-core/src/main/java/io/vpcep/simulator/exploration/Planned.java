package io.vpcep.simulator.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A disturbance that is to happen in a run.
 *
 * @param effect what it does, maybe more calmly than the disturbance itself
 * @param at the call that it is to meet, as seen in an earlier run; null for the whole region
 */
record Planned(Disturbance disturbance, DisturbanceEffect effect, @Nullable SeenCall at) {

  private static final String AND = " + ";
  private static final String REGION = "region";

  /** Up to the end, or to the next part: names of disturbances may hold a plus too. */
  private static final Pattern PART =
      Pattern.compile("\\G(.+?)(?:~(\\d{1,3}))? @ (\\S+)(?:" + Pattern.quote(AND) + "(?=.)|$)");

  static Planned of(Disturbance disturbance, @Nullable SeenCall at) {
    return new Planned(disturbance, disturbance.effect(), at);
  }

  Level level() {
    return disturbance.level();
  }

  /** The level of the roughest of some; empty if there are none. */
  static Optional<Level> levelOf(List<Planned> plan) {
    return plan.stream().map(Planned::level).max(Comparator.naturalOrder());
  }

  /** A plan as text, from which it can be made again. */
  static String text(List<Planned> plan) {
    return plan.stream()
        .map(each -> each.disturbance.name() + each.calmness() + " @ " + each.place())
        .collect(Collectors.joining(AND));
  }

  /**
   * Makes a plan again from its text.
   *
   * @param seen finds a call by its name, in a run that is disturbed as planned so far
   */
  static List<Planned> parse(String text, Catalogue catalogue, Search seen)
      throws InterruptedException {
    List<Planned> plan = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    do {
      if (!part.find()) {
        throw new IllegalArgumentException(
            "a disturbance is written as NAME @ CALL, or NAME @ "
                + REGION
                + ", not \""
                + text.substring(end)
                + '"');
      }
      Disturbance disturbance = named(part.group(1), catalogue);
      DisturbanceEffect effect = effect(disturbance, part.group(2));
      String place = part.group(3);
      requireFitting(disturbance, place);
      SeenCall at = disturbance.isOfRegion() ? null : seen.call(place, List.copyOf(plan));
      plan.add(new Planned(disturbance, effect, at));
      end = part.end();
    } while (end < text.length());
    return plan;
  }

  private static Disturbance named(String name, Catalogue catalogue) {
    return catalogue
        .named(name)
        .orElseThrow(
            () -> new IllegalArgumentException("no disturbance is called \"" + name + '"'));
  }

  private static DisturbanceEffect effect(Disturbance disturbance, @Nullable String calmer) {
    if (calmer == null) {
      return disturbance.effect();
    }
    int number = Integer.parseInt(calmer);
    if (number < 1 || number > disturbance.calmer().size()) {
      throw new IllegalArgumentException(
          '"' + disturbance.name() + "\" cannot be done more calmly in a way ~" + calmer);
    }
    return disturbance.calmer().get(number - 1);
  }

  private static void requireFitting(Disturbance disturbance, String place) {
    if (disturbance.isOfRegion() != place.equals(REGION)) {
      throw new IllegalArgumentException(
          '"'
              + disturbance.name()
              + "\" happens to "
              + (disturbance.isOfRegion()
                  ? "the whole region, not to a call"
                  : "a call, not to the whole region"));
    }
  }

  /** Finds a call. */
  @FunctionalInterface
  interface Search {

    /**
     * The call with a name in a run with a plan.
     *
     * @throws IllegalArgumentException if there is none
     */
    SeenCall call(String name, List<Planned> plan) throws InterruptedException;
  }

  private String calmness() {
    int calmer = disturbance.calmer().indexOf(effect);
    return calmer < 0 ? "" : "~" + (calmer + 1);
  }

  private String place() {
    return at == null ? REGION : at.name().toString();
  }

  Planned with(DisturbanceEffect other) {
    return new Planned(disturbance, other, at);
  }

  /** By the name of the disturbance, of which there is one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Planned planned
        && disturbance.name().equals(planned.disturbance.name())
        && effect.equals(planned.effect)
        && Objects.equals(at, planned.at);
  }

  @Override
  public int hashCode() {
    return 31 * disturbance.name().hashCode() + Objects.hashCode(at);
  }

  /** For people. */
  @Override
  public String toString() {
    return disturbance.name() + ": " + (at == null ? "the whole region" : at.call());
  }
}
