package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_POLICY;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ROUTE_TABLE_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.NO_POLICY_ASSOCIATED;
import static io.vpcep.simulator.error.ErrorCode.NO_ROUTE_TABLE_BOUND;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_NOT_FOUND;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** The later operations on endpoints: access whitelist, route tables, policy. */
final class ExtendedRules {
  private final Region region;
  private final EndpointRules endpoints;

  ExtendedRules(Region region, EndpointRules endpoints) {
    this.region = region;
    this.endpoints = endpoints;
  }

  Endpoint updateAccess(Caller caller, UpdateAccessWhitelist request) {
    EndpointRules.checkAccess(request.whitelist(), region.reading);
    EndpointState endpoint = region.endpoint(caller, request.endpointId());
    when(endpoint.isGateway(), region.reading.codes().access());
    ConnectionRules.checkChangeable(region, endpoint);
    EndpointState before = endpoint.copy();
    if (request.whitelist() != null) {
      endpoint.access = request.whitelist();
    }
    if (request.enableWhitelist() != null) {
      endpoint.accessEnforced = request.enableWhitelist();
    }
    return changed(before, endpoint);
  }

  private Endpoint changed(EndpointState before, EndpointState endpoint) {
    if (!before.shown(Account.Status.ACTIVE).equals(endpoint.shown(Account.Status.ACTIVE))) {
      endpoint.updatedAt = region.now();
    }
    return endpoint.shown(region.truth().standing(endpoint.owner.domainId()));
  }

  UpdateRouteTables.Result updateTables(Caller caller, UpdateRouteTables request) {
    List<String> tables = EndpointRules.orEmpty(request.routetables());
    when(!tables.stream().allMatch(Shapes::isUuid), INVALID_ROUTE_TABLE_ID);
    when(tables.isEmpty(), NO_ROUTE_TABLE_BOUND);
    EndpointState endpoint = region.endpoint(caller, request.endpointId());
    when(!endpoint.isGateway(), NO_ROUTE_TABLE_BOUND);
    List<String> known =
        tables.stream().distinct().filter(table -> exists(endpoint, table)).toList();
    when(known.isEmpty(), ROUTE_TABLE_NOT_FOUND);
    ConnectionRules.checkChangeable(region, endpoint);
    List<String> bound =
        known.stream()
            .filter(
                table ->
                    endpoint.tables.contains(table)
                        || !endpoints.isTaken(endpoint.serviceId, table, endpoint.id))
            .toList();
    when(bound.isEmpty(), ROUTE_TABLE_IN_USE);
    List<UpdateRouteTables.Failure> failed = new ArrayList<>();
    for (String table : tables.stream().distinct().toList()) {
      if (!bound.contains(table)) {
        ErrorCode code = known.contains(table) ? ROUTE_TABLE_IN_USE : ROUTE_TABLE_NOT_FOUND;
        failed.add(new UpdateRouteTables.Failure(table, code));
      }
    }
    EndpointState before = endpoint.copy();
    endpoint.tables = bound;
    changed(before, endpoint);
    return new UpdateRouteTables.Result(bound, failed, List.of());
  }

  private boolean exists(EndpointState endpoint, String table) {
    return endpoint.tables.contains(table)
        || region.network.map(network -> network.hasTable(endpoint.vpcId, table)).orElse(true);
  }

  Endpoint updatePolicy(Caller caller, UpdatePolicy request) {
    when(request.policyStatements() == null && request.policyDocument() == null, INVALID_POLICY);
    Policies.checkAtMostOne(request.policyStatements(), request.policyDocument());
    EndpointState endpoint = region.endpoint(caller, request.endpointId());
    ConnectionRules.checkChangeable(region, endpoint);
    Policies.checkAllowed(service(endpoint), request.policyStatements(), request.policyDocument());
    EndpointState before = endpoint.copy();
    Policies.set(endpoint, request.policyStatements(), request.policyDocument());
    return changed(before, endpoint);
  }

  Endpoint deletePolicy(Caller caller, String id) {
    EndpointState endpoint = region.endpoint(caller, id);
    ConnectionRules.checkChangeable(region, endpoint);
    when(!service(endpoint).allowsPolicy(), NO_POLICY_ASSOCIATED);
    EndpointState before = endpoint.copy();
    Policies.reset(endpoint, service(endpoint));
    return changed(before, endpoint);
  }

  Done upgrade(Caller caller, UpgradeEndpoint request) {
    when(Shapes.absent(request.action()), MISSING_PARAMETER);
    when(!request.action().equals("start"), INVALID_ACTION);
    ConnectionRules.checkChangeable(region, region.endpoint(caller, request.endpointId()));
    return new Done(request.endpointId());
  }

  /** Endpoints that can be changed have a service: without one they fail. */
  private ServiceState service(EndpointState endpoint) {
    return region.truth().service(endpoint.serviceId).orElseThrow();
  }
}
