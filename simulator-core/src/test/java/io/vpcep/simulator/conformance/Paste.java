package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.step.TransitionStep;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a sequence of steps as Java that can be pasted into a test of this package. */
final class Paste {
  private final Setting setting;
  private final List<Step> steps;
  private final Set<String> answers = new HashSet<>();

  Paste(Setting setting, List<Step> steps) {
    this.setting = setting;
    this.steps = steps;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    Quotas quotas = Setting.QUOTAS;
    lines.add(
        ("SimulatedRegion region = SimulatedRegion.create(SimulatorConfig.builder()"
                + ".dialect(Dialect.%s).quotas(new Quotas(%d, %d, %d, %d, %d))"
                + ".transitionDelays(new TransitionDelays(%s, %s, %s, %s))"
                + ".lags(new Lags(%s, %s)).build());")
            .formatted(
                setting.dialect(),
                quotas.endpointServices(),
                quotas.endpoints(),
                quotas.whitelistRecords(),
                quotas.accessWhitelistEntries(),
                quotas.servicesOfBackend(),
                delay(TransitionStep.SERVICE_CREATION),
                delay(TransitionStep.SERVICE_DELETION),
                delay(TransitionStep.ENDPOINT_CREATION),
                delay(TransitionStep.ENDPOINT_DELETION),
                span(Duration.ofSeconds(setting.readLag())),
                span(Duration.ofSeconds(setting.freshLag()))));
    if (setting.network()) {
      lines.add("SampleNetwork.addTo(region);");
    }
    if (steps.stream().anyMatch(Step.Restore.class::isInstance)) {
      lines.add("RegionSnapshot kept = region.snapshot();");
    }
    Run run = new Run(setting);
    for (int i = 0; i < steps.size(); i++) {
      lines.add(line(run, steps.get(i), i == steps.size() - 1));
    }
    return String.join("\n", lines);
  }

  private String delay(TransitionStep step) {
    return "TransitionTiming.Delay.of(" + span(setting.span(step)) + ")";
  }

  private static String span(Duration span) {
    return span.isZero() ? "Duration.ZERO" : "Duration.ofSeconds(" + span.toSeconds() + ")";
  }

  private String line(Run run, Step step, boolean last) {
    if (step instanceof Step.Call call) {
      return line(run, call, last);
    }
    if (!last) {
      run.play(step);
    }
    if (step instanceof Step.Advance advance) {
      return "region.clock().advance(" + span(advance.span()) + ");";
    }
    if (step instanceof Step.FailNext failure) {
      return "region.transitions().of(TransitionStep.%s).next().failing(ErrorCode.%s);"
          .formatted(failure.creation().name(), failure.code().name());
    }
    if (step instanceof Step.RefuseNext refusal) {
      return "region.faults().next(%s, FaultEffect.refuse(ErrorCode.%s));"
          .formatted(operation(refusal.operation()), refusal.code().name());
    }
    if (step instanceof Step.Stand stand) {
      return "region.accounts().setStatus(region.account(\"%s\").domainId(), Account.Status.%s);"
          .formatted(stand.account(), stand.status().name());
    }
    return step instanceof Step.Keep ? "kept = region.snapshot();" : "region.restore(kept);";
  }

  private String line(Run run, Step.Call call, boolean last) {
    String text =
        "region.as(\"%s\").call(%s, () -> %s)"
            .formatted(call.account(), operation(call.operation()), value(call.request()));
    if (last) {
      return text + ";";
    }
    run.play(call);
    if (run.last().orElseThrow().isRefused()) {
      return "assertThatThrownBy(() -> " + text + ");";
    }
    answers.add(References.name(call.number()));
    return "var " + References.name(call.number()) + " = " + text + ";";
  }

  // Written again on purpose: the model judges the simulator from outside, and takes nothing from
  // within.
  private static String operation(Operation<?, ?> operation) {
    String name = operation.name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return "Operation." + name;
  }

  private String value(@Nullable Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::value).collect(Collectors.joining(", ", "List.of(", ")"));
    }
    if (value instanceof PolicyDocument document) {
      Map.Entry<String, Object> field = document.content().entrySet().iterator().next();
      return "new PolicyDocument(Map.of(%s, %s))"
          .formatted(value(field.getKey()), value(field.getValue()));
    }
    return value instanceof Record ? record(value) : String.valueOf(value);
  }

  private String text(String text) {
    if (!References.isReference(text)) {
      return '"' + text + '"';
    }
    String expression = References.expression(text);
    boolean known = answers.stream().anyMatch(name -> expression.matches(".*\\b" + name + "\\b.*"));
    return known ? expression : '"' + Pool.NOTHING + '"';
  }

  /** By its builder if it has one, else by its constructor. */
  private String record(Object record) {
    String name = record.getClass().getSimpleName();
    List<String> names = Records.names(record);
    List<@Nullable Object> values = Records.values(record);
    Optional<Method> builder =
        Arrays.stream(record.getClass().getMethods())
            .filter(each -> Modifier.isStatic(each.getModifiers()))
            .filter(each -> each.getName().equals("builder"))
            .findFirst();
    if (builder.isEmpty()) {
      return "new "
          + name
          + values.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
    }
    int given = builder.get().getParameterCount();
    StringBuilder text = new StringBuilder(name);
    text.append(
        values.subList(0, given).stream()
            .map(this::value)
            .collect(Collectors.joining(", ", ".builder(", ")")));
    for (int i = given; i < names.size(); i++) {
      if (values.get(i) != null) {
        text.append('.').append(names.get(i)).append('(').append(value(values.get(i))).append(')');
      }
    }
    return text.append(".build()").toString();
  }
}
