package io.vpcep.simulator.conformance;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays steps on a region and on the model, and holds the one against the other after each. */
final class Run {

  private record Kept(RegionSnapshot snapshot, World world) {}

  private final SimulatedRegion simulated;
  private final Region region;
  private final Model model;
  private final References references = new References();
  private RegionSnapshot before;
  private @Nullable Kept kept;
  private @Nullable Outcome last;

  Run(Setting setting) {
    simulated = SimulatedRegion.create(setting.config());
    SampleNetwork network =
        setting.network() ? SampleNetwork.addTo(simulated) : SampleNetwork.of(simulated);
    World world = new World(simulated.clock().instant());
    addPublicServices(world, setting);
    before = simulated.snapshot();
    region =
        new Region(setting, world, setting.network() ? Optional.of(network) : Optional.empty());
    model = new Model(region);
    Comparison.checkState(region.truth(), before);
  }

  /** The operator's services are what the model is told of, but for their names. */
  private void addPublicServices(World world, Setting setting) {
    List<PublicService> services =
        simulated
            .api()
            .listPublicServices(ListPublicServices.builder().sortDir("asc").limit(1000).build())
            .items();
    Difference.when(
        !services.stream()
            .map(PublicService::serviceName)
            .toList()
            .equals(setting.reading().publicServices()),
        () -> "the public services are " + services);
    RegionSnapshot snapshot = simulated.snapshot();
    for (PublicService offer : services) {
      EndpointService shown = snapshot.service(offer.id()).orElseThrow();
      ServiceState service =
          new ServiceState(
              offer.id(), Caller.of(shown.domainId(), shown.projectId()), offer.createdAt());
      service.offer = offer;
      service.fullName = offer.serviceName();
      service.status = ServiceStatus.AVAILABLE;
      service.serverType = shown.serverType();
      service.vpcId = shown.vpcId();
      service.portId = shown.portId();
      service.ports = shown.ports();
      world.add(service);
    }
  }

  Region region() {
    return region;
  }

  SampleNetwork network() {
    return SampleNetwork.of(simulated);
  }

  Caller caller(String account) {
    return simulated.account(account);
  }

  References references() {
    return references;
  }

  /** What came of the last step, if it was a call. */
  Optional<Outcome> last() {
    return Optional.ofNullable(last);
  }

  /**
   * Plays a step.
   *
   * @throws Difference if region and model disagree after it
   */
  void play(Step step) {
    last = null;
    if (step instanceof Step.Call call) {
      play(call);
      return;
    }
    if (step instanceof Step.Advance advance) {
      simulated.clock().advance(advance.span());
      region.advance(advance.span());
    } else if (step instanceof Step.FailNext failure) {
      simulated.transitions().of(failure.creation()).next().failing(failure.code());
      region.armed(failure.creation().resourceType()).add(failure.code());
    } else if (step instanceof Step.RefuseNext refusal) {
      simulated.faults().next(refusal.operation(), FaultEffect.refuse(refusal.code()));
      model.refusals(refusal.operation()).add(refusal.code());
    } else if (step instanceof Step.Stand stand) {
      simulated.accounts().setStatus(caller(stand.account()).domainId(), stand.status());
      region.stand(caller(stand.account()), stand.status());
    } else if (step instanceof Step.Keep) {
      kept = new Kept(before, region.truth().copy());
    } else if (step instanceof Step.Restore && kept != null) {
      simulated.restore(kept.snapshot);
      model.restore(kept.world);
      Comparison.checkEqual("the restored state", kept.snapshot, simulated.snapshot());
    }
    before = simulated.snapshot();
    Comparison.checkState(region.truth(), before);
  }

  private void play(Step.Call call) {
    Caller caller = caller(call.account());
    Object request = references.resolve(call.request());
    Outcome actual = Outcome.ofRegion(() -> call(simulated.as(caller), call.operation(), request));
    RegionSnapshot after = simulated.snapshot();
    Outcome expected = model.call(caller, call.operation(), request, new Drawn(actual, after));
    Comparison.checkOutcome(expected, actual);
    if (actual.isRefused() || Pool.isRead(call.operation())) {
      Comparison.checkEqual("what changed nothing", before, after);
    } else {
      Comparison.checkState(region.truth(), after);
    }
    if (!Pool.draws(call.operation())) {
      Comparison.checkEqual("draws from the seed", before.draws(), after.draws());
    }
    before = after;
    last = actual;
    references.add(call.number(), actual.answer());
  }

  @SuppressWarnings("unchecked") // steps pair operations with their requests
  private static Object call(VpcepApi api, Operation<?, ?> operation, Object request) {
    return api.call((Operation<Object, Object>) operation, () -> request);
  }
}
