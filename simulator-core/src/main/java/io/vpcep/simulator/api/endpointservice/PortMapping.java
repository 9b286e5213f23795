package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;

/**
 * One port mapping of an endpoint service.
 *
 * @param clientPort the port at which endpoints are reached, 1 to 65535
 * @param serverPort the port of the backend, 1 to 65535
 * @param protocol TCP unless the request said otherwise
 */
@Stable
public record PortMapping(int clientPort, int serverPort, Protocol protocol) {

  /** Protocol of a port mapping. */
  public enum Protocol implements ApiValue {
    /** The default. */
    TCP("TCP"),

    /** Where the dialect of the region allows it. */
    UDP("UDP");

    private final String value;

    Protocol(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
