package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.http.codes.ErrorCodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model's values from answers. A field that must be there and is not, or has another type
 * than the documented one, is an {@link AssertionError}.
 *
 * <p>What an answer does not carry is neutral: texts that may be absent are null, lists empty,
 * {@code connectionCount} 0 (only the list of services has it), {@code domainId} the empty text, as
 * are descriptions and {@code endpointPoolId}, the type of whitelist records {@code DOMAIN_ID},
 * {@code enableDns} and {@code enableWhitelist} false. Instants have the precision of the wire.
 */
final class ModelReader {

  private ModelReader() {}

  static EndpointService service(JsonNode json) {
    return new EndpointService(
        text(json, "id"),
        text(json, "project_id"),
        textIfAny(json, "domain_id", ""),
        text(json, "service_name"),
        value(json, "service_type", ServiceType.values()),
        value(json, "server_type", ServerType.values()),
        text(json, "vpc_id"),
        textIfAny(json, "port_id"),
        textIfAny(json, "vip_port_id"),
        textIfAny(json, "ip"),
        json.has("ip_version")
            ? value(json, "ip_version", EndpointService.IpVersion.values())
            : null,
        textIfAny(json, "snat_network_id"),
        textIfAny(json, "pool_id"),
        json.has("cidr_type") ? value(json, "cidr_type", EndpointService.CidrType.values()) : null,
        textIfAny(json, "public_border_group"),
        flag(json, "approval_enabled"),
        value(json, "status", ServiceStatus.values()),
        list(json, "ports", ModelReader::port),
        value(json, "tcp_proxy", EndpointService.TcpProxy.values()),
        listIfAny(json, "tags", ModelReader::tag),
        textIfAny(json, "description", ""),
        json.has("enable_policy") && flag(json, "enable_policy"),
        listIfAny(
            json,
            "server_resources",
            each ->
                new EndpointService.ServerResource(
                    text(each, "resource_id"), text(each, "availability_zone_id"))),
        json.has("connection_count") ? number(json, "connection_count") : 0,
        listIfAny(json, "error", ModelReader::error),
        instant(json, "created_at"),
        instant(json, "updated_at"));
  }

  static Endpoint endpoint(JsonNode json) {
    return new Endpoint(
        text(json, "id"),
        text(json, "project_id"),
        number(json, "marker_id"),
        text(json, "endpoint_service_id"),
        text(json, "endpoint_service_name"),
        value(json, "service_type", ServiceType.values()),
        value(json, "status", EndpointStatus.values()),
        list(json, "active_status", each -> value(each, Account.Status.values())),
        text(json, "vpc_id"),
        textIfAny(json, "subnet_id"),
        textIfAny(json, "ip"),
        json.has("ip_version") ? value(json, "ip_version", Endpoint.IpVersion.values()) : null,
        textIfAny(json, "ipv6_address"),
        flag(json, "enable_dns"),
        listIfAny(json, "dns_names", ModelReader::text),
        json.has("enable_whitelist") && flag(json, "enable_whitelist"),
        listIfAny(json, "whitelist", ModelReader::text),
        listIfAny(json, "routetables", ModelReader::text),
        text(json, "enable_status").equals("enable"),
        textIfAny(json, "description", ""),
        textIfAny(json, "specification_name", "default"),
        textIfAny(json, "endpoint_pool_id", ""),
        textIfAny(json, "public_border_group"),
        json.has("policy_statement")
            ? list(json, "policy_statement", ModelReader::statement)
            : null,
        json.has("policy_document") ? document(json.get("policy_document")) : null,
        list(json, "tags", ModelReader::tag),
        listIfAny(json, "error", ModelReader::error),
        instant(json, "created_at"),
        instant(json, "updated_at"));
  }

  static Connection connection(JsonNode json) {
    return new Connection(
        text(json, "id"),
        number(json, "marker_id"),
        text(json, "domain_id"),
        textIfAny(json, "description", ""),
        value(json, "status", EndpointStatus.values()),
        listIfAny(json, "error", ModelReader::error),
        instant(json, "created_at"),
        instant(json, "updated_at"));
  }

  static AddOrRemovePermissions.Result changedPermissions(JsonNode json) {
    return new AddOrRemovePermissions.Result(
        list(json, "permissions", ModelReader::text), permissionType(json));
  }

