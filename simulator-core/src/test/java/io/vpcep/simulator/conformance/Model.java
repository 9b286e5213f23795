package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The API as the contract has it: says of each call what will come of it. */
final class Model {

  /** What the contract says of one operation. */
  private interface Rules<Q, A> {
    A apply(Caller caller, Q request, Drawn drawn);
  }

  private final Region region;
  private final Map<Operation<?, ?>, Rules<?, ?>> operations = new HashMap<>();
  private final Map<Operation<?, ?>, Deque<ErrorCode>> refusals = new HashMap<>();

  Model(Region region) {
    this.region = region;
    addServices(new ServiceRules(region));
    addConnections(new ConnectionRules(region));
    addWhitelists(new WhitelistRules(region));
    addEndpoints(new EndpointRules(region));
    addTags(new TagRules(region));
    addReads(new ReadRules(region));
  }

  private <Q, A> void on(Operation<Q, A> operation, Rules<? super Q, ? extends A> rules) {
    operations.put(operation, rules);
  }

  private void addServices(ServiceRules rules) {
    on(Operation.CREATE_ENDPOINT_SERVICE, rules::create);
    on(Operation.MODIFY_ENDPOINT_SERVICE, (who, what, drawn) -> rules.modify(who, what));
    on(Operation.DELETE_ENDPOINT_SERVICE, (who, what, drawn) -> rules.delete(who, what.id()));
    on(Operation.RENAME_ENDPOINT_SERVICE, (who, what, drawn) -> rules.rename(who, what));
    on(Operation.UPGRADE_ENDPOINT_SERVICE, (who, what, drawn) -> rules.upgrade(who, what));
    on(Operation.ADD_SERVER_RESOURCES, (who, what, drawn) -> rules.addResources(who, what));
  }

  private void addConnections(ConnectionRules rules) {
    on(
        Operation.ACCEPT_OR_REJECT_CONNECTION,
        (who, what, drawn) -> rules.acceptOrReject(who, what));
    on(Operation.DESCRIBE_CONNECTIONS, (who, what, drawn) -> rules.describe(who, what));
  }

  private void addWhitelists(WhitelistRules rules) {
    on(Operation.ADD_OR_REMOVE_PERMISSIONS, rules::addOrRemove);
    on(Operation.BATCH_ADD_PERMISSIONS, rules::batchAdd);
    on(Operation.BATCH_REMOVE_PERMISSIONS, (who, what, drawn) -> rules.batchRemove(who, what));
    on(Operation.DESCRIBE_PERMISSION, (who, what, drawn) -> rules.describe(who, what));
  }

  private void addEndpoints(EndpointRules rules) {
    ExtendedRules later = new ExtendedRules(region, rules);
    on(Operation.CREATE_ENDPOINT, rules::create);
    on(Operation.DELETE_ENDPOINT, (who, what, drawn) -> rules.delete(who, what.id()));
    on(Operation.UPDATE_ACCESS_WHITELIST, (who, what, drawn) -> later.updateAccess(who, what));
    on(Operation.UPDATE_ROUTE_TABLES, (who, what, drawn) -> later.updateTables(who, what));
    on(Operation.UPDATE_POLICY, (who, what, drawn) -> later.updatePolicy(who, what));
    on(Operation.DELETE_POLICY, (who, what, drawn) -> later.deletePolicy(who, what.id()));
    on(Operation.UPGRADE_ENDPOINT, (who, what, drawn) -> later.upgrade(who, what));
  }

  private void addTags(TagRules rules) {
    on(Operation.CHANGE_TAGS, (who, what, drawn) -> rules.change(who, what));
    on(Operation.LIST_TAGS, (who, what, drawn) -> rules.list(who, what.resourceType()));
    on(Operation.LIST_RESOURCES_BY_TAG, (who, what, drawn) -> rules.resourcesByTag(who, what));
  }

  private void addReads(ReadRules rules) {
    on(Operation.SHOW_ENDPOINT_SERVICE, (who, what, drawn) -> rules.showService(who, what.id()));
    on(Operation.SHOW_ENDPOINT, (who, what, drawn) -> rules.showEndpoint(who, what.id()));
    on(Operation.LIST_ENDPOINT_SERVICES, (who, what, drawn) -> rules.listServices(who, what));
    on(Operation.LIST_ENDPOINTS, (who, what, drawn) -> rules.listEndpoints(who, what));
    on(Operation.LIST_CONNECTIONS, (who, what, drawn) -> rules.listConnections(who, what));
    on(Operation.LIST_PERMISSIONS, (who, what, drawn) -> rules.listPermissions(who, what));
    on(Operation.LIST_PUBLIC_SERVICES, (who, what, drawn) -> rules.listPublicServices(what));
    on(Operation.DESCRIBE_ENDPOINT_SERVICE, (who, what, drawn) -> rules.describe(what));
    on(Operation.SHOW_QUOTAS, (who, what, drawn) -> rules.showQuotas(who, what));
  }

  /** What comes of a call. */
  Outcome call(Caller caller, Operation<?, ?> operation, Object request, Drawn drawn) {
    ErrorCode armed = refusals(operation).poll();
    if (armed != null) {
      return new Outcome(armed, null);
    }
    Outcome outcome = Outcome.ofModel(() -> rules(operation).apply(caller, request, drawn));
    if (!outcome.isRefused()) {
      region.changed();
    }
    return outcome;
  }

  @SuppressWarnings("unchecked") // steps pair operations with their requests
  private Rules<Object, Object> rules(Operation<?, ?> operation) {
    return (Rules<Object, Object>) operations.get(operation);
  }

  /** The codes with which the next calls of an operation are refused. */
  Deque<ErrorCode> refusals(Operation<?, ?> operation) {
    return refusals.computeIfAbsent(operation, any -> new ArrayDeque<>());
  }

  void restore(World world) {
    region.restore(world);
    refusals.clear();
  }
}
