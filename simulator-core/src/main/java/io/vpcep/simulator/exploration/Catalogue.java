package io.vpcep.simulator.exploration;

import static io.vpcep.simulator.api.Operation.ACCEPT_OR_REJECT_CONNECTION;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnCall;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnRegion;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnStep;
import io.vpcep.simulator.exploration.DisturbanceEffect.When;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming.Delay;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The disturbances that every exploration has. */
final class Catalogue {
  // "It takes 1 to 2 minutes" (API reference 4.2.1).
  private static final Duration LONG_STEP = Duration.ofMinutes(2);
  private static final Duration SLOW = Duration.ofSeconds(10);
  private static final Duration LAG = Duration.ofSeconds(10);
  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofMinutes(10);
  private static final String TOKEN = "X-Auth-Token";

  private static final List<Disturbance> TIMING =
      List.of(
          Disturbance.ofRegion("reads lag", Level.TIMING, Lags.NONE.withReads(LAG))
              .orCalmer(new OnRegion(Lags.NONE.withReads(SECOND))),
          Disturbance.ofRegion(
                  "new services refuse endpoints for a while",
                  Level.TIMING,
                  Lags.NONE.withFreshServices(FRESH))
              .orCalmer(new OnRegion(Lags.NONE.withFreshServices(SECOND))),
          Disturbance.ofStep("step ends at once", Level.TIMING, Delay.NONE),
          Disturbance.ofStep("step takes long", Level.TIMING, Delay.of(LONG_STEP)),
          Disturbance.of("slow answer", Level.TIMING, FaultEffect.delay(SLOW))
              .orCalmer(new OnCall(FaultEffect.delay(SECOND), 1)));

  private static final List<Disturbance> TRANSIENT =
      List.of(
          refused("throttled", ErrorCode.TOO_MANY_REQUESTS),
          gateway("throttled by the gateway", 429, "Too Many Requests"),
          refused("system error", ErrorCode.SYSTEM_ERROR),
          gateway("unavailable at the gateway", 503, "Service Unavailable"),
          refused("timed out", ErrorCode.REQUEST_TIMED_OUT),
          Disturbance.of("connection dropped", Level.TRANSIENT, FaultEffect.dropBefore()),
          refused("token expired", ErrorCode.NOT_AUTHENTICATED).where(Catalogue::showsToken));

  private static final List<Disturbance> LOST =
      List.of(
          Disturbance.of("answer lost", Level.LOST, FaultEffect.dropAfter())
              .where(ExploredCall::isEffective),
          Disturbance.of(
                  "gateway timed out after the effect",
                  Level.LOST,
                  FaultEffect.answer(504, "text/plain", "Gateway Timeout").afterTheEffect())
              .where(ExploredCall::isEffective));

  private static final List<Disturbance> FAILING =
      List.of(
          Disturbance.ofFailingStep("creation fails", Level.FAILING, ErrorCode.PORT_CREATION_FAILED)
              .where(call -> call.begun().stream().anyMatch(TransitionStep::isCreation)),
          Disturbance.of(
                  "quota taken by others",
                  Level.FAILING,
                  FaultEffect.refuse(ErrorCode.QUOTA_EXCEEDED))
              .always()
              .on(CREATE_ENDPOINT_SERVICE, CREATE_ENDPOINT)
              .where(ExploredCall::isEffective),
          Disturbance.of(
                  "ports taken by others",
                  Level.FAILING,
                  FaultEffect.refuse(ErrorCode.PORT_CONFLICT))
              .always()
              .on(CREATE_ENDPOINT_SERVICE)
              .where(ExploredCall::isEffective),
          Disturbance.of("approval late", Level.FAILING, FaultEffect.delay(LATE))
              .on(ACCEPT_OR_REJECT_CONNECTION)
              .where(ExploredCall::isEffective),
          Disturbance.by("connection refused", Level.FAILING, When.AFTER, Catalogue::reject)
              .on(CREATE_ENDPOINT)
              .where(
                  call ->
                      call.isEffective()
                          && !call.begun().contains(TransitionStep.ENDPOINT_CREATION)),
          Disturbance.by("connection withdrawn", Level.FAILING, When.AFTER, Catalogue::reject)
              .where(call -> call.begun().contains(TransitionStep.ENDPOINT_CREATION)));

