package io.vpcep.simulator.internal.state;

/**
 * What lists and shows see: the truth, or what it was some time ago.
 *
 * @param services the endpoint services
 * @param endpoints the endpoints
 * @param whitelists the whitelist records
 */
public record ReadView(ServiceStore services, EndpointStore endpoints, WhitelistStore whitelists) {}
