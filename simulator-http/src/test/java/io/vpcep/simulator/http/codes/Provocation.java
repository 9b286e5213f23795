package io.vpcep.simulator.http.codes;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How to make a rule raise its code.
 *
 * @param code which one
 * @param doors through which it can be raised
 * @param settings what the region needs for it
 * @param attempt makes everything ready, and returns the call that is to be refused
 */
record Provocation(
    ErrorCode code,
    Set<Door> doors,
    Consumer<SimulatorConfig.Builder> settings,
    Function<World, Runnable> attempt) {

  /** Through both doors, in a region with the defaults. */
  static Provocation of(ErrorCode code, Function<World, Runnable> attempt) {
    return new Provocation(code, EnumSet.allOf(Door.class), settings -> {}, attempt);
  }

  /** A call that needs nothing to be ready. */
  static Provocation ofCall(
      ErrorCode code, Function<World, VpcepApi> who, Consumer<VpcepApi> call) {
    return of(code, world -> () -> call.accept(who.apply(world)));
  }

  /** By a service that is in order but for one thing. */
  static Provocation ofService(ErrorCode code, Consumer<CreateEndpointService.Builder> mistake) {
    CreateEndpointService.Builder request = World.service();
    mistake.accept(request);
    return ofCall(code, World::provider, api -> api.createEndpointService(request.build()));
  }

  /** By an endpoint to an open service that is in order but for one thing. */
  static Provocation ofEndpoint(ErrorCode code, Consumer<CreateEndpoint.Builder> mistake) {
    return of(
        code,
        world -> {
          CreateEndpoint.Builder request = World.endpoint(world.openService());
          mistake.accept(request);
          return () -> world.consumer().createEndpoint(request.build());
        });
  }

  Provocation onlyThrough(Door door) {
    return new Provocation(code, EnumSet.of(door), settings, attempt);
  }

  Provocation with(Consumer<SimulatorConfig.Builder> newSettings) {
    return new Provocation(code, doors, newSettings, attempt);
  }

  @Override
  public String toString() {
    return code.code();
  }
}
