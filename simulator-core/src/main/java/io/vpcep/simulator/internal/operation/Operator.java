package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.StoredService.Offer;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.Protocol;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.TcpProxy;
import java.time.Instant;
import java.util.List;

/** The operator of the cloud: an account whose services every new region has. */
public final class Operator {

  private record PublicOffer(String name, ServiceType type, int port, Protocol protocol) {}

  private static final List<PublicOffer> OFFERS =
      List.of(
          new PublicOffer("obs", ServiceType.GATEWAY, 443, Protocol.TCP),
          new PublicOffer("dns", ServiceType.INTERFACE, 53, Protocol.UDP),
          new PublicOffer("dis", ServiceType.INTERFACE, 443, Protocol.TCP),
          new PublicOffer("iam", ServiceType.INTERFACE, 443, Protocol.TCP));

  private Operator() {}

  /** The operator as a caller, in the project that owns the public services. */
  static Caller caller(RegionState state) {
    return Caller.of(
        state.source().hexIdFor("operator", "account"),
        state.source().hexIdFor("operator", "project"));
  }

  /** Puts the operator and its services into a new region. */
  public static void moveIn(RegionState state, Instant now) {
    state.directory().claim(caller(state));
    for (PublicOffer offer : OFFERS) {
      state.services().put(publicService(state, offer, now));
    }
  }

  private static StoredService publicService(RegionState state, PublicOffer offer, Instant now) {
    Dialect dialect = state.config().dialect();
    String prefix = dialect.publicServicePrefix() + state.config().regionName() + ".";
    return new StoredService(
        state.source().idFor("public service", offer.name),
        state.source().nextSequence(),
        caller(state).projectId(),
        caller(state).domainId(),
        new Offer(true, dialect.publicServiceOwner(), true),
        offer.type,
        ServerType.LB,
        state.source().idFor("public vpc", offer.name),
        prefix + offer.name,
        new ServiceContent(
            state.source().idFor("public port", offer.name),
            null,
            false,
            List.of(new PortMapping(offer.port, offer.port, offer.protocol)),
            TcpProxy.CLOSE,
            List.of()),
        ServiceStatus.AVAILABLE,
        List.of(),
        now,
        now);
  }
}
