package io.vpcep.simulator.api.endpointservice;

/**
 * One port mapping of an endpoint service.
 *
 * @param clientPort the port at which endpoints are reached, 1 to 65535
 * @param serverPort the port of the backend, 1 to 65535
 * @param protocol TCP unless the request said otherwise
 */
public record PortMapping(int clientPort, int serverPort, Protocol protocol) {}
