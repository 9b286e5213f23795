package io.vpcep.simulator.config;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.stability.Experimental;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A point on which the documents of the API differ. A {@link Dialect} has a value for each.
 *
 * @param <V> type of its values
 */
@Experimental
public final class Trait<V> {
  private static final Map<String, Trait<?>> BY_NAME = new LinkedHashMap<>();

  /** What must be unique among services that share a port. */
  public static final Trait<PortConflictRule> PORT_CONFLICTS =
      choice("port-conflicts", PortConflictRule.SERVER_PORT);

  /** Protocols that port mappings may name: one or more. */
  public static final Trait<Set<PortMapping.Protocol>> PROTOCOLS =
      new Trait<>(
          "protocols",
          Set.of(PortMapping.Protocol.TCP, PortMapping.Protocol.UDP),
          text -> Stream.of(text.split(",")).map(Trait::protocol).collect(Collectors.toSet()),
          protocols -> require(!protocols.isEmpty(), "protocols must be one or more", protocols));

  /** How many port mappings one request may carry: 1 or more. */
  public static final Trait<Integer> MAX_PORT_MAPPINGS = number("max-port-mappings", 200, 1);

  /** Network that no VPC or subnet may overlap, such as {@code 198.19.128.0/17}. */
  public static final Trait<String> RESERVED_CIDR =
      new Trait<>("reserved-cidr", "198.19.128.0/17", Function.identity(), Cidr::parse);

  /** How many tags a resource may have: 0 or more. */
  public static final Trait<Integer> MAX_TAGS = number("max-tags", 10, 0);

  /** Which characters tags may have. */
  public static final Trait<TagCharacters> TAG_CHARACTERS =
      choice("tag-characters", TagCharacters.ANY_BUT_RESERVED);

  /** How instants are written on the wire. */
  public static final Trait<TimestampFormat> TIMESTAMPS =
      choice("timestamps", TimestampFormat.SECONDS_WITH_ZONE);

  /** Whether answers about endpoint services carry {@code tags}. */
  public static final Trait<Boolean> SERVICE_TAGS = flag("service-tags", true);

  /** Whether whitelist records carry {@code permission_type}. */
  public static final Trait<Boolean> PERMISSION_TYPE = flag("permission-type", true);

  /** Whether {@code vip_port_id} is taken and answered. */
  public static final Trait<Boolean> VIP_PORT_ID = flag("vip-port-id", true);

  /** Whether answers carry {@code pool_id} and {@code cidr_type}. */
  public static final Trait<Boolean> POOLS = flag("pools", false);

  /**
   * Whether the fields that the current service has beyond the API reference of 2024-04 are taken
   * and answered: {@code description}, {@code enable_policy}, policies and others.
   */
  public static final Trait<Boolean> CURRENT_FIELDS = flag("current-fields", true);

  /**
   * Whether EndPoint.2041 to EndPoint.2044 are answered in place of EndPoint.3010 and
   * EndPoint.3017, which say less.
   */
  public static final Trait<Boolean> CURRENT_CODES = flag("current-codes", false);

  /** Owner of the operator's services. */
  public static final Trait<String> PUBLIC_SERVICE_OWNER = text("public-service-owner", "example");

  /** What the names of the operator's services begin with, before region and name. */
  public static final Trait<String> PUBLIC_SERVICE_PREFIX =
      text("public-service-prefix", "com.myhuaweicloud.");

  private final String name;
  private final V defaultValue;
  private final Function<String, V> parser;
  private final Consumer<V> check;

  private Trait(String name, V defaultValue, Function<String, V> parser, Consumer<V> check) {
    this.name = name;
    this.defaultValue = defaultValue;
    this.parser = parser;
    this.check = check;
    BY_NAME.put(name, this);
  }

  private static <E extends Enum<E>> Trait<E> choice(String name, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return new Trait<>(name, defaultValue, text -> constant(type, text), value -> {});
  }

  private static Trait<Boolean> flag(String name, boolean defaultValue) {
    return new Trait<>(name, defaultValue, Trait::flag, value -> {});
  }

  private static Trait<Integer> number(String name, int defaultValue, int minimum) {
    return new Trait<>(
        name,
        defaultValue,
        Trait::wholeNumber,
        value -> require(value >= minimum, name + " must be " + minimum + " or more", value));
  }

  private static Trait<String> text(String name, String defaultValue) {
    return new Trait<>(name, defaultValue, Function.identity(), value -> {});
  }

  /** All traits. */
  public static List<Trait<?>> all() {
    return List.copyOf(BY_NAME.values());
  }

  /**
   * The trait with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Trait<?> of(String name) {
    Trait<?> trait = BY_NAME.get(Objects.requireNonNull(name, "name"));
    if (trait == null) {
      throw new IllegalArgumentException(
          "expected one of " + String.join(", ", BY_NAME.keySet()) + ", not \"" + name + "\"");
    }
    return trait;
  }

  /** Its name, such as {@code max-tags}. */
  public String name() {
    return name;
  }

  /** Its value unless a dialect says otherwise. */
  public V defaultValue() {
    return defaultValue;
  }

  /**
   * The value that a text stands for: constants in the manner of {@code server-port}, {@code true}
   * or {@code false}, numbers, and protocols in the manner of {@code tcp,udp}.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  public V parse(String text) {
    V value = parser.apply(Objects.requireNonNull(text, "text"));
    check.accept(value);
    return value;
  }

  /** Refuses a value that is impossible. */
  void check(V value) {
    check.accept(value);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return EnumSet.allOf(type).stream()
        .filter(constant -> spelling(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                expected(
                    EnumSet.allOf(type).stream()
                        .map(Trait::spelling)
                        .collect(Collectors.joining(", ", "one of ", "")),
                    text));
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static PortMapping.Protocol protocol(String text) {
    return constant(PortMapping.Protocol.class, text.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected("true or false", text);
    };
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw expected("a whole number", text);
    }
  }

  private static IllegalArgumentException expected(String what, String text) {
    return new IllegalArgumentException("expected " + what + ", not \"" + text + "\"");
  }

  private static void require(boolean possible, String rule, Object value) {
    if (!possible) {
      throw new IllegalArgumentException(rule + ", not " + value);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** What must be unique among services that share a {@code port_id}. */
  public enum PortConflictRule {
    /** Server port and protocol together (API reference 2024-04, and the older page). */
    SERVER_PORT,
    /** Server port and protocol, and client port and protocol too (international page). */
    SERVER_AND_CLIENT_PORT
  }

  /** Which characters tags may have. */
  public enum TagCharacters {
    /** Any but {@code =*<>\,|/}, and no space at either end (create-service pages). */
    ANY_BUT_RESERVED,
    /** Letters, digits, hyphens and underscores (console guide). */
    LETTERS_DIGITS_HYPHEN_UNDERSCORE,
    /** The same and {@code @} (current service). */
    LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT
  }

  /** How instants are written on the wire. */
  public enum TimestampFormat {
    /** {@code 2018-01-30T07:42:01Z}. */
    SECONDS_WITH_ZONE,
    /** {@code 2018-01-30T07:42:01.174}, as in the older page's sample. */
    MILLISECONDS_WITHOUT_ZONE
  }
}
