package io.vpcep.simulator.error;

import io.vpcep.simulator.stability.Stable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every error code of the API reference (2024-04, table 7-3) with its HTTP status and message, and
 * the twelve that the public documentation of 2025 adds: EndPoint.2041 to EndPoint.2052.
 *
 * <p>Constants are named after what is wrong. The code that stands on the wire is in the comment of
 * each, and {@link #of} finds the constant by it. The table prints the codes with the prefix {@code
 * EndPoint.} everywhere but in {@code Endpoint.1018}.
 */
@Stable
public enum ErrorCode {
  /** {@code EndPoint.0001}. */
  SYSTEM_ERROR("EndPoint.0001", 500, "System error. Please retry."),
  /** {@code EndPoint.0002}. */
  INVALID_PARAMETER("EndPoint.0002", 400, "Parameter error."),
  /** {@code EndPoint.0003}. */
  NOT_AUTHENTICATED(
      "EndPoint.0003", 401, "Authentication failed or authentication information is invalid."),
  /** {@code EndPoint.0004}. */
  NOT_AUTHORIZED(
      "EndPoint.0004", 403, "Authentication information is incorrect or you have no permissions."),
  /** {@code EndPoint.0005}. */
  RESOURCE_NOT_FOUND("EndPoint.0005", 404, "The requested resource is unavailable."),
  /** {@code EndPoint.0006}. */
  INVALID_LIMIT("EndPoint.0006", 400, "Invalid limit."),
  /** {@code EndPoint.0007}. */
  INVALID_ACTION("EndPoint.0007", 400, "Invalid action."),
  /** {@code EndPoint.0009}. */
  REMOTE_ADDRESS_MISMATCH("EndPoint.0009", 400, "The remote address does not match."),
  /** {@code EndPoint.0010}. */
  INVALID_OFFSET("EndPoint.0010", 400, "Invalid offset."),
  /** {@code EndPoint.0011}. */
  MISSING_BODY("EndPoint.0011", 504, "The request body is null."),
  /** {@code EndPoint.0012}. */
  MISSING_HEADER("EndPoint.0012", 504, "The request header is null."),
  /** {@code EndPoint.0013}. */
  REQUEST_TIMED_OUT("EndPoint.0013", 504, "The request timed out."),
  /** {@code EndPoint.0014}. */
  INVALID_PROJECT_ID("EndPoint.0014", 400, "Invalid project ID."),
  /** {@code EndPoint.0015}. */
  INVALID_SPECIFICATION("EndPoint.0015", 400, "Invalid specification."),
  /** {@code EndPoint.0016}. */
  BATCH_TOO_LARGE(
      "EndPoint.0016", 400, "The number of batch operated resources exceeded the limit."),
  /** {@code EndPoint.0017}. */
  INVALID_SORT_KEY("EndPoint.0017", 400, "Invalid sort_key."),
  /** {@code EndPoint.0018}. */
  INVALID_SORT_DIR("EndPoint.0018", 400, "Invalid sort_dir."),
  /** {@code EndPoint.0019}. */
  INVALID_STATUS("EndPoint.0019", 400, "Invalid status."),
  /** {@code EndPoint.0020}. */
  INVALID_VPC_ID("EndPoint.0020", 400, "Invalid VPC ID."),
  /** {@code EndPoint.0021}. */
  INVALID_MARKER_ID("EndPoint.0021", 400, "Invalid marker_id."),
  /** {@code EndPoint.0022}. */
  TOO_MANY_REQUESTS(
      "EndPoint.0022", 400, "The number of requests exceeded the limit. Please try later."),
  /** {@code EndPoint.0023}. */
  INVALID_SUBNET_ID("EndPoint.0023", 400, "Invalid subnet_id."),
  /** {@code EndPoint.1003}. */
  INVALID_SERVICE_NAME("EndPoint.1003", 400, "Invalid service name."),
  /** {@code EndPoint.1004}. */
  INVALID_REQUEST("EndPoint.1004", 400, "Invalid request."),
  /** {@code EndPoint.1008}. */
  TOKEN_NOT_OBTAINED("EndPoint.1008", 400, "Failed to obtain the token."),
  /** {@code Endpoint.1018}. */
  QUOTA_EXCEEDED("Endpoint.1018", 400, "Quota exceeded."),
  /** {@code EndPoint.1019}. */
  INVALID_ROUTE_TABLE_ID("EndPoint.1019", 400, "Invalid route table ID."),
  /** {@code EndPoint.2001}. */
  VPC_NOT_FOUND("EndPoint.2001", 400, "The VPC does not exist."),
  /** {@code EndPoint.2002}. */
  MISSING_PARAMETER("EndPoint.2002", 400, "The request input parameter is empty."),
  /** {@code EndPoint.2003}. */
  SERVICE_NOT_FOUND("EndPoint.2003", 400, "The endpoint service does not exist."),
  /** {@code EndPoint.2004}. */
  SERVICE_NOT_AVAILABLE("EndPoint.2004", 400, "The endpoint service is unavailable."),
  /** {@code EndPoint.2006}. */
  ENDPOINT_NOT_FOUND("EndPoint.2006", 404, "The requested endpoint does not exist."),
  /** {@code EndPoint.2007}. */
  ENDPOINT_INFORMATION_NOT_FOUND("EndPoint.2007", 404, "The endpoint information does not exist."),
  /** {@code EndPoint.2008}. */
  ENDPOINT_ALREADY_DELETED("EndPoint.2008", 404, "The endpoint has been deleted."),
  /** {@code EndPoint.2009}. */
  SPECIFICATION_NOT_FOUND("EndPoint.2009", 400, "The specification information does not exist."),
  /** {@code EndPoint.2010}. */
  MISSING_SUBNET_ID("EndPoint.2010", 400, "The input parameter subnet ID is empty."),
  /** {@code EndPoint.2011}. */
  MISSING_VPC_ID("EndPoint.2011", 400, "The input parameter VPC ID is empty."),
  /** {@code EndPoint.2012}. */
  NOT_WHITELISTED(
      "EndPoint.2012", 400, "You have no permission to connect to the VPC endpoint service."),
  /** {@code EndPoint.2013}. */
  ENDPOINT_NOT_OF_SERVICE(
      "EndPoint.2013", 400, "The endpoint does not belong to the endpoint service."),
  /** {@code EndPoint.2014}. */
  ENDPOINT_ALREADY_ACCEPTED(
      "EndPoint.2014", 400, "The endpoint has connected to the endpoint service."),
  /** {@code EndPoint.2015}. */
  ENDPOINT_FROZEN("EndPoint.2015", 400, "The endpoint has been frozen."),
  /** {@code EndPoint.2016}. */
  POOL_ADDRESS_NOT_FOUND("EndPoint.2016", 400, "The endpoint pool IP address does not exist."),
  /** {@code EndPoint.2017}. */
  INVALID_ENDPOINT_ID("EndPoint.2017", 400, "Invalid endpoint ID."),
  /** {@code EndPoint.2018}. */
  ENDPOINT_BEING_DELETED("EndPoint.2018", 400, "The endpoint is being deleted."),
  /** {@code EndPoint.2019}. */
  ENDPOINT_BEING_CREATED("EndPoint.2019", 400, "The endpoint is being created."),
  /** {@code EndPoint.2020}. */
  MAC_ADDRESS_NOT_FOUND("EndPoint.2020", 400, "qrMac or sgMac does not exist."),
  /** {@code EndPoint.2021}. */
  VPC_QUERY_FAILED("EndPoint.2021", 400, "Failed to query the VPC."),
  /** {@code EndPoint.2022}. */
  ENDPOINT_CREATION_FAILED("EndPoint.2022", 400, "Failed to create an endpoint."),
  /** {@code EndPoint.2023}. */
  CIDR_NOT_FOUND("EndPoint.2023", 400, "CIDR is not found."),
  /** {@code EndPoint.2024}. */
  SHADOW_VPC_NOT_FOUND("EndPoint.2024", 400, "shadowVpc or shadowPort does not exist."),
  /** {@code EndPoint.2025}. */
  ENDPOINT_PORT_NOT_FOUND("EndPoint.2025", 400, "The endpoint port does not exist."),
  /** {@code EndPoint.2026}. */
  MISSING_VNI("EndPoint.2026", 400, "VNI is empty."),
  /** {@code EndPoint.2027}. */
  INVALID_CONNECTION_ACTION("EndPoint.2027", 400, "Invalid action."),
  /** {@code EndPoint.2028}. */
  MISSING_PORTS("EndPoint.2028", 400, "The endpoint service port or protocol is empty."),
  /** {@code EndPoint.2029}. */
  MISSING_SERVICE_ID("EndPoint.2029", 400, "The requested endpoint service ID is empty."),
  /** {@code EndPoint.2030}. */
  MISSING_MARKER_ID("EndPoint.2030", 404, "markerId is empty."),
  /** {@code EndPoint.2031}. */
  ONLY_ONE_ENDPOINT_ALLOWED("EndPoint.2031", 400, "Only one endpoint is allowed."),
  /** {@code EndPoint.2033}. */
  INVALID_ENABLE_DNS("EndPoint.2033", 400, "The entered parameter enable_dns is invalid."),
  /** {@code EndPoint.2034}. */
  INCORRECT_ENABLE_DNS("EndPoint.2034", 400, "The entered parameter enable_dns is incorrect."),
  /** {@code EndPoint.2035}. */
  INVALID_DNS_SYSTEM_PARAMETER("EndPoint.2035", 400, "The system parameter dns.enable is invalid."),
  /** {@code EndPoint.2037}. */
  SUBNET_NOT_IN_VPC("EndPoint.2037", 400, "The current network does not belong to the VPC."),
  /** {@code EndPoint.2038}. */
  POOL_NOT_FOUND("EndPoint.2038", 400, "The pool does not exist."),
  /** {@code EndPoint.2039}. */
  ROUTE_TABLE_IN_USE(
      "EndPoint.2039", 400, "The route table is being used by another VPC endpoint."),
  /** {@code EndPoint.2040}. */
  NO_ROUTE_TABLE_BOUND("EndPoint.2040", 400, "The VPC endpoint has no route table bound."),
  /** {@code EndPoint.2041}. */
  INVALID_PORT_IP("EndPoint.2041", 400, "Invalid Port IP address."),
  /** {@code EndPoint.2042}. */
  PORT_IP_IN_USE("EndPoint.2042", 400, "The Port IP is in use."),
  /** {@code EndPoint.2043}. */
  PORT_IP_NOT_IN_SUBNET("EndPoint.2043", 400, "The Port IP is not valid for the subnet."),
  /** {@code EndPoint.2044}. */
  INVALID_ACCESS_WHITELIST("EndPoint.2044", 400, "Invalid whitelist."),
  /** {@code EndPoint.2045}. */
  ACCESS_WHITELIST_FULL(
      "EndPoint.2045", 400, "The maximum number of whitelist records has been reached."),
  /** {@code EndPoint.2046}. */
  MAC_ENDPOINT_NOT_MODIFIABLE("EndPoint.2046", 400, "Can not modify a specified mac endpoint."),
  /** {@code EndPoint.2047}. */
  FAILED_ENDPOINT_NOT_MODIFIABLE(
      "EndPoint.2047", 400, "The VPC endpoint in the Failed status cannot be modified."),
  /** {@code EndPoint.2048}. */
  INVALID_POLICY("EndPoint.2048", 400, "The VPC endpoint policy is invalid."),
  /** {@code EndPoint.2049}. */
  NO_POLICY_ASSOCIATED("EndPoint.2049", 400, "The VPC endpoint has no policy associated."),
  /** {@code EndPoint.2050}. */
  ENDPOINT_DISABLED("EndPoint.2050", 400, "The endpoint has been disabled."),
  /** {@code EndPoint.2051}. */
  ENDPOINT_SWITCHING_POOL("EndPoint.2051", 400, "The current endpoint is switching to new pool."),
  /** {@code EndPoint.2052}. */
  ROLLBACK_NOT_NEEDED(
      "EndPoint.2052", 400, "The current endpoint does not need to be rolled back."),
  /** {@code EndPoint.3001}. */
  PORT_CREATION_FAILED("EndPoint.3001", 400, "Failed to create a port."),
  /** {@code EndPoint.3002}. */
  INVALID_PERMISSION("EndPoint.3002", 400, "Invalid permission."),
  /** {@code EndPoint.3003}. */
  INVALID_PORT_ID("EndPoint.3003", 400, "Invalid port ID."),
  /** {@code EndPoint.3004}. */
  INVALID_PORT("EndPoint.3004", 400, "Invalid port."),
  /** {@code EndPoint.3005}. */
  SERVICE_DELETION_FAILED("EndPoint.3005", 400, "Failed to delete the endpoint service."),
  /** {@code EndPoint.3006}. */
  SERVICE_IN_USE("EndPoint.3006", 400, "The endpoint service is being used."),
  /** {@code EndPoint.3008}. */
  PORT_NOT_FOUND("EndPoint.3008", 400, "The port does not exist."),
  /** {@code EndPoint.3009}. */
  INVALID_CIDR("EndPoint.3009", 400, "Invalid CIDR."),
  /** {@code EndPoint.3010}. */
  INVALID_IP_ADDRESS("EndPoint.3010", 400, "Invalid IP address."),
  /** {@code EndPoint.3011}. */
  INTERFACE_FORBIDS_IP(
      "EndPoint.3011",
      400,
      "Parameter IP is not required to create an endpoint service (interface)."),
  /** {@code EndPoint.3013}. */
  INTERFACE_FORBIDS_VPC_ID(
      "EndPoint.3013", 400, "endpointService interface vlan can't have vpclId."),
  /** {@code EndPoint.3014}. */
  INTERFACE_FORBIDS_CIDR("EndPoint.3014", 400, "endpointService interface can't have cidr."),
  /** {@code EndPoint.3015}. */
  GATEWAY_FORBIDS_PORT_ID("EndPoint.3015", 400, "endpointService gateway vlan can't have portId."),
  /** {@code EndPoint.3016}. */
  GATEWAY_FORBIDS_IP("EndPoint.3016", 400, "endpointService gateway vlan can't have ip."),
  /** {@code EndPoint.3017}. */
  INVALID_CIDR_LIST("EndPoint.3017", 400, "Invalid CIDRs."),
  /** {@code EndPoint.3018}. */
  GATEWAY_FORBIDS_VPC_ID("EndPoint.3018", 400, "endpointService gateway vlan can't have vpclid."),
  /** {@code EndPoint.3021}. */
  INVALID_SERVER_TYPE("EndPoint.3021", 400, "Invalid serverType."),
  /** {@code EndPoint.3022}. */
  NETWORK_CREATION_FAILED("EndPoint.3022", 400, "Failed to create a network."),
  /** {@code EndPoint.3023}. */
  SUBNET_CREATION_FAILED("EndPoint.3023", 400, "Failed to create a subnet."),
  /** {@code EndPoint.3035}. */
  INVALID_PERMISSION_ACTION("EndPoint.3035", 400, "Invalid action."),
  /** {@code EndPoint.3036}. */
  MISSING_PERMISSIONS("EndPoint.3036", 400, "Invalid permissions."),
  /** {@code EndPoint.3040}. */
  ROLLBACK_TASK_FAILED("EndPoint.3040", 400, "Failed to add a rollback task."),
  /** {@code EndPoint.3042}. */
  PORT_NOT_IN_VPC("EndPoint.3042", 400, "The port ID does not belong to the current VPC."),
  /** {@code EndPoint.3043}. */
  INVALID_SERVICE_PORT("EndPoint.3043", 400, "The service port is invalid."),
  /** {@code EndPoint.3044}. */
  PORT_CONFLICT(
      "EndPoint.3044",
      400,
      "The parameter ports conflicted with ports in an existing endpoint service."),
  /** {@code EndPoint.3045}. */
  SERVICE_NOT_MODIFIABLE(
      "EndPoint.3045",
      400,
      "Other properties cannot be modified in the current endpoint service state."),
  /** {@code EndPoint.3046}. */
  IP_ADDRESS_CONFLICT(
      "EndPoint.3046", 400, "The IP address conflicted with an existing endpoint service."),
  /** {@code EndPoint.3049}. */
  SERVICE_WHITELIST_FULL(
      "EndPoint.3049", 400, "The maximum number of whitelist records has been reached."),
  /** {@code EndPoint.3051}. */
  INVALID_VIP_PORT_ID("EndPoint.3051", 400, "Endpoint service vip port id is invalid."),
  /** {@code EndPoint.3052}. */
  PORT_AND_IP_MODIFIED("EndPoint.3052", 400, "portId and ip cannot be modified at the same time."),
  /** {@code EndPoint.3053}. */
  VIP_AND_IP_MODIFIED(
      "EndPoint.3053", 400, "vipPortId and ip cannot be modified at the same time."),
  /** {@code EndPoint.3054}. */
  PORT_ID_NOT_MODIFIABLE("EndPoint.3054", 400, "portId or vipPortId cannot be modified."),
  /** {@code EndPoint.3055}. */
  IP_NOT_MODIFIABLE("EndPoint.3055", 400, "ip cannot be modified."),
  /** {@code EndPoint.3056}. */
  TOO_MANY_BACKEND_SERVICES(
      "EndPoint.3056",
      400,
      "The maximum of VPC endpoint services using the same IP address has been reached."),
  /** {@code EndPoint.3057}. */
  CIDR_NOT_MODIFIABLE("EndPoint.3057", 400, "cidr cannot be modified."),
  /** {@code EndPoint.3058}. */
  INVALID_DOMAIN_NAME("EndPoint.3058", 400, "The domain name is invalid."),
  /** {@code EndPoint.3059}. */
  DOMAIN_NAME_EXISTS("EndPoint.3059", 400, "The domain name already exists."),
  /** {@code EndPoint.3060}. */
  DOMAIN_NAME_NOT_PERMITTED("EndPoint.3060", 400, "You have no permission to add domain names."),
  /** {@code EndPoint.3061}. */
  TOO_MANY_DOMAIN_NAMES("EndPoint.3061", 400, "The maximum number of domain names has reached."),
  /** {@code EndPoint.3062}. */
  INVALID_SERVICE_ID("EndPoint.3062", 400, "Invalid endpoint service ID."),
  /** {@code EndPoint.3063}. */
  INVALID_BACKEND_PORT_ID("EndPoint.3063", 400, "Invalid port ID."),
  /** {@code EndPoint.3066}. */
  EMPTY_TAG("EndPoint.3066", 400, "The tag cannot be empty."),
  /** {@code EndPoint.3067}. */
  DUPLICATE_TAG_KEY("EndPoint.3067", 400, "The tag key cannot be duplicated."),
  /** {@code EndPoint.3068}. */
  INVALID_TAG("EndPoint.3068", 400, "Tag keys and values should meet relevant requirements."),
  /** {@code EndPoint.3069}. */
  TOO_MANY_TAGS("EndPoint.3069", 400, "The maximum number of tags has been reached."),
  /** {@code EndPoint.3070}. */
  INVALID_RESOURCE_TYPE("EndPoint.3070", 400, "Invalid resource type."),
  /** {@code EndPoint.3071}. */
  DUPLICATE_TAG_VALUE("EndPoint.3071", 400, "The tag value cannot be duplicated."),
  /** {@code EndPoint.3072}. */
  INVALID_TAG_KEY_LENGTH("EndPoint.3072", 400, "The tag key size is invalid."),
  /** {@code EndPoint.3073}. */
  INVALID_TAG_VALUE_LENGTH("EndPoint.3073", 400, "The tag value size is invalid."),
  /** {@code EndPoint.3074}. */
  TOO_MANY_PORTS("EndPoint.3074", 400, "The maximum of ports has been reached."),
  /** {@code EndPoint.3075}. */
  INVALID_PROTOCOL("EndPoint.3075", 400, "The protocol is invalid."),
  /** {@code EndPoint.3076}. */
  ILLEGAL_SERVICE_NAME("EndPoint.3076", 400, "Invalid service name."),
  /** {@code EndPoint.4001}. */
  SUBNET_QUERY_FAILED("EndPoint.4001", 400, "Failed to query the subnet."),
  /** {@code EndPoint.4002}. */
  NEUTRON_SUBNET_CREATION_FAILED("EndPoint.4002", 400, "Failed to create a subnet."),
  /** {@code EndPoint.4003}. */
  SUBNET_DELETION_FAILED("EndPoint.4003", 400, "Failed to delete the subnet."),
  /** {@code EndPoint.4004}. */
  SUBNET_NOT_FOUND("EndPoint.4004", 404, "The subnet is not found."),
  /** {@code EndPoint.4005}. */
  NETWORK_QUERY_FAILED("EndPoint.4005", 400, "Failed to query the network."),
  /** {@code EndPoint.4006}. */
  NEUTRON_NETWORK_CREATION_FAILED("EndPoint.4006", 400, "Failed to create a network."),
  /** {@code EndPoint.4007}. */
  NETWORK_DELETION_FAILED("EndPoint.4007", 400, "Failed to delete the network."),
  /** {@code EndPoint.4008}. */
  NETWORK_NOT_FOUND("EndPoint.4008", 404, "Network is unavailable."),
  /** {@code EndPoint.4009}. */
  PORT_QUERY_FAILED("EndPoint.4009", 400, "Failed to query the port."),
  /** {@code EndPoint.4010}. */
  NEUTRON_PORT_CREATION_FAILED("EndPoint.4010", 400, "Failed to create a port."),
  /** {@code EndPoint.4011}. */
  PORT_DELETION_FAILED("EndPoint.4011", 400, "Failed to delete the port."),
  /** {@code EndPoint.4012}. */
  NEUTRON_PORT_NOT_FOUND("EndPoint.4012", 404, "The port is not found."),
  /** {@code EndPoint.4013}. */
  PROXY_QUERY_FAILED("EndPoint.4013", 400, "Failed to query the proxy."),
  /** {@code EndPoint.4014}. */
  ROUTER_QUERY_FAILED("EndPoint.4014", 400, "Failed to query the router."),
  /** {@code EndPoint.4015}. */
  ROUTER_NOT_FOUND("EndPoint.4015", 400, "The router is not found."),
  /** {@code EndPoint.4016}. */
  INTERFACE_ROUTER_ADDITION_FAILED("EndPoint.4016", 400, "Failed to add an interface router."),
  /** {@code EndPoint.4017}. */
  INTERFACE_ROUTER_DELETION_FAILED("EndPoint.4017", 400, "Failed to delete the interface router."),
  /** {@code EndPoint.4018}. */
  EXTENSION_ROUTER_ADDITION_FAILED("EndPoint.4018", 400, "Failed to add an extension router."),
  /** {@code EndPoint.4019}. */
  EXTENSION_ROUTER_DELETION_FAILED("EndPoint.4019", 400, "Failed to delete the extension router."),
  /** {@code EndPoint.4020}. */
  L3_AGENT_QUERY_FAILED("EndPoint.4020", 400, "Failed to query Neutron L3 Agent."),
  /** {@code EndPoint.4021}. */
  L3_AGENT_NOT_FOUND("EndPoint.4021", 404, "Neutron L3 Agent is not found."),
  /** {@code EndPoint.4025}. */
  SPECIFICATION_IN_USE("EndPoint.4025", 400, "The specification is being used."),
  /** {@code EndPoint.4026}. */
  DEFAULT_ROUTE_TABLE_QUERY_FAILED(
      "EndPoint.4026", 400, "Failed to query the default route table of the VPC."),
  /** {@code EndPoint.4027}. */
  ROUTE_TABLE_QUERY_FAILED("EndPoint.4027", 400, "Failed to query route tables of the VPC."),
  /** {@code EndPoint.4028}. */
  ROUTE_ADDITION_FAILED("EndPoint.4028", 400, "Failed to add routes to the VPC's route table."),
  /** {@code EndPoint.4029}. */
  ROUTE_REMOVAL_FAILED("EndPoint.4029", 400, "Failed to remove routes from the VPC's route table."),
  /** {@code EndPoint.4030}. */
  ROUTE_TABLE_NOT_FOUND("EndPoint.4030", 404, "The route table is not found.");

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
    Objects.requireNonNull(code, "code");
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
