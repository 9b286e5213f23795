package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An endpoint to an interface service: an address in a subnet, and perhaps a domain name. */
final class InterfaceEndpoint implements EndpointKind {
  @Override
  public void requireExisting(Call call, EndpointSnapshot.Draft draft) {
    String subnetId = draft.subnetId;
    if (subnetId == null) {
      throw ErrorCode.MISSING_SUBNET_ID.because("subnet_id is mandatory with an interface service");
    }
    NetworkRules.requireSubnet(call.network(), subnetId, draft.vpcId);
    String portIp = draft.ip;
    if (portIp != null) {
      call.network()
          .subnet(subnetId)
          .ifPresent(
              subnet -> NetworkRules.requireHost(subnet.cidr(), portIp, call.config().dialect()));
    }
  }

  @Override
  public void requireFree(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service) {
    String portIp = draft.ip;
    if (portIp == null) {
      freeAddress(call, draft.subnetId, 0);
    } else if (call.endpoints().isTaken(draft.subnetId, portIp)) {
      boolean exact = call.config().dialect().get(Trait.CURRENT_CODES);
      throw (exact ? ErrorCode.PORT_IP_IN_USE : ErrorCode.INVALID_IP_ADDRESS)
          .because(
              "port_ip " + portIp + " belongs to another endpoint in subnet " + draft.subnetId);
    }
  }

  @Override
  public void complete(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service) {
    if (draft.ip == null) {
      draft.ip = drawAddress(call, draft.subnetId);
    }
    draft.addIpv6Address(call.state().ids());
    if (draft.enableDns) {
      draft.dnsNames = List.of(EndpointSnapshot.dnsName(call.config().regionName(), draft.id));
    }
    draft.routetables = List.of();
  }

  private static String drawAddress(Call call, @Nullable String subnetId) {
    return freeAddress(call, subnetId, call.source().nextAddress(hosts(call, subnetId).count()));
  }

  private static String freeAddress(Call call, @Nullable String subnetId, int start) {
    Cidr.Hosts hosts = hosts(call, subnetId);
    for (int i = 0; i < hosts.count(); i++) {
      String address = Cidr.text(hosts.first() + (start + i) % hosts.count());
      if (!call.endpoints().isTaken(subnetId, address)) {
        return address;
      }
    }
    throw ErrorCode.PORT_CREATION_FAILED.because("no address is free in subnet " + subnetId);
  }

  private static Cidr.Hosts hosts(Call call, @Nullable String subnetId) {
    return Cidr.Hosts.of(
        Optional.ofNullable(subnetId)
            .flatMap(call.network()::subnet)
            .map(Subnet::cidr)
            .orElse(Cidr.Hosts.UNKNOWN_SUBNET));
  }
}
