package io.vpcep.simulator.http.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.RegionDocument;
import java.nio.file.Path;
import java.time.Duration;

/** A state that takes a moment to be saved. */
final class LargeState {
  private static final int ENDPOINTS = 5_000;
  private static final String ACCOUNT = "somebody";

  private LargeState() {}

  private static SimulatedRegion empty() {
    return SimulatedRegion.create(
        SimulatorConfig.builder()
            .transitionDelay(Duration.ZERO)
            .quotas(Quotas.DEFAULT.withEndpoints(ENDPOINTS))
            .build());
  }

  /** Writes it as a region document. */
  static void write(Path file) {
    try (SimulatedRegion region = empty()) {
      VpcepApi api = region.as(ACCOUNT);
      String service = api.createEndpointService(Requests.openEndpointService("one").build()).id();
      for (int i = 0; i < ENDPOINTS; i++) {
        String unused = api.createEndpoint(Requests.endpoint(service).build()).id();
      }
      RegionDocument.of(region).write(file);
    }
  }

  /** Fails if a file has not all of it. */
  static void check(Path file) {
    try (SimulatedRegion region = empty()) {
      RegionDocument.read(file).replaceIn(region);
      assertThat(region.as(ACCOUNT).listEndpoints().totalCount()).isEqualTo(ENDPOINTS);
      assertThat(region.as(ACCOUNT).listEndpointServices().totalCount()).isEqualTo(1);
    }
  }
}
