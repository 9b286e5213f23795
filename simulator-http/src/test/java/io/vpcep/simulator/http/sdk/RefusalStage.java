package io.vpcep.simulator.http.sdk;

import java.util.List;

/**
 * What refused calls refer to: a service that is being created, an available one that requires
 * approval, and of the latter an endpoint that is being created, with an address of its own, and a
 * pending one.
 *
 * @param region the region
 * @param creatingService id of a service
 * @param service id of a service
 * @param creatingEndpoint id of an endpoint
 * @param pendingEndpoint id of an endpoint
 */
record RefusalStage(
    ServedRegion region,
    String creatingService,
    String service,
    String creatingEndpoint,
    String pendingEndpoint) {
  static final String TAKEN_ADDRESS = "192.168.0.5";

  static RefusalStage in(ServedRegion region) {
    SdkCalls provider = new SdkCalls(region.provider());
    String service = provider.createService(Bodies.service().withApprovalEnabled(true)).getId();
    region.settle();
    String creatingEndpoint =
        provider.createEndpoint(Bodies.endpoint(service).withPortIp(TAKEN_ADDRESS)).getId();
    provider.decide(service, "receive", creatingEndpoint);
    String pendingEndpoint = provider.createEndpoint(Bodies.endpoint(service)).getId();
    String creatingService =
        provider
            .createService(Bodies.service().withPorts(List.of(Bodies.port(443, 8443, "TCP"))))
            .getId();
    return new RefusalStage(region, creatingService, service, creatingEndpoint, pendingEndpoint);
  }

  SdkCalls provider() {
    return new SdkCalls(region.provider());
  }

  SdkCalls consumer() {
    return new SdkCalls(region.consumer());
  }
}
