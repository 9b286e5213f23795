package io.vpcep.simulator.config;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.stability.Stable;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a region is like. An immutable value.
 *
 * @param regionName first part of every service name, default {@value #DEFAULT_REGION_NAME}
 * @param seed from which ids, marker ids, addresses and jitter come: the same seed and the same
 *     calls give the same answers. Default {@value #DEFAULT_SEED}
 * @param accountNamespace makes the ids of accounts, projects and users differ from those of
 *     regions with the same seed, as several regions behind one server need it; has no other
 *     effect. Any text, default empty
 * @param dialect which document holds where they differ; default {@link Dialect#DEFAULT}
 * @param quotas how many resources there may be; default {@link Quotas#DEFAULT}. See {@link #quota}
 * @param transitionDelays how long asynchronous steps take, in simulated time; default 90 s each
 * @param clock how time starts and moves; default {@link ClockSettings#manual()}
 * @param rateLimit how many calls a project may make; null, the default, for any number
 * @param transitionRules rules for steps that differ from {@code transitionDelays}, in force from
 *     the start and after each reset; default none
 * @param lags how far lists, shows and new services lag behind; default {@link Lags#NONE}
 * @param journal how many calls are kept, and which habits of clients are looked for; default
 *     {@link JournalSettings#DEFAULT}
 */
@Stable
public record SimulatorConfig(
    String regionName,
    long seed,
    String accountNamespace,
    Dialect dialect,
    Quotas quotas,
    TransitionDelays transitionDelays,
    ClockSettings clock,
    @Nullable RateLimit rateLimit,
    List<TransitionRule> transitionRules,
    Lags lags,
    JournalSettings journal) {

  /** The default region name. */
  public static final String DEFAULT_REGION_NAME = "eu-de";

  /** The default seed. */
  public static final long DEFAULT_SEED = 1;

  private static final Pattern REGION_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * Checks the region name.
   *
   * @throws IllegalArgumentException if the region name is not 1 to 64 letters, digits, hyphens and
   *     underscores: clients split service names at dots
   */
  public SimulatorConfig {
    Objects.requireNonNull(accountNamespace, "accountNamespace");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(quotas, "quotas");
    Objects.requireNonNull(transitionDelays, "transitionDelays");
    Objects.requireNonNull(clock, "clock");
    transitionRules = List.copyOf(transitionRules);
    Objects.requireNonNull(lags, "lags");
    Objects.requireNonNull(journal, "journal");
    if (!REGION_NAME.matcher(regionName).matches()) {
      throw new IllegalArgumentException(
          "region name must be 1 to 64 letters, digits, '-' or '_', not \"" + regionName + "\"");
    }
  }

  /** All defaults: default dialect, default quotas, 90 s a step, manual clock. */
  public static SimulatorConfig defaults() {
    return builder().build();
  }

  /** How many resources of a type there may be: what the quotas say, or else the dialect. */
  public int quota(ResourceType type) {
    Objects.requireNonNull(type, "type");
    @Nullable Integer given =
        switch (type) {
          case ENDPOINT_SERVICE -> quotas.endpointServices();
          case ENDPOINT -> quotas.endpoints();
        };
    return given == null ? dialect.get(Trait.QUOTAS).of(type) : given;
  }

  /** A builder that starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with this config. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.regionName = regionName;
    builder.seed = seed;
    builder.accountNamespace = accountNamespace;
    builder.dialect = dialect;
    builder.quotas = quotas;
    builder.transitionDelays = transitionDelays;
    builder.clock = clock;
    builder.rateLimit = rateLimit;
    builder.transitionRules = transitionRules;
    builder.lags = lags;
    builder.journal = journal;
    return builder;
  }

  /** Collects settings. */
  public static final class Builder {
    private String regionName = DEFAULT_REGION_NAME;
    private long seed = DEFAULT_SEED;
    private String accountNamespace = "";
    private Dialect dialect = Dialect.DEFAULT;
    private Quotas quotas = Quotas.DEFAULT;
    private TransitionDelays transitionDelays =
        TransitionDelays.all(TransitionTiming.Delay.DEFAULT);
    private ClockSettings clock = ClockSettings.manual();
    private @Nullable RateLimit rateLimit;
    private List<TransitionRule> transitionRules = List.of();
    private Lags lags = Lags.NONE;
    private JournalSettings journal = JournalSettings.DEFAULT;

    private Builder() {}

    /** First part of every service name. */
    public Builder regionName(String name) {
      this.regionName = name;
      return this;
    }

    /** The seed, from which everything random follows. */
    public Builder seed(long newSeed) {
      this.seed = newSeed;
      return this;
    }

    /**
     * A text that makes the ids of accounts, projects and users differ from those of other regions.
     */
    public Builder accountNamespace(String namespace) {
      this.accountNamespace = namespace;
      return this;
    }

    /** Which document holds where they differ. */
    public Builder dialect(Dialect newDialect) {
      this.dialect = newDialect;
      return this;
    }

    /** How many resources there may be. */
    public Builder quotas(Quotas newQuotas) {
      this.quotas = newQuotas;
      return this;
    }

    /** Changes some of the quotas. */
    public Builder quotas(UnaryOperator<Quotas> change) {
      return quotas(change.apply(quotas));
    }

    /**
     * One delay for all asynchronous steps; zero means that they end at once.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder transitionDelay(Duration delay) {
      return transitionDelays(TransitionDelays.all(TransitionTiming.Delay.of(delay)));
    }

    /** The delay of each asynchronous step. */
    public Builder transitionDelays(TransitionDelays delays) {
      this.transitionDelays = delays;
      return this;
    }

    /** How time starts and moves. */
    public Builder clock(ClockSettings settings) {
      this.clock = settings;
      return this;
    }

    /** Changes some settings of the clock. */
    public Builder clock(UnaryOperator<ClockSettings> change) {
      return clock(change.apply(clock));
    }

    /** How many calls a project may make; null, the default, for any number. */
    public Builder rateLimit(@Nullable RateLimit limit) {
      this.rateLimit = limit;
      return this;
    }

    /** Rules for steps that differ from the delays; they replace rules that were given before. */
    public Builder transitionRules(TransitionRule... rules) {
      this.transitionRules = List.of(rules);
      return this;
    }

    /** How far lists, shows and new services lag behind; default {@link Lags#NONE}. */
    public Builder lags(Lags newLags) {
      this.lags = newLags;
      return this;
    }

    /**
     * How long after a change lists and shows see it.
     *
     * @throws IllegalArgumentException if it is negative or longer than 365 days
     */
    public Builder readLag(Duration span) {
      return lags(lags.withReads(span));
    }

    /**
     * How long a service that has become {@code available} still refuses new endpoints.
     *
     * @throws IllegalArgumentException if it is negative or longer than 365 days
     */
    public Builder freshServiceLag(Duration span) {
      return lags(lags.withFreshServices(span));
    }

    /** How many calls are kept, and which habits of clients are looked for. */
    public Builder journal(JournalSettings settings) {
      this.journal = settings;
      return this;
    }

    /** Changes some settings of the journal. */
    public Builder journal(UnaryOperator<JournalSettings> change) {
      return journal(change.apply(journal));
    }

    /**
     * The config.
     *
     * @throws IllegalArgumentException if the region name is not allowed
     */
    public SimulatorConfig build() {
      return new SimulatorConfig(
          regionName,
          seed,
          accountNamespace,
          dialect,
          quotas,
          transitionDelays,
          clock,
          rateLimit,
          transitionRules,
          lags,
          journal);
    }
  }
}
