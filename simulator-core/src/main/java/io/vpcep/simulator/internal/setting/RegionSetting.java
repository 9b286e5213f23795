package io.vpcep.simulator.internal.setting;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a region can be set by a text, in the order of the help. Values that only Java can say,
 * such as rules of transitions, have no constant here: see {@link SimulatorConfig.Builder}.
 */
public enum RegionSetting implements Setting {
  /** Name of the region. */
  REGION(
      Group.REGION,
      "NAME",
      "1 to 64 letters, digits, '-' or '_'",
      "First part of every service name.",
      SimulatorConfig.Builder::regionName,
      SimulatorConfig::regionName),
  /** Where everything random comes from. */
  SEED(
      Group.REGION,
      "NUMBER",
      "a whole number from -2^63 to 2^63-1",
      "Where ids and addresses come from: the same seed and calls give the same ones.",
      (config, text) -> config.seed(TextForm.wholeNumber(text)),
      config -> Long.toString(config.seed())),
  /** Which documents of the API hold where they differ. */
  DIALECT(
      Group.REGION,
      "NAME",
      TextForm.allOf(Dialect.Named.class),
      "Which documents of the API hold where they differ: "
          + TextForm.allOf(Dialect.Named.class)
          + ".",
      (config, text) -> config.dialect(TextForm.constant(Dialect.Named.class, text).dialect()),
      config -> TextForm.of(DialectText.nearest(config.dialect()))),
  /** In what it differs from the named dialect. */
  TRAIT(
      Group.REGION,
      "NAME=VALUE",
      DialectText.allowed(),
      "A point in which the dialect is another one, such as max-tags=5; the table of dialects in"
          + " docs/behaviour.md has them all. May be given several times, or hold several, separated"
          + " as the platform separates paths.",
      (config, text) -> config.dialect(DialectText.with(config.build().dialect(), text)),
      config -> DialectText.traits(config.dialect())),
  /** Who moves the clock. */
  CLOCK(
      Group.TIME,
      "MODE",
      TextForm.allOf(ClockSettings.Mode.class),
      "Who moves simulated time. system: this machine's clock does."
          + " auto: each call does, by the clock step."
          + " manual: nothing does but the test, or POST /_simulator/clock/advance.",
      (config, text) ->
          config.clock(clock -> clock.withMode(TextForm.constant(ClockSettings.Mode.class, text))),
      config -> TextForm.of(config.clock().mode())),
  /** First instant of the clock. */
  CLOCK_START(
      Group.TIME,
      "INSTANT",
      "an instant in ISO-8601, such as 2024-04-12T00:00:00Z, from "
          + SimulatorClock.Range.EARLIEST
          + " to "
          + SimulatorClock.Range.LATEST,
      "First instant of the clock; not for clock system.",
      (config, text) -> config.clock(clock -> clock.startingAt(instant(text))),
      config -> config.clock().start().toString()),
  /** How far each call moves an auto-advancing clock. */
  CLOCK_STEP(
      Group.TIME,
      "DURATION",
      TextForm.DURATIONS + ", but not 0",
      "How far each call moves the clock; for clock auto only.",
      (config, text) -> config.clock(clock -> clock.withStep(TextForm.duration(text))),
      config -> TextForm.of(config.clock().step())),
  /** How long creation and deletion take. */
  TRANSITION_DELAY(
      Group.TIME,
      "DURATION",
      TextForm.DURATIONS,
      "How long services and endpoints stay creating or deleting; 0s means not at all.",
      (config, text) -> config.transitionDelay(TextForm.duration(text)),
      config -> TextForm.of(config.transitionDelays().serviceCreation().min())),
  /** After what span lists and shows see a change. */
  READ_LAG(
      Group.TIME,
      "DURATION",
      TextForm.DURATIONS,
      "How long after a change lists and shows see it, in simulated time.",
      (config, text) -> config.readLag(TextForm.duration(text)),
      config -> TextForm.of(config.lags().reads())),
  /** How long a new service still refuses endpoints. */
  FRESH_SERVICE_LAG(
      Group.TIME,
      "DURATION",
      TextForm.DURATIONS,
      "How long a service that has become available still refuses endpoints (EndPoint.2004).",
      (config, text) -> config.freshServiceLag(TextForm.duration(text)),
      config -> TextForm.of(config.lags().freshServices())),
  /** Endpoint services that a project may have. */
  QUOTA_ENDPOINT_SERVICES(
      Group.QUOTAS,
      "NUMBER",
      Texts.QUOTAS,
      "How many endpoint services a project may have; published: what the documents of the dialect"
          + " say, 100, or 20 in current and open-telekom-cloud.",
      (config, text) -> config.quotas(quotas -> quotas.withEndpointServices(quota(text))),
      config -> textOf(config.quotas().endpointServices())),
  /** Endpoints that a project may have. */
  QUOTA_ENDPOINTS(
      Group.QUOTAS,
      "NUMBER",
      Texts.QUOTAS,
      "How many endpoints a project may have; published: likewise, 150, or 50.",
      (config, text) -> config.quotas(quotas -> quotas.withEndpoints(quota(text))),
      config -> textOf(config.quotas().endpoints())),
  /** Endpoint services that may lead to one port or address. */
  QUOTA_SERVICES_OF_BACKEND(
      Group.QUOTAS,
      "NUMBER",
      Texts.COUNT,
      "How many endpoint services may share a port or an address (EndPoint.3056).",
      (config, text) -> config.quotas(quotas -> quotas.withServicesOfBackend(count(text))),
      config -> Integer.toString(config.quotas().servicesOfBackend())),
  /** How many calls a project may make. */
  RATE_LIMIT(
      Group.QUOTAS,
      "CALLS/DURATION",
      Texts.RATES,
      "How many calls a project may make in a span of simulated time (EndPoint.0022), such as"
          + " 100/1s; none for any number.",
      (config, text) -> config.rateLimit(rateLimit(text)),
      config -> textOf(config.rateLimit())),
  /** How many calls the journal keeps. */
  JOURNAL_SIZE(
      Group.JOURNAL,
      "NUMBER",
      Texts.COUNT,
      "How many calls the journal keeps, the newest ones; 0 keeps none.",
      (config, text) -> config.journal(journal -> journal.withSize(count(text))),
      config -> Integer.toString(config.journal().size())),
  /** How much memory the journals of a process take. */
  JOURNAL_MEMORY(
      Group.JOURNAL,
      "MEBIBYTES",
      "a whole number from 1 to 2147483647",
      "How much memory the journals of all regions of the process take together at most, in MiB;"
          + " an eighth of the heap if that is less.",
      (config, text) -> config.journal(journal -> journal.withMemory(count(text) * Texts.MEBIBYTE)),
      config -> Long.toString(config.journal().memory() / Texts.MEBIBYTE));

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Help help;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final BiFunction<SimulatorConfig.Builder, String, SimulatorConfig.Builder> writer;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Function<SimulatorConfig, String> reader;

