package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts endpoints back, by the rules of their creation. */
final class EndpointRestoring {
  private final RegionState state;
  private final Instant now;
  private final Checks.Unique ids;
  private final Checks.Unique markerIds = new Checks.Unique();
  // Only failed endpoints may share: what they hold was free while their failed deletion went on.
  private final EndpointStore live = new EndpointStore();

  EndpointRestoring(RegionState state, Instant now, Checks.Unique ids) {
    this.state = state;
    this.now = now;
    this.ids = ids;
  }

  void restore(List<EndpointSnapshot> endpoints) {
    endpoints.forEach(this::restore);
  }

  private void restore(EndpointSnapshot endpoint) {
    Checks checks = Checks.of(RegionSnapshot.Kind.ENDPOINT, endpoint.id());
    checks.requireUuid();
    ids.add(checks, endpoint.id(), "resource");
    checks.require(endpoint.markerId() > 0, "its marker id must be 1 or more");
    markerIds.add(checks, Integer.toString(endpoint.markerId()), "marker id");
    checks.requireTimes(endpoint.createdAt(), endpoint.updatedAt(), now);
    checkState(checks, endpoint);
    ServiceType type = checkService(checks, endpoint);
    checks.fitting(() -> checkContent(endpoint));
    if (type == ServiceType.INTERFACE) {
      checkInterface(checks, endpoint);
    } else {
      checkGateway(checks, endpoint);
    }
    checks.requireOwner(state.directory(), endpoint.projectId());
    state.source().usedMarkerId(endpoint.markerId());
    if (endpoint.status() != EndpointStatus.FAILED && !endpoint.deleting()) {
      checkFree(checks, endpoint);
      live.put(endpoint);
    }
    state.endpoints().put(endpoint);
  }

  private static void checkState(Checks checks, EndpointSnapshot endpoint) {
    checks.require(
        endpoint.errors().isEmpty() == (endpoint.status() != EndpointStatus.FAILED),
        "it must have an error if it has failed, and none otherwise");
    checks.require(
        endpoint.status() != EndpointStatus.ACCEPTED || endpoint.acceptedBefore(),
        "it is accepted, so it must have been accepted before");
  }

  /** Its service is there, unless that is gone and the endpoint has failed or goes too. */
  private ServiceType checkService(Checks checks, EndpointSnapshot endpoint) {
    ServiceSnapshot service = state.services().find(endpoint.endpointServiceId()).orElse(null);
    boolean gone = endpoint.formerServiceName() != null;
    if (service == null) {
      checks.require(
          gone
              && (endpoint.status() == EndpointStatus.FAILED
                  || endpoint.status() == EndpointStatus.DELETING),
          "there is no endpoint service " + endpoint.endpointServiceId());
      return endpoint.serviceType();
    }
    checks.require(!gone, "it has the name of a former service, but its service still exists");
    checks.fitting(
        () ->
            PolicyRules.requireAllowed(
                service, endpoint.policyStatements(), endpoint.policyDocument()));
    return service.serviceType();
  }

  private void checkContent(EndpointSnapshot endpoint) {
    DescriptionRules.check(endpoint.description());
    DescriptionRules.check(endpoint.connectionDescription());
    PolicyRules.checkStatements(specs(endpoint.policyStatements()));
    IdRules.requireVpcId(endpoint.vpcId());
    IdRules.checkSubnetId(endpoint.subnetId());
    IdRules.checkRoutetables(endpoint.routetables());
    // One by one, for quotas are not asked here.
    for (String entry : endpoint.whitelist()) {
      AddressRules.checkWhitelist(List.of(entry), state.config());
    }
    ServiceRestoring.checkTags(endpoint.tags(), state.config().dialect());
  }

  private static @Nullable List<PolicyStatementSpec> specs(
      @Nullable List<PolicyStatement> statements) {
    return statements == null
        ? null
        : statements.stream()
            .map(
                statement ->
                    new PolicyStatementSpec(
                        statement.effect().value(), statement.actions(), statement.resources()))
            .toList();
  }

  private void checkInterface(Checks checks, EndpointSnapshot endpoint) {
    String address = endpoint.ip();
    checks.require(
        endpoint.subnetId() != null && address != null && endpoint.routetables().isEmpty(),
        "with an interface service it must have a subnet, an address and no route tables");
    checks.fitting(() -> AddressRules.checkPortIp(address, state.config().dialect()));
  }

  private void checkGateway(Checks checks, EndpointSnapshot endpoint) {
    checks.require(
        endpoint.subnetId() == null && endpoint.ip() == null && !endpoint.routetables().isEmpty(),
        "with a gateway service it must have route tables, no subnet and no address");
  }

  private void checkFree(Checks checks, EndpointSnapshot endpoint) {
    String address = endpoint.ip();
    checks.require(
        address == null || !live.isTaken(endpoint.subnetId(), address),
        "another endpoint has the address " + address + " in subnet " + endpoint.subnetId());
    for (String table : endpoint.routetables()) {
      checks.require(
          !live.isRouted(endpoint.endpointServiceId(), table),
          "another endpoint to its service uses route table " + table);
    }
  }
}