  private static final List<Disturbance> BUILT_IN =
      Stream.of(TIMING, TRANSIENT, LOST, FAILING).flatMap(List::stream).toList();

  private final TransitionDelays delays;
  private final List<Disturbance> all;

  Catalogue(ExplorationConfig config) {
    this.delays = config.region().transitionDelays();
    this.all = Stream.concat(BUILT_IN.stream(), config.disturbances().stream()).toList();
  }

  /** Refuses further disturbances of which one has the name of another. */
  static void requireOwnNames(List<Disturbance> further) {
    Set<String> names = new HashSet<>();
    Stream.concat(BUILT_IN.stream(), further.stream())
        .map(Disturbance::name)
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("two disturbances are called \"" + name + '"');
            });
  }

  /** The one with a name; empty if there is none. */
  Optional<Disturbance> named(String name) {
    return all.stream().filter(disturbance -> disturbance.name().equals(name)).findFirst();
  }

  /** Those of a level that are about the whole region. */
  List<Disturbance> ofRegion(Level level) {
    return of(level).filter(Disturbance::isOfRegion).toList();
  }

  /** Those of a level that a call can meet. */
  List<Disturbance> of(Level level, ExploredCall call) {
    return of(level)
        .filter(Predicate.not(Disturbance::isOfRegion))
        .filter(disturbance -> disturbance.where().test(call))
        .filter(disturbance -> makesDifference(disturbance, call))
        .toList();
  }

  private Stream<Disturbance> of(Level level) {
    return all.stream().filter(disturbance -> disturbance.level() == level);
  }

  private static Disturbance refused(String name, ErrorCode code) {
    return Disturbance.of(name, Level.TRANSIENT, FaultEffect.refuse(code));
  }

  private static Disturbance gateway(String name, int status, String body) {
    return Disturbance.of(name, Level.TRANSIENT, FaultEffect.answer(status, "text/plain", body));
  }

  private static boolean showsToken(ExploredCall call) {
    RecordedCall recorded = call.recorded();
    return recorded != null && recorded.wire() != null && recorded.wire().header(TOKEN) != null;
  }

  /** The owner of the service rejects the endpoint that the call is about. */
  private static boolean reject(SimulatedRegion region, ExploredCall call) {
    try {
      if (call.answer() instanceof Endpoint created) {
        return reject(ownerOf(created.endpointServiceId(), region), created);
      }
      return call.request() instanceof AcceptOrRejectConnection accepted
          && reject(region.as(call.caller()), accepted);
    } catch (VpcepException e) {
      // A service whose owner has no say, such as one of the operator.
      return false;
    }
  }

  private static boolean reject(VpcepApi owner, AcceptOrRejectConnection accepted) {
    List<String> endpoints = accepted.endpoints() == null ? List.of() : accepted.endpoints();
    endpoints.forEach(endpoint -> owner.rejectConnection(accepted.serviceId(), endpoint));
    return !endpoints.isEmpty();
  }

  private static boolean reject(Optional<VpcepApi> owner, Endpoint endpoint) {
    owner.ifPresent(api -> api.rejectConnection(endpoint.endpointServiceId(), endpoint.id()));
    return owner.isPresent();
  }

  private static Optional<VpcepApi> ownerOf(String serviceId, SimulatedRegion region) {
    return region.snapshot().services().stream()
        .filter(service -> service.id().equals(serviceId))
        .map(service -> region.as(region.ownerOf(service.projectId())))
        .findFirst();
  }

  /** Whether it makes a difference in the regions that are explored. */
  private boolean makesDifference(Disturbance disturbance, ExploredCall call) {
    return !(disturbance.effect() instanceof OnStep onStep)
        || call.begun().stream().anyMatch(step -> !delays.of(step).equals(onStep.timing()));
  }
}
