package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IPv4 addresses and networks in requests. */
public final class AddressRules {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String ADDRESS = BYTE + "(\\." + BYTE + "){3}";
  private static final Pattern IPV4 = Pattern.compile(ADDRESS);
  private static final Pattern IPV4_OR_CIDR = Pattern.compile(ADDRESS + "(/(3[0-2]|[12]?\\d))?");

  private AddressRules() {}

  /** The address, if given, is IPv4. */
  public static @Nullable String checkPortIp(@Nullable String portIp) {
    String address = given(portIp);
    if (address != null && !IPV4.matcher(address).matches()) {
      throw ErrorCode.ENDPOINT_3010.because(
          "port_ip must be an IPv4 address, not " + shown(portIp));
    }
    return address;
  }

  /** The entries, if given, are IPv4 addresses or networks. */
  public static List<String> checkWhitelist(@Nullable List<String> whitelist) {
    if (whitelist == null) {
      return List.of();
    }
    for (String entry : whitelist) {
      if (!IPV4_OR_CIDR.matcher(entry).matches()) {
        throw ErrorCode.ENDPOINT_3017.because(
            "whitelist takes IPv4 addresses and networks, not " + shown(entry));
      }
    }
    return whitelist;
  }
}
