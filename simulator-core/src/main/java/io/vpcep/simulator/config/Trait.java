package io.vpcep.simulator.config;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.stability.Experimental;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

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
      any("port-conflicts", PortConflictRule.SERVER_PORT);

  /** Protocols that port mappings may name: one or more. */
  public static final Trait<Set<PortMapping.Protocol>> PROTOCOLS =
      new Trait<>(
          "protocols",
          Set.of(PortMapping.Protocol.TCP, PortMapping.Protocol.UDP),
          protocols -> require(!protocols.isEmpty(), "protocols must be one or more", protocols));

  /** How many port mappings one request may carry: 1 or more. */
  public static final Trait<Integer> MAX_PORT_MAPPINGS = number("max-port-mappings", 200, 1);

  /** Network that no subnet may overlap, such as {@code 198.19.128.0/17}. */
  public static final Trait<String> RESERVED_CIDR =
      new Trait<>("reserved-cidr", "198.19.128.0/17", Cidr::parse);

  /** Whether VPCs may not overlap that network either; subnets and routes never may. */
  public static final Trait<ReservedForVpcs> RESERVED_FOR_VPCS =
      any("reserved-for-vpcs", ReservedForVpcs.NEVER);

  /** How many tags a resource may have: 0 or more. */
  public static final Trait<Integer> MAX_TAGS = number("max-tags", 10, 0);

  /** Whose numbers of services and endpoints hold where {@link Quotas} say none. */
  public static final Trait<PublishedQuotas> QUOTAS = any("quotas", PublishedQuotas.API_REFERENCE);

  /** Whose quotas of services and endpoints are: those of a project, or of its account. */
  public static final Trait<QuotaScope> QUOTA_SCOPE = any("quota-scope", QuotaScope.PROJECT);

  /** Which characters tags may have. */
  public static final Trait<TagCharacters> TAG_CHARACTERS =
      any("tag-characters", TagCharacters.ANY_BUT_RESERVED);

  /** How instants are written on the wire. */
  public static final Trait<TimestampFormat> TIMESTAMPS =
      any("timestamps", TimestampFormat.SECONDS_WITH_ZONE);

  /** Whether answers about endpoint services carry {@code tags}. */
  public static final Trait<Boolean> SERVICE_TAGS = any("service-tags", true);

  /** Whether whitelist records carry {@code permission_type}. */
  public static final Trait<Boolean> PERMISSION_TYPE = any("permission-type", true);

  /**
   * Whether a whitelist record of the service's own account is kept and listed; it may connect in
   * any case.
   */
  public static final Trait<Boolean> OWN_PERMISSION = any("own-permission", false);

  /** Whether {@code vip_port_id} is taken and answered. */
  public static final Trait<Boolean> VIP_PORT_ID = any("vip-port-id", true);

  /** Whether answers carry {@code pool_id} and {@code cidr_type}. */
  public static final Trait<Boolean> POOLS = any("pools", false);

  /**
   * Whether the fields that the current service has beyond the API reference of 2024-04 are taken
   * and answered: {@code description}, {@code policy_statement} and others.
   */
  public static final Trait<Boolean> CURRENT_FIELDS = any("current-fields", true);

  /**
   * Whether the further fields that the official SDK has are taken and answered, which the Open
   * Telekom Cloud does not have: {@code enable_policy}, {@code policy_document} and others.
   */
  public static final Trait<Boolean> SDK_FIELDS = any("sdk-fields", true);

  /** Whether the answer to the creation of an endpoint carries {@code dns_names}. */
  public static final Trait<Boolean> DNS_NAMES_ON_CREATION = any("dns-names-on-creation", true);

  /**
   * Whether EndPoint.2041 to EndPoint.2044 are answered in place of EndPoint.3010 and
   * EndPoint.3017, which say less.
   */
  public static final Trait<Boolean> CURRENT_CODES = any("current-codes", false);

  /** Whose wording the messages of errors have. */
  public static final Trait<Messages> MESSAGES = any("messages", Messages.API_REFERENCE);

  /**
   * Whether EndPoint.0003 is answered as a gateway before the API answers it: APIGW.0301, with a
   * {@code request_id}.
   */
  public static final Trait<Boolean> GATEWAY_ERRORS = any("gateway-errors", false);

  /** Which services the operator has. */
  public static final Trait<PublicServices> PUBLIC_SERVICES =
      any("public-services", PublicServices.COMMON);

  /** Owner of the operator's services. */
  public static final Trait<String> PUBLIC_SERVICE_OWNER = any("public-service-owner", "example");

  /** What the names of the operator's services begin with, before region and name. */
  public static final Trait<String> PUBLIC_SERVICE_PREFIX =
      any("public-service-prefix", "com.myhuaweicloud.");

  private final String name;
  private final V defaultValue;
  private final Consumer<V> check;

  private Trait(String name, V defaultValue, Consumer<V> check) {
    this.name = name;
    this.defaultValue = defaultValue;
    this.check = check;
    BY_NAME.put(name, this);
  }

  private static <V> Trait<V> any(String name, V defaultValue) {
    return new Trait<>(name, defaultValue, value -> {});
  }

  private static Trait<Integer> number(String name, int defaultValue, int minimum) {
    return new Trait<>(
        name,
        defaultValue,
        value -> require(value >= minimum, name + " must be " + minimum + " or more", value));
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

  /** Refuses a value that is impossible. */
  void check(V value) {
    check.accept(value);
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

  /** How many services and endpoints documents speak of. */
  public enum PublishedQuotas {
    /** 100 services and 150 endpoints, the sample of API reference 2024-04, 4.4.1. */
    API_REFERENCE(100, 150),
    /** 20 services and 50 endpoints, the public pages of 2025 about constraints and quotas. */
    PUBLIC_PAGES(20, 50);

    private final int services;
    private final int endpoints;

    PublishedQuotas(int services, int endpoints) {
      this.services = services;
      this.endpoints = endpoints;
    }

    /** How many resources of a type. */
    public int of(ResourceType type) {
      return switch (Objects.requireNonNull(type, "type")) {
        case ENDPOINT_SERVICE -> services;
        case ENDPOINT -> endpoints;
      };
    }
  }

  /** Whose quotas are. */
  public enum QuotaScope {
    /** Each project has its own (API reference 2024-04, 4.4.1). */
    PROJECT,
    /** All projects that an account has in the region share one (public quota pages). */
    ACCOUNT
  }

  /** Whether the network of a VPC may not overlap the reserved one. */
  public enum ReservedForVpcs {
    /** It may: its subnets and routes are asked about (API reference 2024-04). */
    NEVER,
    /** Not where a service is created (Open Telekom Cloud). */
    OF_SERVICES,
    /** Not where a service or an endpoint is created (international page). */
    ALWAYS;

    /** Whether it matters to the creation of something. */
    public boolean holdsFor(ResourceType type) {
      Objects.requireNonNull(type, "type");
      return this == ALWAYS || (this == OF_SERVICES && type == ResourceType.ENDPOINT_SERVICE);
    }
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

  /** Whose wording the messages of errors have. */
  public enum Messages {
    /** That of the API reference of 2024-04. */
    API_REFERENCE(Map.of()),
    /** That of the Open Telekom Cloud, which differs for four codes. */
    OPEN_TELEKOM_CLOUD(
        Map.of(
            "EndPoint.0005", "The requested resource does not exist.",
            "EndPoint.2014", "The endpoint has been connected to the endpoint service.",
            "EndPoint.3013", "endpointService interface vlan can't have vpcId.",
            "EndPoint.3018", "endpointService gateway vlan can't have vpcId."));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> others;

    Messages(Map<String, String> others) {
      this.others = others;
    }

    /**
     * The message of a code.
     *
     * @param documented that of the API reference
     */
    public String of(String code, String documented) {
      return others.getOrDefault(Objects.requireNonNull(code, "code"), documented);
    }
  }

  /** Which services the operator has. */
  public enum PublicServices {
    /** Those that clients look for: obs, dns, dis and iam. */
    COMMON,
    /** Those that the Open Telekom Cloud has in the region of that name. */
    OPEN_TELEKOM_CLOUD
  }

  /** How instants are written on the wire. */
  public enum TimestampFormat {
    /** {@code 2018-01-30T07:42:01Z}. */
    SECONDS_WITH_ZONE,
    /** {@code 2018-01-30T07:42:01.174}, as in the older page's sample. */
    MILLISECONDS_WITHOUT_ZONE
  }
}
