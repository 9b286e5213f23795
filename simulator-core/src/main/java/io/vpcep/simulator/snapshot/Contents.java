package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The things in a snapshot, each by kind and id with its fields, for comparison. */
final class Contents {

  record Key(SnapshotKind kind, String id) {}

  record Entry(SnapshotItem item, @Nullable Key parent, Map<String, @Nullable Object> fields) {

    List<FieldChange> changesSince(Entry former) {
      List<FieldChange> changes = new ArrayList<>();
      fields.forEach(
          (name, value) -> {
            Object old = former.fields.get(name);
            if (!Objects.equals(old, value)) {
              changes.add(new FieldChange(name, old, value));
            }
          });
      return changes;
    }
  }

  private final Map<Key, Entry> all = new LinkedHashMap<>();

  private Contents() {}

  static Map<Key, Entry> of(RegionSnapshot snapshot) {
    Contents contents = new Contents();
    snapshot.accounts().forEach(contents::addAccount);
    snapshot.vpcs().forEach(contents::addVpc);
    snapshot.services().forEach(contents::addService);
    snapshot.endpoints().forEach(contents::addEndpoint);
    return contents.all;
  }

  private Key add(
      SnapshotKind kind,
      String id,
      String label,
      @Nullable Key parent,
      Map<String, @Nullable Object> fields) {
    Key key = new Key(kind, id);
    all.put(key, new Entry(new SnapshotItem(kind, id, label), parent, fields));
    return key;
  }

  private void addAccount(AccountSnapshot snapshot) {
    Account account = snapshot.account();
    Key key = add(SnapshotKind.ACCOUNT, account.id(), account.name(), null, Components.of(account));
    snapshot
        .projects()
        .forEach(
            project ->
                add(
                    SnapshotKind.PROJECT,
                    project.id(),
                    project.name(),
                    key,
                    Components.of(project)));
    snapshot.users().forEach(user -> addUser(key, user));
  }

  private void addUser(Key account, UserSnapshot snapshot) {
    User user = snapshot.user();
    Map<String, @Nullable Object> fields = Components.of(user);
    fields.put("password", Hidden.of(snapshot.password()));
    Key key = add(SnapshotKind.USER, user.id(), user.name(), account, fields);
    for (AccessKey accessKey : snapshot.accessKeys()) {
      Map<String, @Nullable Object> parts = Components.of(accessKey);
      parts.put("secret", Hidden.of(accessKey.secret()));
      parts.put("securityToken", Hidden.of(accessKey.securityToken()));
      add(SnapshotKind.ACCESS_KEY, accessKey.id(), accessKey.id(), key, parts);
    }
  }

  private void addVpc(VpcSnapshot snapshot) {
    Vpc vpc = snapshot.vpc();
    Key key = add(SnapshotKind.VPC, vpc.id(), vpc.cidr().toString(), null, Components.of(vpc));
    snapshot
        .subnets()
        .forEach(
            subnet ->
                add(
                    SnapshotKind.SUBNET,
                    subnet.id(),
                    subnet.cidr().toString(),
                    key,
                    Components.of(subnet)));
    snapshot
        .ports()
        .forEach(port -> add(SnapshotKind.PORT, port.id(), port.id(), key, Components.of(port)));
    snapshot
        .routeTables()
        .forEach(
            table ->
                add(SnapshotKind.ROUTE_TABLE, table.id(), table.id(), key, Components.of(table)));
    snapshot
        .routes()
        .forEach(
            route ->
                add(
                    SnapshotKind.ROUTE,
                    vpc.id() + "/" + route,
                    route.toString(),
                    key,
                    new LinkedHashMap<>()));
  }

  private void addService(ServiceSnapshot snapshot) {
    EndpointService service = snapshot.service();
    Map<String, @Nullable Object> fields =
        Components.without(service, "tags", "poolId", "connectionCount");
    fields.putAll(Components.without(snapshot, "service", "permissions"));
    Key key = add(SnapshotKind.ENDPOINT_SERVICE, service.id(), service.serviceName(), null, fields);
    snapshot
        .permissions()
        .forEach(
            record ->
                add(
                    SnapshotKind.PERMISSION,
                    record.id(),
                    record.permission() + " of " + service.id(),
                    key,
                    Components.of(record)));
    addTags(key, service.tags());
  }

  private void addEndpoint(EndpointSnapshot snapshot) {
    Endpoint endpoint = snapshot.endpoint();
    Map<String, @Nullable Object> fields =
        Components.without(
            endpoint, "tags", "activeStatus", "ip", "endpointServiceName", "endpointPoolId");
    fields.putAll(Components.without(snapshot, "endpoint"));
    String label = "to " + endpoint.endpointServiceName();
    addTags(add(SnapshotKind.ENDPOINT, endpoint.id(), label, null, fields), endpoint.tags());
  }

  private void addTags(Key resource, List<Tag> tags) {
    for (Tag tag : tags) {
      String id = resource.id() + "/" + tag.key();
      add(SnapshotKind.TAG, id, tag.key() + "=" + tag.value(), resource, Components.of(tag));
    }
  }
}
