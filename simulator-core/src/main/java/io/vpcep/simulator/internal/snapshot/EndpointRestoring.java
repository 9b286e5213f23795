package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.EndpointStore;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredEndpoint.State;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.request.PolicyStatementSpec;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
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

  private void restore(EndpointSnapshot snapshot) {
    Endpoint endpoint = snapshot.endpoint();
    Checks checks = Checks.of(SnapshotKind.ENDPOINT, endpoint.id());
    checks.requireUuid();
    ids.add(checks, endpoint.id(), "resource");
    checks.require(endpoint.markerId() > 0, "its marker id must be 1 or more");
    markerIds.add(checks, Integer.toString(endpoint.markerId()), "marker id");
    checks.requireTimes(endpoint.createdAt(), endpoint.updatedAt(), now);
    checkState(checks, snapshot);
    checkService(checks, endpoint);
    checks.fitting(() -> checkContent(snapshot));
    if (endpoint.serviceType() == ServiceType.INTERFACE) {
      checkInterface(checks, endpoint, snapshot.address());
    } else {
      checkGateway(checks, endpoint, snapshot.address());
    }
    state.source().usedMarkerId(endpoint.markerId());
    StoredEndpoint stored = stored(snapshot, owner(checks, endpoint.projectId()));
    if (stored.status() != EndpointStatus.FAILED && !stored.deleting()) {
      checkFree(checks, stored);
      live.put(stored);
    }
    state.endpoints().put(stored);
  }

  private static void checkState(Checks checks, EndpointSnapshot snapshot) {
    Endpoint endpoint = snapshot.endpoint();
    checks.require(
        endpoint.errors().isEmpty() == (endpoint.status() != EndpointStatus.FAILED),
        "it must have an error if it has failed, and none otherwise");
    checks.require(
        endpoint.status() != EndpointStatus.ACCEPTED || snapshot.acceptedBefore(),
        "it is accepted, and never was");
  }

  /** Its service is there, unless that is gone and the endpoint has failed or goes too. */
  private void checkService(Checks checks, Endpoint endpoint) {
    StoredService service = state.services().find(endpoint.endpointServiceId()).orElse(null);
    if (service == null) {
      checks.require(
          endpoint.status() == EndpointStatus.FAILED
              || endpoint.status() == EndpointStatus.DELETING,
          "there is no endpoint service " + endpoint.endpointServiceId());
      return;
    }
    checks.require(
        service.fullName().equals(endpoint.endpointServiceName()),
        "its service is " + service.fullName() + ", not " + endpoint.endpointServiceName());
    checks.require(
        service.type() == endpoint.serviceType(),
        "its service is of type " + service.type().value());
    checks.fitting(
        () ->
            PolicyRules.requireAllowed(
                service, endpoint.policyStatements(), endpoint.policyDocument()));
  }

  private void checkContent(EndpointSnapshot snapshot) {
    Endpoint endpoint = snapshot.endpoint();
    DescriptionRules.check(endpoint.description());
    DescriptionRules.check(snapshot.connectionDescription());
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

  private void checkInterface(Checks checks, Endpoint endpoint, @Nullable String address) {
    checks.require(
        endpoint.subnetId() != null && address != null && endpoint.routetables().isEmpty(),
        "to an interface service it has subnet and address, and no route tables");
    checks.fitting(() -> AddressRules.checkPortIp(address, state.config().dialect()));
  }

  private void checkGateway(Checks checks, Endpoint endpoint, @Nullable String address) {
    checks.require(
        endpoint.subnetId() == null && address == null && !endpoint.routetables().isEmpty(),
        "to a gateway service it has route tables, and neither subnet nor address");
  }

  private void checkFree(Checks checks, StoredEndpoint endpoint) {
    EndpointContent content = endpoint.content();
    String address = content.address();
    checks.require(
        address == null || !live.isTaken(content.subnetId(), address),
        "another endpoint has the address " + address + " in subnet " + content.subnetId());
    for (String table : content.routetables()) {
      checks.require(
          !live.isRouted(endpoint.serviceId(), table),
          "another endpoint to its service uses route table " + table);
    }
  }

  private String owner(Checks checks, String projectId) {
    return state
        .directory()
        .findProject(projectId)
        .map(Project::accountId)
        .orElseThrow(() -> checks.refusal("there is no project " + projectId));
  }

  private StoredEndpoint stored(EndpointSnapshot snapshot, String domainId) {
    Endpoint endpoint = snapshot.endpoint();
    return new StoredEndpoint(
        endpoint.id(),
        state.source().nextSequence(),
        endpoint.projectId(),
        domainId,
        endpoint.markerId(),
        endpoint.endpointServiceId(),
        endpoint.endpointServiceName(),
        endpoint.serviceType(),
        new EndpointContent(
            endpoint.vpcId(),
            endpoint.subnetId(),
            snapshot.address(),
            snapshot.addressGiven(),
            endpoint.enableDns(),
            endpoint.dnsNames(),
            endpoint.enableWhitelist(),
            endpoint.whitelist(),
            endpoint.routetables(),
            endpoint.description(),
            endpoint.specificationName(),
            endpoint.policyStatements(),
            endpoint.policyDocument(),
            snapshot.connectionDescription(),
            endpoint.tags()),
        new State(endpoint.status(), snapshot.acceptedBefore(), endpoint.errors()),
        endpoint.createdAt(),
        endpoint.updatedAt());
  }
}
