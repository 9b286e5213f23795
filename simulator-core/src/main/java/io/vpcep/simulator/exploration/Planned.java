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
  private static final Pattern PART = Pattern.compile("(.+?)(?:~(\\d+))? @ (\\S+)");

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
    for (String part : text.split(Pattern.quote(AND), -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "a disturbance is written as NAME @ CALL, or NAME @ "
                + REGION
                + ", not \""
                + part
                + '"');
      }
      String name = matcher.group(1);
      Disturbance disturbance =
          catalogue
              .named(name)
              .orElseThrow(
                  () -> new IllegalArgumentException("no disturbance is called \"" + name + '"'));
      String place = matcher.group(3);
      SeenCall at = place.equals(REGION) ? null : seen.call(place, List.copyOf(plan));
      int calmer = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      plan.add(
          calmer == 0
              ? of(disturbance, at)
              : new Planned(disturbance, disturbance.calmer().get(calmer - 1), at));
    }
    return plan;
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
