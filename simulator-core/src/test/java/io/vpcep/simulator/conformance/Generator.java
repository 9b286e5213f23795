package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chooses the next step of a run: about half of the calls are such that they are accepted. */
final class Generator {
  private final Chance chance;
  private final Run run;
  private final Choices choices;
  private final ServiceRequests services;
  private final EndpointRequests endpoints;
  private final ReadRequests reads;
  private int number;

  Generator(Chance chance, Run run) {
    this.chance = chance;
    this.run = run;
    this.choices = new Choices(chance, run);
    this.services = new ServiceRequests(chance, choices);
    this.endpoints = new EndpointRequests(chance, choices);
    this.reads = new ReadRequests(chance, choices);
  }

  Step next() {
    int what = chance.below(100);
    if (what < 14) {
      return new Step.Advance(span());
    }
    if (what < 16) {
      return chance.coin()
          ? new Step.FailNext(
              chance.of(TransitionStep.ENDPOINT_CREATION, TransitionStep.SERVICE_CREATION),
              chance.of(ErrorCode.PORT_CREATION_FAILED, ErrorCode.ENDPOINT_CREATION_FAILED))
          : new Step.Stand(
              choices.account(),
              chance.percent(70) ? Account.Status.ACTIVE : Account.Status.ARREAR_FROZEN);
    }
    if (what < 17) {
      return chance.percent(60) ? new Step.Keep() : new Step.Restore();
    }
    if (what == 17 && chance.percent(30)) {
      return new Step.RefuseNext(
          chance.of(Operation.all()),
          chance.of(ErrorCode.SYSTEM_ERROR, ErrorCode.REQUEST_TIMED_OUT));
    }
    return call();
  }

  /** Often just as long as something takes, or a second less. */
  private Duration span() {
    Instant now = run.region().now();
    List<World.Due> schedule = run.region().truth().schedule();
    if (!schedule.isEmpty() && chance.percent(60)) {
      Duration left = Duration.between(now, chance.of(schedule).at());
      return chance.percent(30) && !left.isZero() ? left.minusSeconds(1) : left;
    }
    Setting setting = run.region().setting;
    int[] spans = {0, 1, 1 + chance.below(10), setting.readLag(), setting.freshLag(), 45};
    return Duration.ofSeconds(spans[chance.below(spans.length)]);
  }

  private Step.Call call() {
    int what = chance.below(100);
    if (what < 45) {
      return services(what);
    }
    return what < 72 ? endpoints(what - 45) : reads(what - 72);
  }

  private Step.Call services(int what) {
    String account = choices.account();
    if (what < 12) {
      return step(account, Operation.CREATE_ENDPOINT_SERVICE, services.create(account));
    }
    String id = choices.serviceId();
    String owner = choices.ownerOf(id);
    if (what < 17) {
      return step(owner, Operation.MODIFY_ENDPOINT_SERVICE, services.modify(id, owner));
    }
    if (what < 21) {
      return step(owner, Operation.DELETE_ENDPOINT_SERVICE, new ById(id));
    }
    if (what < 23) {
      return step(owner, Operation.RENAME_ENDPOINT_SERVICE, services.rename(id));
    }
    if (what < 24) {
      return chance.coin()
          ? step(owner, Operation.UPGRADE_ENDPOINT_SERVICE, services.upgrade(id))
          : step(owner, Operation.ADD_SERVER_RESOURCES, services.addResources(id));
    }
    if (what < 32) {
      return step(owner, Operation.ACCEPT_OR_REJECT_CONNECTION, services.acceptOrReject(id));
    }
    if (what < 34) {
      return step(owner, Operation.DESCRIBE_CONNECTIONS, services.describeConnections(id));
    }
    if (what < 39) {
      return step(owner, Operation.ADD_OR_REMOVE_PERMISSIONS, services.addOrRemove(id));
    }
    if (what < 42) {
      return step(owner, Operation.BATCH_ADD_PERMISSIONS, services.batchAdd(id));
    }
    return what < 44
        ? step(owner, Operation.BATCH_REMOVE_PERMISSIONS, services.batchRemove(id))
        : step(owner, Operation.DESCRIBE_PERMISSION, services.describePermission(id));
  }

  private Step.Call endpoints(int what) {
    String account = choices.account();
    if (what < 13) {
      return step(account, Operation.CREATE_ENDPOINT, endpoints.create(account));
    }
    String id = choices.endpointId();
    String owner = choices.ownerOf(id);
    if (what < 17) {
      return step(owner, Operation.DELETE_ENDPOINT, new ById(id));
    }
    if (what < 19) {
      if (chance.percent(20)) {
        return step(owner, Operation.UPGRADE_ENDPOINT, endpoints.upgrade(id));
      }
      return step(owner, Operation.UPDATE_ACCESS_WHITELIST, endpoints.updateAccess(id));
    }
    if (what < 21) {
      String gateway = choices.gatewayEndpointId();
      return step(
          choices.ownerOf(gateway), Operation.UPDATE_ROUTE_TABLES, endpoints.updateTables(gateway));
    }
    if (what < 23) {
      String with = chance.coin() ? choices.gatewayEndpointId() : id;
      return step(choices.ownerOf(with), Operation.UPDATE_POLICY, endpoints.updatePolicy(with));
    }
    if (what < 24) {
      String with = chance.coin() ? choices.gatewayEndpointId() : id;
      return step(choices.ownerOf(with), Operation.DELETE_POLICY, new ById(with));
    }
    String tagged = chance.coin() ? id : choices.serviceId();
    return step(choices.ownerOf(tagged), Operation.CHANGE_TAGS, endpoints.changeTags(tagged));
  }

  private Step.Call reads(int what) {
    String account = choices.account();
    String service = choices.serviceId();
    String owner = choices.ownerOf(service);
    String endpoint = choices.endpointId();
    return switch (what) {
      case 0, 1, 2 -> step(owner, Operation.SHOW_ENDPOINT_SERVICE, new ById(service));
      case 3, 4, 5 -> step(choices.ownerOf(endpoint), Operation.SHOW_ENDPOINT, new ById(endpoint));
      case 6, 7, 8 -> step(account, Operation.LIST_ENDPOINT_SERVICES, reads.services(service));
      case 9, 10, 11 -> step(account, Operation.LIST_ENDPOINTS, reads.endpoints(endpoint));
      case 12, 13, 14 ->
          step(owner, Operation.LIST_CONNECTIONS, reads.connections(service, endpoint));
      case 15, 16, 17 -> step(owner, Operation.LIST_PERMISSIONS, reads.permissions(service));
      case 18 -> step(account, Operation.LIST_PUBLIC_SERVICES, reads.publicServices());
      case 19, 20 -> step(account, Operation.DESCRIBE_ENDPOINT_SERVICE, reads.describe(service));
      case 21, 22 -> step(account, Operation.SHOW_QUOTAS, reads.quotas());
      case 23 -> step(account, Operation.LIST_TAGS, reads.tags());
      default -> step(account, Operation.LIST_RESOURCES_BY_TAG, reads.byTag(service));
    };
  }

  private <Q> Step.Call step(String account, Operation<? super Q, ?> operation, Q request) {
    return new Step.Call(number++, account, operation, run.references().refer(request));
  }
}
