package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs an example class by itself, for tests about what fails or about what comes after a run. */
final class JupiterRun {
  /** A type that is there since Jupiter tells constructors for which test it calls them. */
  static final String CONSTRUCTORS_KNOW_THEIR_TEST =
      "org.junit.jupiter.api.extension.TestInstantiationAwareExtension";

  private final EngineExecutionResults results;

  private JupiterRun(EngineExecutionResults results) {
    this.results = results;
  }

  /** Leaves a test out where Jupiter does not have a type yet. */
  static void needs(String typeOfJupiter) {
    assumeTrue(has(typeOfJupiter), "Jupiter has no " + typeOfJupiter + " yet");
  }

  /** Whether Jupiter has a type. */
  static boolean has(String typeOfJupiter) {
    return ReflectionSupport.tryToLoadClass(typeOfJupiter).toOptional().isPresent();
  }

  /** Runs a class on one thread. */
  static JupiterRun of(Class<?> example) {
    return of(example, Map.of());
  }

  /** Runs a class with configuration parameters of Jupiter. */
  static JupiterRun of(Class<?> example, Map<String, String> parameters) {
    return new JupiterRun(
        EngineTestKit.engine("junit-jupiter")
            .enableImplicitConfigurationParameters(false)
            .configurationParameters(parameters)
            .selectors(selectClass(example))
            .execute());
  }

  /** Runs a class of which all tests must pass. */
  static void passes(Class<?> example, int tests) {
    JupiterRun run = of(example);
    assertThat(run.failures()).isEmpty();
    run.results.testEvents().assertStatistics(stats -> stats.started(tests).succeeded(tests));
  }

  /** What tests and classes failed with. */
  List<Throwable> failures() {
    return results.allEvents().finished().stream()
        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  /** What the only failure was. */
  Throwable failure() {
    assertThat(failures()).hasSize(1);
    return failures().get(0);
  }

  /** How many tests passed. */
  long passed() {
    return results.testEvents().succeeded().count();
  }

  /** What the tests that began are called, in their order. */
  List<String> names() {
    return results
        .testEvents()
        .started()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  /** The report entries, one map for each time something was published. */
  List<Map<String, String>> reportEntries() {
    return results
        .allEvents()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(JupiterRun::entry)
        .toList();
  }

  /** The report entries that have a key. */
  List<Map<String, String>> reportEntries(String key) {
    return reportEntries().stream().filter(entry -> entry.containsKey(key)).toList();
  }

  private static Map<String, String> entry(Event event) {
    return event.getRequiredPayload(ReportEntry.class).getKeyValuePairs();
  }
}
