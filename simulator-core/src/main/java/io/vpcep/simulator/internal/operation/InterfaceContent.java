package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.CreateEndpointHandler.Checked;
import io.vpcep.simulator.internal.operation.CreateEndpointHandler.ContentFactory;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.StoredService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint to an interface service: an address in a subnet, and perhaps a domain name. */
final class InterfaceContent implements ContentFactory {
  // Subnets are not modelled, so each is taken to be this network.
  private static final String NETWORK = "192.168.";
  private static final int FIRST_HOST = 4;
  private static final int HOSTS = 0xFFFF - FIRST_HOST;

  @Override
  public void requireFree(Call call, Checked checked, StoredService service) {
    String portIp = checked.portIp();
    if (portIp != null && call.endpoints().isTaken(checked.subnetId(), portIp)) {
      throw ErrorCode.ENDPOINT_3010.because(
          "port_ip " + portIp + " belongs to another endpoint in subnet " + checked.subnetId());
    }
  }

  @Override
  public EndpointContent make(Call call, Checked checked, String id) {
    String portIp = checked.portIp();
    String dnsName = "vpcep-" + id + "." + call.config().regionName() + ".example.com";
    return new EndpointContent(
        checked.vpcId(),
        checked.subnetId(),
        portIp == null ? freeAddress(call, checked.subnetId()) : portIp,
        checked.enableDns(),
        checked.enableDns() ? List.of(dnsName) : List.of(),
        checked.enableWhitelist(),
        checked.whitelist(),
        List.of(),
        checked.tags());
  }

  private static String freeAddress(Call call, @Nullable String subnetId) {
    int start = call.source().nextAddress(HOSTS);
    for (int i = 0; i < HOSTS; i++) {
      int host = FIRST_HOST + (start + i) % HOSTS;
      String address = NETWORK + (host >> 8) + "." + (host & 0xFF);
      if (!call.endpoints().isTaken(subnetId, address)) {
        return address;
      }
    }
    throw ErrorCode.ENDPOINT_3001.because("no address is free in subnet " + subnetId);
  }
}
