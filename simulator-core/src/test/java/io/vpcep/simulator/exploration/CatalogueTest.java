package io.vpcep.simulator.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disturbances that every exploration has, and the calls that they can meet. */
@Tag(Door.ONCE)
class CatalogueTest {
  private static final ExplorationConfig ALL =
      ExplorationConfig.DEFAULT.withPairs(Pairs.NONE).withMustSucceed().without(Invariant.values());

  /** A service whose owner accepts an endpoint, and one whose owner need not. */
  private static void connectTwice(SimulatedRegion region) {
    VpcepApi api = region.api();
    String asked = api.createEndpointService(Requests.endpointService("asked").build()).id();
    String open = api.createEndpointService(Requests.openEndpointService("open").build()).id();
    region.clock().advance(Duration.ofMinutes(3));
    String first = api.createEndpoint(Requests.endpoint(asked).build()).id();
    api.acceptConnection(asked, first);
    api.createEndpoint(Requests.endpoint(open).build());
    region.clock().advance(Duration.ofMinutes(3));
    api.showEndpoint(first);
    api.deleteEndpoint(first);
  }

  /** Which calls met what, of all that was tried. */
  private static Map<String, Set<String>> met() throws Exception {
    Map<String, Set<String>> met = new TreeMap<>();
    ExplorationReport report =
        Exploration.of(ALL)
            .run(
                (region, weather) -> {
                  try {
                    connectTwice(region);
                  } finally {
                    for (String each : weather.met()) {
                      String[] parts = each.split(": ", 2);
                      met.computeIfAbsent(parts[0], name -> new TreeSet<>())
                          .add(parts[1].replaceAll(" \\(.*", ""));
                    }
                  }
                });
    assertThat(report.levels()).allMatch(level -> level.notMet().isEmpty());
    return met;
  }

  @Test
  void eachMeetsTheCallsThatItCanMeetAndNoOthers() throws Exception {
    Map<String, Set<String>> met = met();

    Set<String> creations = Set.of("CreateEndpoint", "CreateEndpointService");
    Set<String> changes =
        Set.of(
            "AcceptOrRejectConnection",
            "CreateEndpoint",
            "CreateEndpointService",
            "DeleteEndpoint");
    Set<String> calls =
        Set.of(
            "AcceptOrRejectConnection",
            "CreateEndpoint",
            "CreateEndpointService",
            "DeleteEndpoint",
            "ShowEndpoint");
    assertThat(met)
        .containsEntry("reads lag", Set.of("the whole region"))
        .containsEntry("new services refuse endpoints for a while", Set.of("the whole region"))
        .containsEntry("step ends at once", changes)
        .containsEntry("step takes long", changes)
        .containsEntry("slow answer", calls)
        .containsEntry("throttled", calls)
        .containsEntry("throttled by the gateway", calls)
        .containsEntry("system error", calls)
        .containsEntry("unavailable at the gateway", calls)
        .containsEntry("timed out", calls)
        .containsEntry("connection dropped", calls)
        .containsEntry("answer lost", changes)
        .containsEntry("gateway timed out after the effect", changes)
        .containsEntry(
            "creation fails",
            Set.of("AcceptOrRejectConnection", "CreateEndpoint", "CreateEndpointService"))
        .containsEntry("quota taken by others", creations)
        .containsEntry("ports taken by others", Set.of("CreateEndpointService"))
        .containsEntry("approval late", Set.of("AcceptOrRejectConnection"))
        .containsEntry("connection refused", Set.of("CreateEndpoint"))
        .containsEntry("connection withdrawn", Set.of("AcceptOrRejectConnection", "CreateEndpoint"))
        .hasSize(19);
  }

  @Test
  void eachIsOfOneLevelAndHasNameOfItsOwn() throws Exception {
    Map<String, Set<Level>> levels = new TreeMap<>();
    Exploration.of(ALL)
        .run(
            (region, weather) -> {
              try {
                connectTwice(region);
              } finally {
                if (weather.met().size() == 1) {
                  String name = weather.met().get(0).split(": ", 2)[0];
                  levels
                      .computeIfAbsent(name, each -> EnumSet.noneOf(Level.class))
                      .add(weather.level().orElseThrow());
                }
              }
            });

    assertThat(levels.values())
        .allMatch(ofOne -> ofOne.size() == 1)
        .containsAll(Stream.of(Level.values()).map(EnumSet::of).toList());
  }

  @Test
  void ownOneCannotHaveTheNameOfAnother() {
    Disturbance own = Disturbance.of("throttled", Level.LOST, FaultEffect.dropBefore());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExplorationConfig.DEFAULT.withDisturbances(own))
        .withMessage("two disturbances are called \"throttled\"");
  }
}