  private static Permission.Type permissionType(JsonNode json) {
    return json.has("permission_type")
        ? value(json, "permission_type", Permission.Type.values())
        : Permission.Type.DOMAIN_ID;
  }

  static Permission permission(JsonNode json) {
    return new Permission(
        text(json, "id"),
        text(json, "permission"),
        permissionType(json),
        text(json, "description"),
        instant(json, "created_at"));
  }

  static PublicService publicService(JsonNode json) {
    return new PublicService(
        text(json, "id"),
        text(json, "owner"),
        text(json, "service_name"),
        value(json, "service_type", ServiceType.values()),
        instant(json, "created_at"),
        flag(json, "is_charge"),
        json.has("enable_policy") && flag(json, "enable_policy"));
  }

  static DescribeEndpointService.Description description(JsonNode json) {
    return new DescribeEndpointService.Description(
        text(json, "id"),
        text(json, "service_name"),
        value(json, "service_type", ServiceType.values()),
        instant(json, "created_at"),
        flag(json, "is_charge"),
        json.has("enable_policy") && flag(json, "enable_policy"),
        textIfAny(json, "public_border_group"));
  }

  static Quota quota(JsonNode json) {
    return new Quota(
        value(json, "type", ResourceType.values()), number(json, "used"), number(json, "quota"));
  }

  private static PortMapping port(JsonNode json) {
    return new PortMapping(
        number(json, "client_port"),
        number(json, "server_port"),
        value(json, "protocol", PortMapping.Protocol.values()));
  }

  private static PolicyStatement statement(JsonNode json) {
    return new PolicyStatement(
        value(json, "Effect", PolicyStatement.Effect.values()),
        list(json, "Action", ModelReader::text),
        list(json, "Resource", ModelReader::text));
  }

  private static PolicyDocument document(JsonNode json) {
    return new PolicyDocument(
        new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .convertValue(json, new TypeReference<Map<String, Object>>() {}));
  }

  static Tag tag(JsonNode json) {
    return new Tag(text(json, "key"), text(json, "value"));
  }

  private static ResourceError error(JsonNode json) {
    ResourceError error = new ResourceError(ErrorCodes.spelt(text(json, "error_code")));
    require(error.message().equals(text(json, "error_message")), json, "error_message");
    return error;
  }

  static <T> Page<T> page(JsonNode json, String name, Function<JsonNode, T> item) {
    return new Page<>(list(json, name, item), number(json, "total_count"));
  }

  static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> item) {
    require(json.path(name).isArray(), json, name);
    List<T> items = new ArrayList<>();
    json.get(name).forEach(each -> items.add(item.apply(each)));
    return items;
  }

  private static <T> List<T> listIfAny(JsonNode json, String name, Function<JsonNode, T> item) {
    return json.has(name) ? list(json, name, item) : List.of();
  }

  static String text(JsonNode json) {
    require(json.isTextual(), json, "text");
    return json.textValue();
  }

  private static String text(JsonNode json, String name) {
    require(json.path(name).isTextual(), json, name);
    return json.get(name).textValue();
  }

  private static @Nullable String textIfAny(JsonNode json, String name) {
    return json.has(name) ? text(json, name) : null;
  }

  private static String textIfAny(JsonNode json, String name, String otherwise) {
    return json.has(name) ? text(json, name) : otherwise;
  }

  private static int number(JsonNode json, String name) {
    require(json.path(name).isInt(), json, name);
    return json.get(name).intValue();
  }

  private static boolean flag(JsonNode json, String name) {
    require(json.path(name).isBoolean(), json, name);
    return json.get(name).booleanValue();
  }

  private static <E extends ApiValue> E value(JsonNode json, String name, E[] constants) {
    require(json.has(name), json, name);
    return value(json.get(name), constants);
  }

  private static <E extends ApiValue> E value(JsonNode text, E[] constants) {
    return ApiValue.find(constants, text(text))
        .orElseThrow(() -> new AssertionError("unknown value " + text));
  }

  /** The legacy dialect leaves out the zone, which is UTC. */
  private static Instant instant(JsonNode json, String name) {
    String text = text(json, name);
    return Instant.parse(text.endsWith("Z") ? text : text + "Z");
  }

  private static void require(boolean asDocumented, JsonNode json, String name) {
    if (!asDocumented) {
      throw new AssertionError(name + " is missing or has another type: " + json);
    }
  }
}
