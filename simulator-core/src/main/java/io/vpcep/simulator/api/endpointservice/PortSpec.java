package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A port mapping as asked for; nothing is checked until the call.
 *
 * @param clientPort port at which endpoints are reached, 1 to 65535
 * @param serverPort port of the backend, 1 to 65535
 * @param protocol TCP or UDP; absent or empty means TCP
 */
@Stable
public record PortSpec(
    @Nullable Integer clientPort, @Nullable Integer serverPort, @Nullable String protocol) {

  /** A mapping over TCP. */
  public static PortSpec tcp(int clientPort, int serverPort) {
    return new PortSpec(clientPort, serverPort, PortMapping.Protocol.TCP.value());
  }

  /** A mapping over UDP. */
  public static PortSpec udp(int clientPort, int serverPort) {
    return new PortSpec(clientPort, serverPort, PortMapping.Protocol.UDP.value());
  }
}
