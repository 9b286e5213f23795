package io.vpcep.simulator.error;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every error code of the API reference (2024-04, table 7-3) with its HTTP status and message, and
 * the twelve that the public documentation of 2025 adds: EndPoint.2041 to EndPoint.2052.
 *
 * <p>Constants are named after the number of the code, because that is how users of the API know
 * and search them; {@link #code()} gives the exact spelling on the wire, which the table prints
 * with the prefix {@code EndPoint.} everywhere but in {@code Endpoint.1018}.
 */
public enum ErrorCode {
  ENDPOINT_0001("EndPoint.0001", 500, "System error. Please retry."),
  ENDPOINT_0002("EndPoint.0002", 400, "Parameter error."),
  ENDPOINT_0003(
      "EndPoint.0003", 401, "Authentication failed or authentication information is invalid."),
  ENDPOINT_0004(
      "EndPoint.0004", 403, "Authentication information is incorrect or you have no permissions."),
  ENDPOINT_0005("EndPoint.0005", 404, "The requested resource is unavailable."),
  ENDPOINT_0006("EndPoint.0006", 400, "Invalid limit."),
  ENDPOINT_0007("EndPoint.0007", 400, "Invalid action."),
  ENDPOINT_0009("EndPoint.0009", 400, "The remote address does not match."),
  ENDPOINT_0010("EndPoint.0010", 400, "Invalid offset."),
  ENDPOINT_0011("EndPoint.0011", 504, "The request body is null."),
  ENDPOINT_0012("EndPoint.0012", 504, "The request header is null."),
  ENDPOINT_0013("EndPoint.0013", 504, "The request timed out."),
  ENDPOINT_0014("EndPoint.0014", 400, "Invalid project ID."),
  ENDPOINT_0015("EndPoint.0015", 400, "Invalid specification."),
  ENDPOINT_0016("EndPoint.0016", 400, "The number of batch operated resources exceeded the limit."),
  ENDPOINT_0017("EndPoint.0017", 400, "Invalid sort_key."),
  ENDPOINT_0018("EndPoint.0018", 400, "Invalid sort_dir."),
  ENDPOINT_0019("EndPoint.0019", 400, "Invalid status."),
  ENDPOINT_0020("EndPoint.0020", 400, "Invalid VPC ID."),
  ENDPOINT_0021("EndPoint.0021", 400, "Invalid marker_id."),
  ENDPOINT_0022(
      "EndPoint.0022", 400, "The number of requests exceeded the limit. Please try later."),
  ENDPOINT_0023("EndPoint.0023", 400, "Invalid subnet_id."),
  ENDPOINT_1003("EndPoint.1003", 400, "Invalid service name."),
  ENDPOINT_1004("EndPoint.1004", 400, "Invalid request."),
  ENDPOINT_1008("EndPoint.1008", 400, "Failed to obtain the token."),
  ENDPOINT_1018("Endpoint.1018", 400, "Quota exceeded."),
  ENDPOINT_1019("EndPoint.1019", 400, "Invalid route table ID."),
  ENDPOINT_2001("EndPoint.2001", 400, "The VPC does not exist."),
  ENDPOINT_2002("EndPoint.2002", 400, "The request input parameter is empty."),
  ENDPOINT_2003("EndPoint.2003", 400, "The endpoint service does not exist."),
  ENDPOINT_2004("EndPoint.2004", 400, "The endpoint service is unavailable."),
  ENDPOINT_2006("EndPoint.2006", 404, "The requested endpoint does not exist."),
  ENDPOINT_2007("EndPoint.2007", 404, "The endpoint information does not exist."),
  ENDPOINT_2008("EndPoint.2008", 404, "The endpoint has been deleted."),
  ENDPOINT_2009("EndPoint.2009", 400, "The specification information does not exist."),
  ENDPOINT_2010("EndPoint.2010", 400, "The input parameter subnet ID is empty."),
  ENDPOINT_2011("EndPoint.2011", 400, "The input parameter VPC ID is empty."),
  ENDPOINT_2012(
      "EndPoint.2012", 400, "You have no permission to connect to the VPC endpoint service."),
  ENDPOINT_2013("EndPoint.2013", 400, "The endpoint does not belong to the endpoint service."),
  ENDPOINT_2014("EndPoint.2014", 400, "The endpoint has connected to the endpoint service."),
  ENDPOINT_2015("EndPoint.2015", 400, "The endpoint has been frozen."),
  ENDPOINT_2016("EndPoint.2016", 400, "The endpoint pool IP address does not exist."),
  ENDPOINT_2017("EndPoint.2017", 400, "Invalid endpoint ID."),
  ENDPOINT_2018("EndPoint.2018", 400, "The endpoint is being deleted."),
  ENDPOINT_2019("EndPoint.2019", 400, "The endpoint is being created."),
  ENDPOINT_2020("EndPoint.2020", 400, "qrMac or sgMac does not exist."),
  ENDPOINT_2021("EndPoint.2021", 400, "Failed to query the VPC."),
  ENDPOINT_2022("EndPoint.2022", 400, "Failed to create an endpoint."),
  ENDPOINT_2023("EndPoint.2023", 400, "CIDR is not found."),
  ENDPOINT_2024("EndPoint.2024", 400, "shadowVpc or shadowPort does not exist."),
  ENDPOINT_2025("EndPoint.2025", 400, "The endpoint port does not exist."),
  ENDPOINT_2026("EndPoint.2026", 400, "VNI is empty."),
  ENDPOINT_2027("EndPoint.2027", 400, "Invalid action."),
  ENDPOINT_2028("EndPoint.2028", 400, "The endpoint service port or protocol is empty."),
  ENDPOINT_2029("EndPoint.2029", 400, "The requested endpoint service ID is empty."),
  ENDPOINT_2030("EndPoint.2030", 404, "markerId is empty."),
  ENDPOINT_2031("EndPoint.2031", 400, "Only one endpoint is allowed."),
  ENDPOINT_2033("EndPoint.2033", 400, "The entered parameter enable_dns is invalid."),
  ENDPOINT_2034("EndPoint.2034", 400, "The entered parameter enable_dns is incorrect."),
  ENDPOINT_2035("EndPoint.2035", 400, "The system parameter dns.enable is invalid."),
  ENDPOINT_2037("EndPoint.2037", 400, "The current network does not belong to the VPC."),
  ENDPOINT_2038("EndPoint.2038", 400, "The pool does not exist."),
  ENDPOINT_2039("EndPoint.2039", 400, "The route table is being used by another VPC endpoint."),
  ENDPOINT_2040("EndPoint.2040", 400, "The VPC endpoint has no route table bound."),
  ENDPOINT_2041("EndPoint.2041", 400, "Invalid Port IP address."),
  ENDPOINT_2042("EndPoint.2042", 400, "The Port IP is in use."),
  ENDPOINT_2043("EndPoint.2043", 400, "The Port IP is not valid for the subnet."),
  ENDPOINT_2044("EndPoint.2044", 400, "Invalid whitelist."),
  ENDPOINT_2045("EndPoint.2045", 400, "The maximum number of whitelist records has been reached."),
  ENDPOINT_2046("EndPoint.2046", 400, "Can not modify a specified mac endpoint."),
  ENDPOINT_2047("EndPoint.2047", 400, "The VPC endpoint in the Failed status cannot be modified."),
  ENDPOINT_2048("EndPoint.2048", 400, "The VPC endpoint policy is invalid."),
  ENDPOINT_2049("EndPoint.2049", 400, "The VPC endpoint has no policy associated."),
  ENDPOINT_2050("EndPoint.2050", 400, "The endpoint has been disabled."),
  ENDPOINT_2051("EndPoint.2051", 400, "The current endpoint is switching to new pool."),
  ENDPOINT_2052("EndPoint.2052", 400, "The current endpoint does not need to be rolled back."),
  ENDPOINT_3001("EndPoint.3001", 400, "Failed to create a port."),
  ENDPOINT_3002("EndPoint.3002", 400, "Invalid permission."),
  ENDPOINT_3003("EndPoint.3003", 400, "Invalid port ID."),
  ENDPOINT_3004("EndPoint.3004", 400, "Invalid port."),
  ENDPOINT_3005("EndPoint.3005", 400, "Failed to delete the endpoint service."),
  ENDPOINT_3006("EndPoint.3006", 400, "The endpoint service is being used."),
  ENDPOINT_3008("EndPoint.3008", 400, "The port does not exist."),
  ENDPOINT_3009("EndPoint.3009", 400, "Invalid CIDR."),
  ENDPOINT_3010("EndPoint.3010", 400, "Invalid IP address."),
  ENDPOINT_3011(
      "EndPoint.3011",
      400,
      "Parameter IP is not required to create an endpoint service (interface)."),
  ENDPOINT_3013("EndPoint.3013", 400, "endpointService interface vlan can't have vpclId."),
  ENDPOINT_3014("EndPoint.3014", 400, "endpointService interface can't have cidr."),
  ENDPOINT_3015("EndPoint.3015", 400, "endpointService gateway vlan can't have portId."),
  ENDPOINT_3016("EndPoint.3016", 400, "endpointService gateway vlan can't have ip."),
  ENDPOINT_3017("EndPoint.3017", 400, "Invalid CIDRs."),
  ENDPOINT_3018("EndPoint.3018", 400, "endpointService gateway vlan can't have vpclid."),
  ENDPOINT_3021("EndPoint.3021", 400, "Invalid serverType."),
  ENDPOINT_3022("EndPoint.3022", 400, "Failed to create a network."),
  ENDPOINT_3023("EndPoint.3023", 400, "Failed to create a subnet."),
  ENDPOINT_3035("EndPoint.3035", 400, "Invalid action."),
  ENDPOINT_3036("EndPoint.3036", 400, "Invalid permissions."),
  ENDPOINT_3040("EndPoint.3040", 400, "Failed to add a rollback task."),
  ENDPOINT_3042("EndPoint.3042", 400, "The port ID does not belong to the current VPC."),
  ENDPOINT_3043("EndPoint.3043", 400, "The service port is invalid."),
  ENDPOINT_3044(
      "EndPoint.3044",
      400,
      "The parameter ports conflicted with ports in an existing endpoint service."),
  ENDPOINT_3045(
      "EndPoint.3045",
      400,
      "Other properties cannot be modified in the current endpoint service state."),
  ENDPOINT_3046(
      "EndPoint.3046", 400, "The IP address conflicted with an existing endpoint service."),
  ENDPOINT_3049("EndPoint.3049", 400, "The maximum number of whitelist records has been reached."),
  ENDPOINT_3051("EndPoint.3051", 400, "Endpoint service vip port id is invalid."),
  ENDPOINT_3052("EndPoint.3052", 400, "portId and ip cannot be modified at the same time."),
  ENDPOINT_3053("EndPoint.3053", 400, "vipPortId and ip cannot be modified at the same time."),
  ENDPOINT_3054("EndPoint.3054", 400, "portId or vipPortId cannot be modified."),
  ENDPOINT_3055("EndPoint.3055", 400, "ip cannot be modified."),
  ENDPOINT_3056(
      "EndPoint.3056",
      400,
      "The maximum of VPC endpoint services using the same IP address has been reached."),
  ENDPOINT_3057("EndPoint.3057", 400, "cidr cannot be modified."),
  ENDPOINT_3058("EndPoint.3058", 400, "The domain name is invalid."),
  ENDPOINT_3059("EndPoint.3059", 400, "The domain name already exists."),
  ENDPOINT_3060("EndPoint.3060", 400, "You have no permission to add domain names."),
  ENDPOINT_3061("EndPoint.3061", 400, "The maximum number of domain names has reached."),
  ENDPOINT_3062("EndPoint.3062", 400, "Invalid endpoint service ID."),
  ENDPOINT_3063("EndPoint.3063", 400, "Invalid port ID."),
  ENDPOINT_3066("EndPoint.3066", 400, "The tag cannot be empty."),
  ENDPOINT_3067("EndPoint.3067", 400, "The tag key cannot be duplicated."),
  ENDPOINT_3068("EndPoint.3068", 400, "Tag keys and values should meet relevant requirements."),
  ENDPOINT_3069("EndPoint.3069", 400, "The maximum number of tags has been reached."),
  ENDPOINT_3070("EndPoint.3070", 400, "Invalid resource type."),
  ENDPOINT_3071("EndPoint.3071", 400, "The tag value cannot be duplicated."),
  ENDPOINT_3072("EndPoint.3072", 400, "The tag key size is invalid."),
  ENDPOINT_3073("EndPoint.3073", 400, "The tag value size is invalid."),
  ENDPOINT_3074("EndPoint.3074", 400, "The maximum of ports has been reached."),
  ENDPOINT_3075("EndPoint.3075", 400, "The protocol is invalid."),
  ENDPOINT_3076("EndPoint.3076", 400, "Invalid service name."),
  ENDPOINT_4001("EndPoint.4001", 400, "Failed to query the subnet."),
  ENDPOINT_4002("EndPoint.4002", 400, "Failed to create a subnet."),
  ENDPOINT_4003("EndPoint.4003", 400, "Failed to delete the subnet."),
  ENDPOINT_4004("EndPoint.4004", 404, "The subnet is not found."),
  ENDPOINT_4005("EndPoint.4005", 400, "Failed to query the network."),
  ENDPOINT_4006("EndPoint.4006", 400, "Failed to create a network."),
  ENDPOINT_4007("EndPoint.4007", 400, "Failed to delete the network."),
  ENDPOINT_4008("EndPoint.4008", 404, "Network is unavailable."),
  ENDPOINT_4009("EndPoint.4009", 400, "Failed to query the port."),
  ENDPOINT_4010("EndPoint.4010", 400, "Failed to create a port."),
  ENDPOINT_4011("EndPoint.4011", 400, "Failed to delete the port."),
  ENDPOINT_4012("EndPoint.4012", 404, "The port is not found."),
  ENDPOINT_4013("EndPoint.4013", 400, "Failed to query the proxy."),
  ENDPOINT_4014("EndPoint.4014", 400, "Failed to query the router."),
  ENDPOINT_4015("EndPoint.4015", 400, "The router is not found."),
  ENDPOINT_4016("EndPoint.4016", 400, "Failed to add an interface router."),
  ENDPOINT_4017("EndPoint.4017", 400, "Failed to delete the interface router."),
  ENDPOINT_4018("EndPoint.4018", 400, "Failed to add an extension router."),
  ENDPOINT_4019("EndPoint.4019", 400, "Failed to delete the extension router."),
  ENDPOINT_4020("EndPoint.4020", 400, "Failed to query Neutron L3 Agent."),
  ENDPOINT_4021("EndPoint.4021", 404, "Neutron L3 Agent is not found."),
  ENDPOINT_4025("EndPoint.4025", 400, "The specification is being used."),
  ENDPOINT_4026("EndPoint.4026", 400, "Failed to query the default route table of the VPC."),
  ENDPOINT_4027("EndPoint.4027", 400, "Failed to query route tables of the VPC."),
  ENDPOINT_4028("EndPoint.4028", 400, "Failed to add routes to the VPC's route table."),
  ENDPOINT_4029("EndPoint.4029", 400, "Failed to remove routes from the VPC's route table."),
  ENDPOINT_4030("EndPoint.4030", 404, "The route table is not found.");

  private static final Map<Integer, ErrorCode> BY_NUMBER =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(ErrorCode::number, Function.identity()));

  private static final Pattern SPELLING = Pattern.compile("End[Pp]oint\\.(\\d{4})");

  private final String code;
  private final int httpStatus;
  private final String message;

  ErrorCode(String code, int httpStatus, String message) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = message;
  }

  /** The code as it stands on the wire, for example {@code EndPoint.0005}. */
  public String code() {
    return code;
  }

  /** The documented HTTP status, for example 404. */
  public int httpStatus() {
    return httpStatus;
  }

  /** The documented message, for example {@code The requested resource is unavailable.} */
  public String message() {
    return message;
  }

  /** The number in the code, for example 5. */
  public int number() {
    return Integer.parseInt(code.substring(code.indexOf('.') + 1));
  }

  /**
   * The code with a number, for example 2012.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ErrorCode of(int number) {
    return find(number).orElseThrow(() -> unknown(Integer.toString(number)));
  }

  /**
   * The code that somebody names, for example {@code EndPoint.2012}. Both spellings of the prefix,
   * {@code EndPoint.} and {@code Endpoint.}, are understood for all codes, as nobody knows by heart
   * which code the table spells otherwise.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ErrorCode of(String code) {
    Matcher spelling = SPELLING.matcher(code);
    return Optional.of(spelling)
        .filter(Matcher::matches)
        .flatMap(match -> find(Integer.parseInt(match.group(1))))
        .orElseThrow(() -> unknown('"' + code + '"'));
  }

  private static Optional<ErrorCode> find(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  private static IllegalArgumentException unknown(String given) {
    return new IllegalArgumentException(
        "expected one of the documented codes, EndPoint.0001 to EndPoint.4030, not " + given);
  }

  /**
   * A new exception for one refusal.
   *
   * @param reason what was refused and which limit or rule it met; shown to the test's author, not
   *     part of the documented error body
   */
  public VpcepException because(String reason) {
    return new VpcepException(this, reason);
  }
}
