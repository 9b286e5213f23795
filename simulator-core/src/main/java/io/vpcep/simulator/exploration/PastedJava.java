package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.exploration.DisturbanceEffect.ByOthers;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnCall;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnStep;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnStepFailing;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.internal.exploration.JavaText;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.step.TransitionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a failed run as an ordinary test, to be pasted. */
final class PastedJava {
  private final ExplorationConfig config;
  private final RunResult calm;
  private final RunResult failed;

  PastedJava(ExplorationConfig config, RunResult calm, RunResult failed) {
    this.config = config;
    this.calm = calm;
    this.failed = failed;
  }

  /**
   * What an ordinary test does before its client begins.
   *
   * @param region what its region is like
   * @param faults the faults that it arms, in this order
   * @param rules the rules of transitions that it arms
   */
  record Preparation(SimulatorConfig region, List<Fault> faults, List<TransitionRule> rules) {

    /** Prepares a region that was created so. */
    void arm(SimulatedRegion created) {
      faults.forEach(created.faults()::arm);
      rules.forEach(created.transitions()::arm);
    }
  }

  /** What would lead to the same run; empty if faults, rules and settings are not enough. */
  Optional<Preparation> preparation() {
    List<Planned> planned = failed.plan().stream().filter(each -> each.at() != null).toList();
    if (failed.endless() != null
        || !planned.stream().allMatch(each -> seen(each).isPresent())
        || planned.stream().anyMatch(each -> each.effect() instanceof ByOthers)) {
      return Optional.empty();
    }
    List<Fault> faults =
        planned.stream()
            .filter(each -> each.effect() instanceof OnCall)
            // A fault does not count the calls that one before it ends: the last comes first.
            .sorted(Comparator.comparingInt(each -> -call(each).number()))
            .map(this::fault)
            .toList();
    List<TransitionRule> rules = planned.stream().flatMap(this::rules).toList();
    return Optional.of(new Preparation(region(), faults, rules));
  }

  private SimulatorConfig region() {
    SimulatorConfig region = Runner.weathered(config.region(), failed.plan());
    return failed.polled() && region.clock().mode() == ClockSettings.Mode.MANUAL
        ? region.toBuilder()
            .clock(
                clock ->
                    clock.withMode(ClockSettings.Mode.AUTO).withStep(config.bounds().polling()))
            .build()
        : region;
  }

  private Fault fault(Planned planned) {
    ExploredCall call = call(planned);
    OnCall onCall = (OnCall) planned.effect();
    Fault fault =
        Fault.next(call.operation(), onCall.fault()).after(call.nth() - 1).times(onCall.times());
    return severalProjects() ? fault.inProject(call.caller().projectId()) : fault;
  }

  private Stream<TransitionRule> rules(Planned planned) {
    ExploredCall call = call(planned);
    if (planned.effect() instanceof OnStep onStep) {
      return call.begun().stream()
          .map(step -> TransitionRule.of(step, onStep.timing()).forId(subject(call)));
    }
    return planned.effect() instanceof OnStepFailing failing
        ? call.begun().stream()
            .map(step -> TransitionRule.failing(step, failing.code()).forId(subject(call)))
        : Stream.empty();
  }

  /** A run by its plan, for what only an exploration can do. */
  List<String> again() {
    List<String> lines = new ArrayList<>();
    lines.add("@Test");
    lines.add("void failsInThisWeather() throws Exception {");
    if (!isUsual(config)) {
      lines.add("  // configured as the exploration");
    }
    lines.add("  Exploration.of(ExplorationConfig.DEFAULT)");
    lines.add("      .again(");
    lines.add("          " + JavaText.of(Planned.text(failed.plan())) + ",");
    lines.add("          region -> {");
    lines.add("            " + ExplorationFailure.BODY);
    lines.add("          })");
    lines.add("      .requireSurvived();");
    lines.add("}");
    return lines;
  }

  /** Whether one run is made as without configuration. */
  private static boolean isUsual(ExplorationConfig config) {
    ExplorationConfig usual = ExplorationConfig.DEFAULT;
    return config.region().equals(usual.region())
        && config.mustSucceed().equals(usual.mustSucceed())
        && config.invariants().equals(usual.invariants())
        && config.disturbances().equals(usual.disturbances())
        && config.bounds().equals(usual.bounds());
  }

  /** An ordinary test. */
  List<String> ordinary(Preparation preparation, Judge.Verdict verdict, boolean mayGiveUp) {
    List<String> lines = new ArrayList<>();
    lines.add("@Test");
    lines.add("void failsInThisWeather() throws Exception {");
    lines.add("  SimulatorConfig config =");
    lines.addAll(region(preparation.region()));
    lines.add("  try (SimulatedRegion region = SimulatedRegion.create(config)) {");
    preparation.faults().forEach(fault -> arm(fault, lines));
    preparation.rules().forEach(rule -> arm(rule, lines));
    body(verdict, mayGiveUp, lines);
    lines.add("  }");
    lines.add("}");
    return lines;
  }

  private void body(Judge.Verdict verdict, boolean mayGiveUp, List<String> lines) {
    if (verdict.invariant() == null || !mayGiveUp) {
      lines.add("    " + ExplorationFailure.BODY);
    } else {
      lines.add("    try {");
      lines.add("      " + ExplorationFailure.BODY);
      lines.add("    } catch (Exception givenUp) {");
      lines.add("      // In such weather it may give up.");
      lines.add("    }");
    }
    if (verdict.invariant() != null) {
      check(verdict, lines);
    }
  }

