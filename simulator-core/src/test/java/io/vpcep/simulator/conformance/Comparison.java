package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what the model says against what the region says. */
final class Comparison {

  /** What counts of a service in a snapshot. */
  private record ServiceView(EndpointService service, List<Permission> permissions) {}

  /** What counts of an endpoint in a snapshot. */
  private record EndpointView(
      Endpoint endpoint,
      @Nullable String address,
      boolean acceptedBefore,
      String connectionDescription) {}

  private Comparison() {}

  static void checkOutcome(Outcome expected, Outcome actual) {
    if (expected.code() != actual.code()) {
      throw new Difference("the model " + expected + ", the region " + actual);
    }
    checkEqual("the answer", expected.answer(), actual.answer());
  }

  /** The whole state, in the order of creation; what is to come, in whatever order. */
  static void checkState(World world, RegionSnapshot snapshot) {
    checkEqual("the clock", world.now, snapshot.takenAt());
    checkEqual(
        "the services",
        world.services().stream()
            .map(each -> new ServiceView(world.shown(each), each.permissions))
            .toList(),
        snapshot.services().stream().map(each -> view(each, snapshot)).toList());
    checkEqual(
        "the endpoints",
        world.endpoints().stream()
            .map(
                each ->
                    new EndpointView(
                        each.shown(world.standing(each.owner.domainId())),
                        each.address,
                        each.acceptedBefore,
                        each.connectionDescription))
            .toList(),
        snapshot.endpoints().stream().map(each -> view(each, snapshot)).toList());
    checkEqual(
        "what is to come",
        world.schedule().stream()
            .map(each -> new RegionSnapshot.Pending(each.id(), each.at(), 0, each.failure()))
            .collect(Collectors.toSet()),
        Set.copyOf(snapshot.pending()));
  }

  private static ServiceView view(ServiceSnapshot each, RegionSnapshot snapshot) {
    return new ServiceView(
        snapshot.service(each.id()).orElseThrow(), snapshot.permissionsOf(each.id()));
  }

  private static EndpointView view(EndpointSnapshot each, RegionSnapshot snapshot) {
    return new EndpointView(
        snapshot.endpoint(each.id()).orElseThrow(),
        each.ip(),
        each.acceptedBefore(),
        each.connectionDescription());
  }

  static void checkEqual(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      List<String> parts = new ArrayList<>();
      describe(what, expected, actual, parts);
      throw new Difference(String.join("\n", parts));
    }
  }

  private static void describe(
      String what, @Nullable Object expected, @Nullable Object actual, List<String> parts) {
    if (Objects.equals(expected, actual)) {
      return;
    }
    if (expected instanceof Record && actual != null && expected.getClass() == actual.getClass()) {
      List<@Nullable Object> one = Records.values(expected);
      List<@Nullable Object> other = Records.values(actual);
      for (int i = 0; i < one.size(); i++) {
        describe(what + "." + Records.names(expected).get(i), one.get(i), other.get(i), parts);
      }
    } else if (expected instanceof List<?> one
        && actual instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        describe(what + "[" + i + "]", one.get(i), other.get(i), parts);
      }
    } else {
      parts.add(what + ": the model has " + expected + ", the region " + actual);
    }
  }
}
