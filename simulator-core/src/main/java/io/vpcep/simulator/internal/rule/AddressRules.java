package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses and networks in requests. */
public final class AddressRules {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String ADDRESS = BYTE + "(\\." + BYTE + "){3}";
  private static final Pattern IPV4 = Pattern.compile(ADDRESS);
  private static final Pattern IPV4_OR_CIDR = Pattern.compile(ADDRESS + "(/(3[0-2]|[12]?\\d))?");

  private static final String GROUP = "[0-9a-fA-F]{1,4}";
  private static final Pattern IPV6 =
      Pattern.compile(
          "(G:){7}(G|:)|(G:){6}:G|(G:){5}(:G){1,2}|(G:){4}(:G){1,3}|(G:){3}(:G){1,4}|"
              .concat("(G:){2}(:G){1,5}|G:(:G){1,6}|:(:G){1,7}|(G:){1,6}:|::")
              .replace("G", GROUP));

  private AddressRules() {}

  /** Whether a text is an IPv4 address. */
  static boolean isIpv4(String text) {
    return IPV4.matcher(text).matches();
  }

  /** The address, if given, is IPv4. */
  public static @Nullable String checkPortIp(@Nullable String portIp, Dialect dialect) {
    String address = given(portIp);
    if (address != null && !isIpv4(address)) {
      throw invalidAddress(dialect)
          .because("port_ip must be an IPv4 address, not " + shown(portIp));
    }
    return address;
  }

  /** The address, if given, is IPv6. */
  public static @Nullable String checkIpv6Address(@Nullable String value, Dialect dialect) {
    String address = given(value);
    if (address != null && !IPV6.matcher(address).matches()) {
      throw invalidAddress(dialect)
          .because("ipv6_address must be an IPv6 address, not " + shown(value));
    }
    return address;
  }

  /** The version of an endpoint's addresses, if given, is one of the documented ones. */
  public static Endpoint.@Nullable IpVersion checkIpVersion(@Nullable String value) {
    return version(Endpoint.IpVersion.values(), value);
  }

  /** The version of a service's addresses, if given, is one of the documented ones. */
  public static EndpointService.@Nullable IpVersion checkServiceVersion(@Nullable String value) {
    return version(EndpointService.IpVersion.values(), value);
  }

  private static <T extends ApiValue> @Nullable T version(T[] known, @Nullable String value) {
    if (given(value) == null) {
      return null;
    }
    return ApiValue.find(known, value)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_PARAMETER.because(
                    "ip_version must be %s, not %s"
                        .formatted(
                            Arrays.stream(known)
                                .map(ApiValue::value)
                                .collect(Collectors.joining(" or ")),
                            shown(value))));
  }

  /** A service with IPv6 says which network it takes its source addresses from. */
  public static @Nullable String checkSnatNetwork(
      @Nullable String value, EndpointService.@Nullable IpVersion version) {
    String network = given(value);
    if (network == null && version == EndpointService.IpVersion.IPV6) {
      throw ErrorCode.MISSING_PARAMETER.because(
          "snat_network_id is mandatory with ip_version ipv6");
    }
    return network;
  }

  private static ErrorCode invalidAddress(Dialect dialect) {
    return dialect.get(Trait.CURRENT_CODES)
        ? ErrorCode.INVALID_PORT_IP
        : ErrorCode.INVALID_IP_ADDRESS;
  }

  /** The entries are IPv4 addresses or networks, and not too many. */
  public static List<String> checkWhitelist(List<String> whitelist, SimulatorConfig config) {
    for (String entry : whitelist) {
      if (!IPV4_OR_CIDR.matcher(entry).matches()) {
        throw invalidWhitelist(config.dialect())
            .because("whitelist takes IPv4 addresses and networks, not " + shown(entry));
      }
    }
    int most = config.quotas().accessWhitelistEntries();
    if (whitelist.size() > most) {
      throw ErrorCode.ACCESS_WHITELIST_FULL.because(
          "the access whitelist would have " + whitelist.size() + " entries of " + most);
    }
    return whitelist;
  }

  /** Only endpoints to interface services have an access whitelist. */
  public static void requireWhitelistable(EndpointSnapshot endpoint, Dialect dialect) {
    if (endpoint.serviceType() != ServiceType.INTERFACE) {
      throw invalidWhitelist(dialect)
          .because(
              "endpoint "
                  + endpoint.id()
                  + " is one to a gateway service, which has no access whitelist");
    }
  }

  private static ErrorCode invalidWhitelist(Dialect dialect) {
    return dialect.get(Trait.CURRENT_CODES)
        ? ErrorCode.INVALID_ACCESS_WHITELIST
        : ErrorCode.INVALID_CIDR_LIST;
  }
}
