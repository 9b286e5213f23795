package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.regex.Pattern;

/** The operator of the cloud: an account whose services every new region has. */
public final class Operator {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private Operator() {}

  /** The operator as a caller, in the project that owns the public services. */
  public static Caller caller(RegionState state) {
    return Caller.of(state.ids().operator(), state.ids().operatorProject());
  }

  /** Puts the operator and its services into a new region. */
  public static void moveIn(RegionState state, Instant now) {
    state.directory().claim(caller(state));
    Offers.in(state.config()).forEach(offer -> put(state, now, offer));
  }

  /**
   * Adds a public service, available at once.
   *
   * @throws IllegalArgumentException if the name is malformed or taken
   */
  public static PublicService add(RegionState state, Instant now, PublicServiceSpec spec) {
    requireName(spec.name());
    if (state.services().findByFullName(spec.name()).isPresent()) {
      throw new IllegalArgumentException("there is a service " + spec.name() + " already");
    }
    return put(state, now, spec).forPublic();
  }

  private static ServiceSnapshot put(RegionState state, Instant now, PublicServiceSpec spec) {
    ServiceSnapshot.Draft draft = new ServiceSnapshot.Draft();
    draft.serviceName = spec.name();
    draft.serviceType = spec.type();
    draft.charge = spec.charge();
    draft.enablePolicy = spec.enablePolicy();
    draft.createdAt = now;
    draft.open(state.ids(), state.config().dialect().get(Trait.PUBLIC_SERVICE_OWNER));
    ServiceSnapshot service = draft.snapshot();
    state.services().put(service);
    return service;
  }

  /**
   * Checks the form of a public service's name.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a public service's name is 1 to 128 letters, digits, '.', '_' and '-', not " + name);
    }
  }
}
