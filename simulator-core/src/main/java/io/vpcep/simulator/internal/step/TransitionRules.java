package io.vpcep.simulator.internal.step;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules about steps that are unlike the configured delays, in the order of arming. */
public final class TransitionRules {
  private final List<ArmedRule> rules = new ArrayList<>();
  private int count;

  public TransitionRules() {}

  /** What takes all of this back to how it is now. */
  public Runnable mark() {
    List<ArmedRule> rulesThen = List.copyOf(rules);
    List<Integer> usedThen = rulesThen.stream().map(ArmedRule::used).toList();
    int countThen = count;
    return () -> {
      rules.clear();
      rules.addAll(rulesThen);
      for (int i = 0; i < usedThen.size(); i++) {
        rulesThen.get(i).used = usedThen.get(i);
      }
      count = countThen;
    };
  }

  /** A rule and how often it has been used. */
  public static final class ArmedRule {
    private final String id;
    private final TransitionRule rule;
    private int used;

    ArmedRule(String id, TransitionRule rule) {
      this.id = id;
      this.rule = rule;
    }

    /** Its id. */
    public String id() {
      return id;
    }

    /** The rule. */
    public TransitionRule rule() {
      return rule;
    }

    /** For how many steps it has told something. */
    public int used() {
      return used;
    }

    /** Counts a step. */
    public void use() {
      used++;
    }

    /** Whether it is about a step of a resource, apart from its turn. */
    public boolean isAbout(TransitionStep step, String resourceId, Set<String> names) {
      Selection selection = rule.selection();
      return rule.step() == step
          && switch (selection.kind()) {
            case ID -> selection.text().equals(resourceId);
            case NAME -> names.contains(selection.text());
            case NEXT, EVERY -> true;
          };
    }

    private boolean isReplacedBy(TransitionRule newer) {
      return rule.selection().kind() != Selection.Kind.NEXT
          && rule.step() == newer.step()
          && rule.selection().equals(newer.selection())
          && (rule.failure() == null) == (newer.failure() == null);
    }
  }

  /**
   * Arms a rule, in place of one that tells the same of the same resources. Rules about the next
   * resource wait for their turn instead.
   */
  public ArmedRule add(TransitionRule rule) {
    count++;
    rules.removeIf(former -> former.isReplacedBy(rule));
    ArmedRule armed = new ArmedRule("transition-" + count, rule);
    rules.add(armed);
    return armed;
  }

  /** When a step that begins now ends, if a rule tells. */
  public Optional<TransitionTiming> timing(
      TransitionStep step, String resourceId, Set<String> names) {
    return take(armed -> armed.rule.timing() != null && armed.isAbout(step, resourceId, names))
        .map(TransitionRule::timing);
  }

  /** With which code a step that begins now ends {@code failed}, if a rule tells. */
  public Optional<ErrorCode> failure(TransitionStep step, String resourceId, Set<String> names) {
    return take(armed -> armed.rule.failure() != null && armed.isAbout(step, resourceId, names))
        .map(TransitionRule::failure);
  }

  private Optional<TransitionRule> take(Predicate<ArmedRule> filter) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    // Of several of a kind, min takes the first armed.
    Optional<ArmedRule> first =
        rules.stream()
            .filter(filter)
            .min(Comparator.comparing(armed -> armed.rule.selection().kind()));
    first.ifPresent(
        armed -> {
          armed.use();
          if (armed.rule.selection().kind() == Selection.Kind.NEXT) {
            rules.remove(armed);
          }
        });
    return first.map(ArmedRule::rule);
  }

  /** The rules, in the order of arming. */
  public List<ArmedRule> all() {
    return List.copyOf(rules);
  }

  /** Takes a rule away, unless it is gone already. */
  public void remove(ArmedRule armed) {
    rules.remove(armed);
  }

  /** Takes the rules away that a filter names. */
  public void removeIf(Predicate<TransitionRule> filter) {
    rules.removeIf(armed -> filter.test(armed.rule));
  }
}
