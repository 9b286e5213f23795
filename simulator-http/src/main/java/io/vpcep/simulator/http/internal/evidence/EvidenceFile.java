package io.vpcep.simulator.http.internal.evidence;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.internal.document.Document;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.document.DocumentMapper;
import io.vpcep.simulator.http.internal.journal.AnsweredBodies;
import io.vpcep.simulator.http.internal.journal.DescribedBodies;
import io.vpcep.simulator.http.internal.journal.TransitionForm;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What the state of a region does not tell of it, as a file beside that: its settings, its calls,
 * its transitions.
 */
public final class EvidenceFile {
  // But for those that the state has, and the clock, which stands still where evidence is opened.
  private static final Set<RegionSetting> WRITTEN =
      EnumSet.complementOf(
          EnumSet.of(
              RegionSetting.REGION,
              RegionSetting.SEED,
              RegionSetting.CLOCK,
              RegionSetting.CLOCK_START,
              RegionSetting.CLOCK_STEP));

  private final String source;
  private final Document document;
  private final EvidenceForm form;

  private EvidenceFile(String source, Document document, EvidenceForm form) {
    this.source = source;
    this.document = document;
    this.form = form;
  }

  /**
   * Writes it, in JSON.
   *
   * @param config of the region
   */
  public static byte[] json(
      SimulatorConfig config, Recording calls, List<RecordedTransition> transitions) {
    AnsweredBodies answers = new AnsweredBodies(config.dialect());
    return DocumentMapper.lines(
        new EvidenceForm(
            EvidenceForm.VERSION,
            settings(config),
            calls.calls().stream().map(call -> CallForm.of(call, answers)).toList(),
            calls.dropped(),
            calls.lastSequence(),
            transitions.stream().map(TransitionForm::of).toList()),
        true);
  }

  private static Map<String, List<String>> settings(SimulatorConfig config) {
    Map<String, List<String>> settings = new TreeMap<>();
    for (RegionSetting setting : WRITTEN) {
      String text = setting.textOf(config);
      if (!text.equals(setting.textOf(SimulatorConfig.defaults()))) {
        // What stands between values is not the same on every system.
        settings.put(setting.key(), setting.takesSeveral() ? Setting.split(text) : List.of(text));
      }
    }
    return settings;
  }

  /**
   * Reads it.
   *
   * @param source how mistakes name it
   * @throws DocumentException if it is not in the form
   */
  public static EvidenceFile read(String source, byte[] content) {
    try {
      Document document = Document.ofJson(content);
      return new EvidenceFile(source, document, document.as(EvidenceForm.class));
    } catch (DocumentException e) {
      throw e.in(source);
    }
  }

  /**
   * A configuration with the settings of the region.
   *
   * @throws DocumentException if there is no such setting, or no such value
   */
  public SimulatorConfig addTo(SimulatorConfig config) {
    Map<String, List<String>> left = new TreeMap<>(form.settings());
    SimulatorConfig changed = config;
    for (RegionSetting setting : WRITTEN) {
      List<String> values = left.remove(setting.key());
      if (values != null) {
        SimulatorConfig before = changed;
        String text = String.join(Setting.SEPARATOR, values);
        changed = made("settings." + setting.key(), () -> setting.in(before, text));
      }
    }
    if (!left.isEmpty()) {
      throw mistake("settings", "there are no such settings: " + left.keySet());
    }
    return changed;
  }

  /**
   * The calls.
   *
   * @param described the bodies of requests in the dialect of the region
   * @throws DocumentException if a request is not one for its operation
   */
  public Recording calls(DescribedBodies described) {
    List<RecordedCall> calls =
        each("calls", form.calls().size(), i -> form.calls().get(i).call(described));
    return new Recording(calls, form.dropped(), form.lastCall());
  }

  /**
   * The transitions.
   *
   * @throws DocumentException if a state is impossible
   */
  public List<RecordedTransition> transitions() {
    return each(
        "transitions", form.transitions().size(), i -> form.transitions().get(i).transition());
  }

  private <T> List<T> each(String field, int size, IntFunction<T> value) {
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int at = i;
      all.add(made(field + "[" + i + "]", () -> value.apply(at)));
    }
    return all;
  }

  private DocumentException mistake(String path, String reason) {
    return document.mistake(path, reason).in(source);
  }

  private <T> T made(String path, Supplier<T> value) {
    try {
      return document.made(path, value);
    } catch (DocumentException e) {
      throw e.in(source);
    }
  }
}
