package io.vpcep.simulator.benchmarks;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a test over HTTP costs that makes one call: with a server of its own, and with a region of
 * its own behind a server that is there. The figure to look at is the ratio of the two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SharedServerBenchmark {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private SimulatorServer shared;
  private int tests;

  @Setup
  public void start() {
    shared = SimulatorServer.startEmpty(ServerConfig.defaults());
  }

  @TearDown
  public void close() {
    shared.close();
  }

  /** Start, one call, stop. */
  @Benchmark
  public String ownServer() throws IOException, InterruptedException {
    try (SimulatedRegion region = SimulatedRegion.create();
        SimulatorServer server = SimulatorServer.start(region)) {
      return call(server.uri(), region);
    }
  }

  /** Mount, one call, unmount. */
  @Benchmark
  public String sharedServer() throws IOException, InterruptedException {
    SimulatorConfig config =
        SimulatorConfig.builder().accountNamespace(Integer.toString(tests++)).build();
    try (SimulatedRegion region = SimulatedRegion.create(config)) {
      shared.mount(region);
      try {
        return call(shared.uri(), region);
      } finally {
        shared.unmount(region);
      }
    }
  }

  private String call(URI server, SimulatedRegion region) throws IOException, InterruptedException {
    String path = "/v1/" + region.api().caller().projectId() + "/vpc-endpoint-services";
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
