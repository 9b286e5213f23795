package io.vpcep.simulator.benchmarks;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * What a page of resources by their tags costs among few other resources and among many: the ratio
 * between the two numbers should be near 1, for as many match in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class TagFilterBenchmark {
  private static final int MATCHING = 1_000;

  /** How many services do not match. */
  @Param({"100", "100000"})
  int others;

  private SimulatedRegion region;
  private VpcepApi api;

  @Setup
  public void fill() {
    region =
        SimulatedRegion.create(
            SimulatorConfig.builder()
                .quotas(Quotas.DEFAULT.withEndpointServices(MATCHING + others))
                .transitionDelay(Duration.ZERO)
                .build());
    api = region.as("owner");
    int every = Math.max(1, others / MATCHING);
    for (int i = 0; i < MATCHING + others; i++) {
      boolean matching = others < MATCHING ? i >= others : i % (every + 1) == 0;
      create(i, matching);
      region.clock().advance(Duration.ofMillis(i % 3));
    }
  }

  private void create(int number, boolean matching) {
    TagSpec stage = new TagSpec("stage", matching ? "live" : "test");
    TagSpec team = new TagSpec("team", matching ? "red" : "blue");
    api.createEndpointService(
        request ->
            request
                .vpcId(new UUID(0, 0).toString())
                .portId(new UUID(1, number).toString())
                .serverType(ServerType.LB)
                .ports(PortSpec.tcp(80, 8080))
                .tags(stage, team));
  }

  @TearDown
  public void close() {
    region.close();
  }

  /** The ten newest with a key and a value. */
  @Benchmark
  public Page<ListResourcesByTag.TaggedResource> byKeyAndValue() {
    return find(request -> request.tags(of("stage", "live")));
  }

  /** Ten from the middle of those with two keys and values. */
  @Benchmark
  public Page<ListResourcesByTag.TaggedResource> byTwoTags() {
    return find(
        request -> request.tags(of("stage", "live"), of("team", "red", "green")).offset("500"));
  }

  /** The ten newest without a key and a value, which the many have. */
  @Benchmark
  public Page<ListResourcesByTag.TaggedResource> byWhatIsNotThere() {
    return find(request -> request.notTagsAny(of("stage", "test")));
  }

  /** How many there are with any of two. */
  @Benchmark
  public int countOfAny() {
    return api.countResourcesByTag(
        ResourceType.ENDPOINT_SERVICE,
        request -> request.tagsAny(of("stage", "live"), of("team", "red")));
  }

  private Page<ListResourcesByTag.TaggedResource> find(
      Consumer<ListResourcesByTag.Builder> filter) {
    return api.listResourcesByTag(
        ResourceType.ENDPOINT_SERVICE,
        request -> {
          request.limit("10");
          filter.accept(request);
        });
  }

  private static ListResourcesByTag.Filter of(String key, String... values) {
    return new ListResourcesByTag.Filter(key, List.of(values));
  }
}
