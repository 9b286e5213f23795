package io.vpcep.simulator.benchmarks;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a page of a list without filters costs in a small project and in a large one: the ratio
 * between the two sizes should be near 1, for the page is as long in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ListingBenchmark {

  /** How many services the project has. */
  @Param({"100", "100000"})
  int services;

  private SimulatedRegion region;
  private VpcepApi api;

  @Setup
  public void fill() {
    region =
        SimulatedRegion.create(
            SimulatorConfig.builder()
                .quotas(Quotas.DEFAULT.withEndpointServices(services))
                .transitionDelay(Duration.ZERO)
                .build());
    api = region.as("owner");
    String vpcId = new UUID(0, 0).toString();
    for (int i = 0; i < services; i++) {
      String portId = new UUID(1, i).toString();
      api.createEndpointService(
          request ->
              request
                  .vpcId(vpcId)
                  .portId(portId)
                  .serverType(ServerType.LB)
                  .ports(PortSpec.tcp(80, 8080)));
      region.clock().advance(Duration.ofMillis(i % 3));
    }
  }

  @TearDown
  public void close() {
    region.close();
  }

  /** The ten newest. */
  @Benchmark
  public Page<EndpointService> firstPage() {
    return api.listEndpointServices();
  }

  /** Ten from the middle, by their last change. */
  @Benchmark
  public Page<EndpointService> middlePageByChange() {
    return api.listEndpointServices(
        ListEndpointServices.builder().sortKey("updated_at").offset(services / 2).build());
  }
}
