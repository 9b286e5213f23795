package io.vpcep.simulator.benchmarks.inprocess;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.benchmarks.state.EndpointProject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The rates of the commonest calls, the journal on. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 1)
public class InProcessBenchmark {

  /** A project of 1,000 endpoints that stays as it is. */
  @State(Scope.Benchmark)
  public static class Filled {
    private static final int SIZE = 1_000;

    private EndpointProject project;
    private List<String> ids;
    private int next;

    @Setup
    public void fill() {
      project = new EndpointProject(SIZE);
      project.createEndpoints(SIZE);
      project.settle();
      ids = project.endpointIds();
    }

    @TearDown
    public void close() {
      project.close();
    }

    private String nextId() {
      next = next == SIZE - 1 ? 0 : next + 1;
      return ids.get(next);
    }
  }

  /** A project that begins empty in every iteration, for it grows by hundreds of thousands. */
  @State(Scope.Benchmark)
  public static class Growing {
    private static final int ROOM = 2_000_000;

    private EndpointProject project;

    @Setup(Level.Iteration)
    public void begin() {
      project = new EndpointProject(ROOM);
    }

    @TearDown(Level.Iteration)
    public void close() {
      project.close();
    }
  }

  /** An endpoint by its id. */
  @Benchmark
  public Endpoint showEndpoint(Filled state) {
    return state.project.api().showEndpoint(state.nextId());
  }

  /** An endpoint in a subnet with free addresses. */
  @Benchmark
  public String createEndpoint(Growing state) {
    return state.project.createEndpoint();
  }

  /** The ten newest endpoints. */
  @Benchmark
  public Page<Endpoint> firstPage(Filled state) {
    return state.project.api().listEndpoints();
  }
}
