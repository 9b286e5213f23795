package io.vpcep.simulator.benchmarks.state;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A region in which one project has endpoints of one service, by default settings but for quotas:
 * so with the journal on, and with a clock that only {@link #settle} moves.
 */
public final class EndpointProject implements AutoCloseable {
  // As many addresses of a subnet as are sure to be free.
  private static final int ENDPOINTS_OF_A_SUBNET = 200;
  private static final int LARGEST_PAGE = 1_000;

  private static final String VPC = new UUID(1, 1).toString();

  private final SimulatedRegion region;
  private final VpcepApi api;
  private final CreateEndpoint[] requests;
  private int created;

  /** An empty one in which there is room for a number of endpoints at a time. */
  public EndpointProject(int room) {
    region =
        SimulatedRegion.create(
            SimulatorConfig.builder()
                .quotas(
                    Quotas.DEFAULT
                        .withEndpoints(Integer.MAX_VALUE)
                        .withEndpointServices(Integer.MAX_VALUE))
                .build());
    api = region.as("owner");
    String service = createService(0).id();
    settle();
    requests = new CreateEndpoint[1 + 2 * room / ENDPOINTS_OF_A_SUBNET];
    for (int i = 0; i < requests.length; i++) {
      requests[i] =
          CreateEndpoint.builder()
              .endpointServiceId(service)
              .vpcId(VPC)
              .subnetId(new UUID(2, i).toString())
              .build();
    }
  }

  /** Creates a service whose port no other number has; refused if there is one of that number. */
  public EndpointService createService(int number) {
    return api.createEndpointService(
        request ->
            request
                .vpcId(VPC)
                .portId(new UUID(3, number).toString())
                .serverType(ServerType.VM)
                .approvalEnabled(false)
                .ports(PortSpec.tcp(80, 8080)));
  }

  /** Creates the next endpoint, which stays under way until {@link #settle}. */
  public String createEndpoint() {
    return api.createEndpoint(requests[created++ % requests.length]).id();
  }

  /** Creates endpoints without keeping anything of the answers. */
  public void createEndpoints(int number) {
    for (int i = 0; i < number; i++) {
      createEndpoint();
    }
  }

  /** Ends what is under way. */
  public void settle() {
    region.clock().advanceUntilIdle();
  }

  /** The ids of all endpoints. */
  public List<String> endpointIds() {
    List<String> ids = new ArrayList<>();
    List<Endpoint> page;
    do {
      page =
          api.listEndpoints(
                  ListEndpoints.builder()
                      .sortDir("asc")
                      .limit(LARGEST_PAGE)
                      .offset(ids.size())
                      .build())
              .items();
      page.forEach(endpoint -> ids.add(endpoint.id()));
    } while (page.size() == LARGEST_PAGE);
    return ids;
  }

  /** The region. */
  public SimulatedRegion region() {
    return region;
  }

  /** The calls of the project. */
  public VpcepApi api() {
    return api;
  }

  @Override
  public void close() {
    region.close();
  }
}