  RegionSetting(
      Group group,
      String valueLabel,
      String allowed,
      String purpose,
      BiFunction<SimulatorConfig.Builder, String, SimulatorConfig.Builder> writer,
      Function<SimulatorConfig, String> reader) {
    this.help = new Help(group, valueLabel, allowed, purpose);
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public Help help() {
    return help;
  }

  @Override
  public boolean takesSeveral() {
    return this == TRAIT;
  }

  /**
   * A configuration with this setting as a text says.
   *
   * @throws IllegalArgumentException if the text is not what it takes
   */
  public SimulatorConfig in(SimulatorConfig config, String text) {
    return writer.apply(config.toBuilder(), text).build();
  }

  /** How the value in a configuration is written. */
  public String textOf(SimulatorConfig config) {
    return reader.apply(config);
  }

  private static @Nullable RateLimit rateLimit(String text) {
    if (text.equals(Texts.NONE)) {
      return null;
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(text + " is not " + Texts.RATES);
    }
    return new RateLimit(
        count(text.substring(0, slash)), TextForm.duration(text.substring(slash + 1)));
  }

  private static String textOf(@Nullable RateLimit limit) {
    return limit == null ? Texts.NONE : limit.calls() + "/" + TextForm.of(limit.span());
  }

  private static @Nullable Integer quota(String text) {
    return text.equals(Texts.PUBLISHED) ? null : (Integer) count(text);
  }

  private static String textOf(@Nullable Integer quota) {
    return quota == null ? Texts.PUBLISHED : quota.toString();
  }

  private static int count(String text) {
    return TextForm.number(text, Integer.MAX_VALUE);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text + " is not an instant in ISO-8601", e);
    }
  }

  /** What constants are made of; an enum's own constants are not there yet. */
  private static final class Texts {
    private static final long MEBIBYTE = 1 << 20;
    private static final String NONE = "none";
    private static final String RATES =
        "none, or a number of calls, '/' and a duration, such as 100/1s";
    private static final String COUNT = "a whole number from 0 to 2147483647";
    private static final String PUBLISHED = "published";
    private static final String QUOTAS = PUBLISHED + ", or " + COUNT;
  }
}
