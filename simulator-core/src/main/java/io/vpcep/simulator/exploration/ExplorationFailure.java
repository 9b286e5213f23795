package io.vpcep.simulator.exploration;

import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A weather in which a test fails, made as small as it gets.
 *
 * @param level level of the roughest disturbance in it
 * @param disturbances what disturbed which call, in words
 * @param plan the same in the form that {@link Exploration#again} takes
 * @param invariant which invariant is broken; null if the test itself failed
 * @param message what is wrong
 * @param cause what the test threw; null if an invariant is broken
 * @param story the calls beside those of the calm run, a line each
 * @param java an ordinary test that fails in the same way, a line each
 */
@Experimental
public record ExplorationFailure(
    Level level,
    List<String> disturbances,
    String plan,
    @Nullable Invariant invariant,
    String message,
    @Nullable Throwable cause,
    List<String> story,
    List<String> java) {

  /** What stands in {@code java} for the body of the explored test. */
  public static final String BODY = "// here goes what the explored test does, with this region";

  /** Copies the lists. */
  public ExplorationFailure {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(disturbances, "disturbances");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(java, "java");
    disturbances = List.copyOf(disturbances);
    story = List.copyOf(story);
    java = List.copyOf(java);
  }

  /** The ordinary test, with something in place of the body of the explored one. */
  public String javaWith(String body) {
    Objects.requireNonNull(body, "body");
    return String.join("\n", java).replace(BODY, body) + "\n";
  }

  /** For people: all of it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("the test fails at level ").append(level.value()).append(", disturbed by\n");
    disturbances.forEach(each -> text.append("  ").append(each).append('\n'));
    text.append("what is wrong: ");
    if (invariant != null) {
      text.append(invariant.value()).append(": ");
    }
    text.append(message).append("\n\n");
    story.forEach(line -> text.append(line).append('\n'));
    text.append("\nto see it again: ").append(plan).append("\n\n");
    java.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