  private void check(Judge.Verdict verdict, List<String> lines) {
    Invariant invariant = Objects.requireNonNull(verdict.invariant());
    switch (invariant) {
      case NOTHING_LEFT_BEHIND -> {
        int usual = calm.leftBehind().values().stream().mapToInt(Integer::intValue).sum();
        finding("LEFT_BEHIND", "left behind", usual, lines);
      }
      case PAUSE_BEFORE_RETRY ->
          finding("RETRY_WITHOUT_BACKOFF", "repeated without a pause", 0, lines);
      case NOTHING_TWICE -> {
        Operation<?, ?> operation = Objects.requireNonNull(verdict.wish()).operation();
        long usual = created(operation);
        lines.add("    long created =");
        lines.add("        region.journal().calls(" + JavaText.of(operation) + ").stream()");
        lines.add("            .filter(call -> call.result().createdId() != null)");
        lines.add("            .count();");
        lines.add("    if (created > " + usual + ") {");
        lines.add(
            "      throw new AssertionError(\"created \" + created + \", not " + usual + "\");");
        lines.add("    }");
      }
      case ENDS -> throw new IllegalStateException("no ordinary test shows this");
    }
  }

  private long created(Operation<?, ?> operation) {
    return calm.calls().stream()
        .filter(seen -> seen.call().operation().equals(operation))
        .filter(seen -> seen.call().createdId() != null)
        .count();
  }

  private static void finding(String kind, String what, int usual, List<String> lines) {
    lines.add("    List<Finding> findings =");
    lines.add("        region");
    lines.add("            .journal()");
    lines.add("            .findings(Finding.Settings.DEFAULT.only(Finding.Kind." + kind + "));");
    lines.add("    if (findings.size() > " + usual + ") {");
    lines.add("      throw new AssertionError(\"" + what + ": \" + findings);");
    lines.add("    }");
  }

  private List<String> region(SimulatorConfig region) {
    SimulatorConfig usual = SimulatorConfig.defaults();
    List<String> lines = new ArrayList<>();
    lines.add("      SimulatorConfig.builder()");
    if (!region.regionName().equals(usual.regionName())) {
      lines.add("          .regionName(" + JavaText.of(region.regionName()) + ")");
    }
    lines.add("          .seed(" + region.seed() + "L)");
    if (!region.accountNamespace().isEmpty()) {
      lines.add("          .accountNamespace(" + JavaText.of(region.accountNamespace()) + ")");
    }
    Lags lags = region.lags();
    if (!lags.reads().isZero()) {
      lines.add("          .readLag(" + JavaText.of(lags.reads()) + ")");
    }
    if (!lags.freshServices().isZero()) {
      lines.add("          .freshServiceLag(" + JavaText.of(lags.freshServices()) + ")");
    }
    if (region.clock().mode() == ClockSettings.Mode.AUTO) {
      lines.add(
          "          .clock(ClockSettings.autoAdvancing("
              + JavaText.of(region.clock().step())
              + "))");
    }
    if (!isUsualOtherwise()) {
      lines.add("          // and whatever else the explored regions are configured with");
    }
    lines.add("          .build();");
    return lines;
  }

  private boolean isUsualOtherwise() {
    SimulatorConfig region = config.region();
    SimulatorConfig usual =
        SimulatorConfig.builder()
            .regionName(region.regionName())
            .seed(region.seed())
            .accountNamespace(region.accountNamespace())
            .lags(region.lags())
            .clock(clock -> clock.withMode(region.clock().mode()).withStep(region.clock().step()))
            .build();
    return region.equals(usual);
  }

  private static void arm(Fault fault, List<String> lines) {
    Fault.Target target = fault.target();
    lines.add("    region");
    lines.add("        .faults()");
    lines.add("        .arm(");
    lines.add("            Fault.next(");
    lines.add(
        "                    " + JavaText.of(Objects.requireNonNull(target.operation())) + ",");
    lines.add("                    " + JavaText.of(fault.effect()) + ")");
    if (target.projectId() != null) {
      lines.add("                .inProject(" + JavaText.of(target.projectId()) + ")");
    }
    lines.add("                .after(" + fault.skip() + ")");
    String times = fault.times() == Fault.ALWAYS ? "always()" : "times(" + fault.times() + ")";
    lines.add("                ." + times + ");");
  }

  private static void arm(TransitionRule rule, List<String> lines) {
    lines.add("    region");
    lines.add("        .transitions()");
    lines.add("        .of(TransitionStep." + rule.step().name() + ")");
    lines.add("        .id(" + JavaText.of(rule.selection().text()) + ")");
    lines.add("        ." + JavaText.ending(rule) + ";");
  }

  private boolean severalProjects() {
    return failed.calls().stream()
            .map(seen -> seen.call().caller())
            .map(Caller::projectId)
            .distinct()
            .count()
        > 1;
  }

  /** The resource whose step a call began: the one it created, or the last that it named. */
  private static String subject(ExploredCall call) {
    RecordedCall recorded = Objects.requireNonNull(call.recorded());
    List<String> ids = recorded.resourceIds();
    return ids.get(ids.size() - 1);
  }

  private ExploredCall call(Planned planned) {
    return seen(planned).orElseThrow().call();
  }

  /** The call as it came in the failed run. */
  private Optional<SeenCall> seen(Planned planned) {
    SeenCall at = planned.at();
    return at == null
        ? Optional.empty()
        : failed.calls().stream().filter(seen -> seen.name().equals(at.name())).findFirst();
  }
}
