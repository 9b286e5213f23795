package io.vpcep.simulator.config;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.stability.Stable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which document the simulator follows where the documents of the API differ: a value for each
 * {@link Trait}. Immutable: take a named dialect, and change what you need.
 *
 * <pre>{@code
 * Dialect strict = Dialect.INTERNATIONAL.with(Trait.MAX_TAGS, 5);
 * }</pre>
 */
@Stable
public final class Dialect {
  /** Takes the samples of all documents, and all known clients. */
  public static final Dialect DEFAULT = new Dialect(Map.of());

  /** The API reference of 2024-04, to the letter. */
  public static final Dialect API_REFERENCE_2024 =
      DEFAULT
          .with(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.TCP))
          .with(Trait.SERVICE_TAGS, false)
          .with(Trait.PERMISSION_TYPE, false)
          .with(Trait.VIP_PORT_ID, false)
          .with(Trait.CURRENT_FIELDS, false)
          .with(Trait.SDK_FIELDS, false);

  /** The international documents: console guide and page of the creation of services. */
  public static final Dialect INTERNATIONAL =
      DEFAULT
          .with(Trait.PORT_CONFLICTS, Trait.PortConflictRule.SERVER_AND_CLIENT_PORT)
          .with(Trait.RESERVED_FOR_VPCS, Trait.ReservedForVpcs.ALWAYS)
          .with(Trait.TAG_CHARACTERS, Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE)
          .with(Trait.PUBLIC_SERVICE_OWNER, "OTC")
          .with(Trait.PUBLIC_SERVICE_PREFIX, "com.t-systems.otc.")
          .with(Trait.CURRENT_FIELDS, false)
          .with(Trait.SDK_FIELDS, false);

  /** The older documents. */
  public static final Dialect LEGACY =
      DEFAULT
          .with(Trait.RESERVED_CIDR, "198.19.128.0/20")
          .with(Trait.TIMESTAMPS, Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE)
          .with(Trait.POOLS, true)
          .with(Trait.CURRENT_FIELDS, false)
          .with(Trait.SDK_FIELDS, false);

  /** The service as its public documentation and official clients of 2025 have it. */
  public static final Dialect CURRENT =
      DEFAULT
          .with(Trait.MAX_TAGS, 20)
          .with(Trait.QUOTAS, Trait.PublishedQuotas.PUBLIC_PAGES)
          .with(Trait.TAG_CHARACTERS, Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT)
          .with(Trait.CURRENT_CODES, true)
          .with(Trait.OWN_PERMISSION, true);

  /** The Open Telekom Cloud as its public documentation of 2025 has it. */
  public static final Dialect OPEN_TELEKOM_CLOUD =
      CURRENT
          .with(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.TCP))
          .with(Trait.RESERVED_FOR_VPCS, Trait.ReservedForVpcs.OF_SERVICES)
          .with(Trait.VIP_PORT_ID, false)
          .with(Trait.POOLS, true)
          .with(Trait.SDK_FIELDS, false)
          .with(Trait.DNS_NAMES_ON_CREATION, false)
          .with(Trait.MESSAGES, Trait.Messages.OPEN_TELEKOM_CLOUD)
          .with(Trait.PUBLIC_SERVICES, Trait.PublicServices.OPEN_TELEKOM_CLOUD)
          .with(Trait.PUBLIC_SERVICE_OWNER, INTERNATIONAL.get(Trait.PUBLIC_SERVICE_OWNER))
          .with(Trait.PUBLIC_SERVICE_PREFIX, INTERNATIONAL.get(Trait.PUBLIC_SERVICE_PREFIX));

  /** The values that are not the default ones. */
  private final Map<Trait<?>, Object> differences;

  private Dialect(Map<Trait<?>, Object> differences) {
    this.differences = Collections.unmodifiableMap(differences);
  }

  /** The value of a trait. */
  @SuppressWarnings("unchecked") // with() puts in nothing but values of the trait
  public <V> V get(Trait<V> trait) {
    Object value = differences.get(Objects.requireNonNull(trait, "trait"));
    return value == null ? trait.defaultValue() : (V) value;
  }

  /**
   * The same with another value of a trait.
   *
   * @throws IllegalArgumentException if the trait does not allow the value
   */
  public <V> Dialect with(Trait<V> trait, V value) {
    trait.check(Objects.requireNonNull(value, "value"));
    Map<Trait<?>, Object> changed = new LinkedHashMap<>(differences);
    if (value.equals(trait.defaultValue())) {
      changed.remove(trait);
    } else {
      changed.put(trait, value instanceof Set<?> set ? Set.copyOf(set) : value);
    }
    return new Dialect(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dialect dialect && differences.equals(dialect.differences);
  }

  @Override
  public int hashCode() {
    return differences.hashCode();
  }

  /** The traits that are not at their defaults. */
  @Override
  public String toString() {
    return "Dialect" + differences;
  }

  /** The named dialects, for annotations and command lines, which take a constant. */
  public enum Named {
    /** {@link Dialect#DEFAULT}. */
    DEFAULT(Dialect.DEFAULT),
    /** {@link Dialect#API_REFERENCE_2024}. */
    API_REFERENCE_2024(Dialect.API_REFERENCE_2024),
    /** {@link Dialect#INTERNATIONAL}. */
    INTERNATIONAL(Dialect.INTERNATIONAL),
    /** {@link Dialect#LEGACY}. */
    LEGACY(Dialect.LEGACY),
    /** {@link Dialect#CURRENT}. */
    CURRENT(Dialect.CURRENT),
    /** {@link Dialect#OPEN_TELEKOM_CLOUD}. */
    OPEN_TELEKOM_CLOUD(Dialect.OPEN_TELEKOM_CLOUD);

    @SuppressWarnings("ImmutableEnumChecker") // a record whose set is a copy
    private final Dialect dialect;

    Named(Dialect dialect) {
      this.dialect = dialect;
    }

    /** The settings of this dialect. */
    public Dialect dialect() {
      return dialect;
    }
  }
}
