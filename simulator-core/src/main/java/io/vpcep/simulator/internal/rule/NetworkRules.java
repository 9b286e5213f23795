package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.internal.state.NetworkStore;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** References to the modelled network. They sleep in a region that has none. */
public final class NetworkRules {
  private NetworkRules() {}

  /** The VPC is one of the project. */
  public static void requireVpc(NetworkStore network, String vpcId, String projectId) {
    if (network.isModelled()
        && network.vpc(vpcId).filter(vpc -> vpc.projectId().equals(projectId)).isEmpty()) {
      throw ErrorCode.VPC_NOT_FOUND.because("no VPC " + vpcId + " in project " + projectId);
    }
  }

  /** The backend port exists, in the VPC, and belongs to that kind of backend. */
  public static void requirePort(
      NetworkStore network, String portId, String vpcId, ServerType serverType) {
    if (!network.isModelled()) {
      return;
    }
    Port port =
        network
            .port(portId)
            .orElseThrow(() -> ErrorCode.PORT_NOT_FOUND.because("there is no port " + portId));
    if (!port.vpcId().equals(vpcId)) {
      throw ErrorCode.PORT_NOT_IN_VPC.because("port " + portId + " is not in VPC " + vpcId);
    }
    if (port.serverType() != serverType) {
      throw ErrorCode.INVALID_BACKEND_PORT_ID.because(
          "port " + portId + " is of " + port.serverType().value() + ", not " + serverType.value());
    }
  }

  /** The port of the virtual address, if named, exists in the VPC. */
  public static void requireVipPort(
      NetworkStore network, @Nullable String vipPortId, String vpcId) {
    if (vipPortId != null
        && network.isModelled()
        && network.port(vipPortId).filter(port -> port.vpcId().equals(vpcId)).isEmpty()) {
      throw ErrorCode.INVALID_VIP_PORT_ID.because("no port " + vipPortId + " in VPC " + vpcId);
    }
  }

  /** The subnet exists, in the VPC. */
  public static void requireSubnet(NetworkStore network, String subnetId, String vpcId) {
    if (!network.isModelled()) {
      return;
    }
    Subnet subnet =
        network
            .subnet(subnetId)
            .orElseThrow(
                () -> ErrorCode.SUBNET_NOT_FOUND.because("there is no subnet " + subnetId));
    if (!subnet.vpcId().equals(vpcId)) {
      throw ErrorCode.SUBNET_NOT_IN_VPC.because("subnet " + subnetId + " is not in VPC " + vpcId);
    }
  }

  /** The route tables exist, in the VPC. */
  public static void requireRouteTables(
      NetworkStore network, List<String> routeTables, String vpcId) {
    for (String id : routeTables) {
      unknownRouteTable(network, id, vpcId)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  /** The refusal of a route table that does not exist in the VPC. */
  public static Optional<VpcepException> unknownRouteTable(
      NetworkStore network, String id, String vpcId) {
    boolean unknown =
        network.isModelled()
            && network.routeTable(id).filter(table -> table.vpcId().equals(vpcId)).isEmpty();
    return unknown
        ? Optional.of(
            ErrorCode.ROUTE_TABLE_NOT_FOUND.because("no route table " + id + " in VPC " + vpcId))
        : Optional.empty();
  }

  /**
   * What the dialect says of the VPC overlaps no network that the service keeps for itself.
   *
   * @param type what is to be created in the VPC
   */
  public static void requireNoOverlap(
      NetworkStore network, String vpcId, ResourceType type, Dialect dialect) {
    if (!network.isModelled()) {
      return;
    }
    Cidr reserved = Cidr.parse(dialect.get(Trait.RESERVED_CIDR));
    network
        .vpc(vpcId)
        .filter(vpc -> dialect.get(Trait.RESERVED_FOR_VPCS).holdsFor(type))
        .map(Vpc::cidr)
        .filter(reserved::overlaps)
        .or(() -> network.overlapping(vpcId, reserved))
        .ifPresent(
            cidr -> {
              throw ErrorCode.INVALID_CIDR.because(
                  cidr + " of VPC " + vpcId + " overlaps the reserved " + reserved);
            });
  }

  /** The address is one of the subnet's, and not its network, gateway or broadcast address. */
  public static void requireHost(Cidr subnet, String address, Dialect dialect) {
    long wanted = Cidr.parse(address).first();
    Cidr.Hosts hosts = Cidr.Hosts.of(subnet);
    if (wanted < hosts.first() || wanted > hosts.last()) {
      ErrorCode code =
          dialect.get(Trait.CURRENT_CODES)
              ? ErrorCode.PORT_IP_NOT_IN_SUBNET
              : ErrorCode.INVALID_IP_ADDRESS;
      throw code.because("port_ip " + shown(address) + " is no host address of subnet " + subnet);
    }
  }
}
