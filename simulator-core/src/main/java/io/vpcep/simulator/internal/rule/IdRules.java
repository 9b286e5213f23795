package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.isUuid;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of other resources in requests: present, and of the right form. */
public final class IdRules {
  /** The form of a project id, in words. */
  public static final String PROJECT_ID_FORM = "1 to 64 letters, digits, '-' or '_'";

  private static final int MAX_PROJECT_ID = 64;

  private IdRules() {}

  /** Whether a text has the form of a project id. */
  public static boolean isProjectId(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_PROJECT_ID
        && hasOnlyCharactersOfProjectIds(text);
  }

  // By hand, as each call has one: a regular expression takes a tenth of the whole call.
  private static boolean hasOnlyCharactersOfProjectIds(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isProjectIdCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProjectIdCharacter(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= '0' && each <= '9')
        || (each >= 'A' && each <= 'Z')
        || each == '-'
        || each == '_';
  }

  /** A project id has that form. */
  public static void checkProjectId(String projectId) {
    if (!isProjectId(projectId)) {
      throw ErrorCode.INVALID_PROJECT_ID.because(
          "project id must be " + PROJECT_ID_FORM + ", not " + shown(projectId));
    }
  }

  /** The VPC is named, by a UUID. */
  public static String requireVpcId(@Nullable String vpcId) {
    String given = given(vpcId);
    if (given == null) {
      throw ErrorCode.MISSING_VPC_ID.because("vpc_id is mandatory");
    }
    return requireUuid(given, "vpc_id", ErrorCode.INVALID_VPC_ID);
  }

  /** The port of the backend is named, by a UUID. */
  public static String requirePortId(@Nullable String portId) {
    String given = given(portId);
    if (given == null) {
      throw ErrorCode.INVALID_PORT_ID.because("port_id is mandatory");
    }
    return requireUuid(given, "port_id", ErrorCode.INVALID_PORT_ID);
  }

  /** The port of the virtual address, if named, is a UUID. */
  public static @Nullable String checkVipPortId(@Nullable String vipPortId) {
    String given = given(vipPortId);
    return given == null ? null : requireUuid(given, "vip_port_id", ErrorCode.INVALID_VIP_PORT_ID);
  }

  /** The subnet, if named, is a UUID. */
  public static @Nullable String checkSubnetId(@Nullable String subnetId) {
    String given = given(subnetId);
    return given == null ? null : requireUuid(given, "subnet_id", ErrorCode.INVALID_SUBNET_ID);
  }

  /** An endpoint is named, by a UUID. */
  public static String requireEndpointId(@Nullable String id) {
    String given = given(id);
    if (given == null) {
      throw ErrorCode.INVALID_ENDPOINT_ID.because("a connection needs the id of its endpoint");
    }
    return requireUuid(given, "id", ErrorCode.INVALID_ENDPOINT_ID);
  }

  /** Route tables, if named, are UUIDs, and each is there once. */
  public static List<String> checkRoutetables(@Nullable List<String> routetables) {
    if (routetables == null) {
      return List.of();
    }
    for (String routetable : routetables) {
      requireUuid(routetable, "routetables", ErrorCode.INVALID_ROUTE_TABLE_ID);
    }
    return routetables.stream().distinct().toList();
  }

  private static String requireUuid(String id, String field, ErrorCode otherwise) {
    if (!isUuid(id)) {
      throw otherwise.because(field + " must be a UUID, not " + shown(id));
    }
    return id;
  }
}
