package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items in a snapshot, each by kind and id with its fields, for comparison. */
final class SnapshotItems {

  record Key(RegionSnapshot.Kind kind, String id) {}

  record Entry(SnapshotDiff.Item item, @Nullable Key parent, Map<String, @Nullable Object> fields) {

    List<SnapshotDiff.FieldChange> changesSince(Entry former) {
      List<SnapshotDiff.FieldChange> changes = new ArrayList<>();
      fields.forEach(
          (name, value) -> {
            Object old = former.fields.get(name);
            if (!Objects.equals(old, value)) {
              changes.add(new SnapshotDiff.FieldChange(name, old, value));
            }
          });
      return changes;
    }
  }

  private final Map<Key, Entry> all = new LinkedHashMap<>();

  private SnapshotItems() {}

  static Map<Key, Entry> of(RegionSnapshot snapshot) {
    SnapshotItems items = new SnapshotItems();
    snapshot.accounts().forEach(items::addAccount);
    snapshot.vpcs().forEach(items::addVpc);
    snapshot
        .services()
        .forEach(service -> items.addService(service, snapshot.permissionsOf(service.id())));
    snapshot
        .endpoints()
        .forEach(endpoint -> items.addEndpoint(endpoint, snapshot.nameOfServiceOf(endpoint)));
    return items.all;
  }

  private Key add(
      RegionSnapshot.Kind kind,
      String id,
      String label,
      @Nullable Key parent,
      Map<String, @Nullable Object> fields) {
    Key key = new Key(kind, id);
    all.put(key, new Entry(new SnapshotDiff.Item(kind, id, label), parent, fields));
    return key;
  }

  private <T extends Record> void addAll(
      RegionSnapshot.Kind kind,
      List<T> items,
      Function<T, String> id,
      Function<T, Object> label,
      Key parent) {
    items.forEach(
        item ->
            add(kind, id.apply(item), label.apply(item).toString(), parent, RecordFields.of(item)));
  }

  private void addAccount(AccountSnapshot snapshot) {
    Account account = snapshot.account();
    Key key =
        add(
            RegionSnapshot.Kind.ACCOUNT,
            account.id(),
            account.name(),
            null,
            RecordFields.of(account));
    addAll(RegionSnapshot.Kind.PROJECT, snapshot.projects(), Project::id, Project::name, key);
    snapshot.users().forEach(user -> addUser(key, user));
  }

  private void addUser(Key account, AccountSnapshot.UserSnapshot snapshot) {
    User user = snapshot.user();
    Map<String, @Nullable Object> fields = RecordFields.of(user);
    fields.put("password", HiddenSecret.of(snapshot.password()));
    Key key = add(RegionSnapshot.Kind.USER, user.id(), user.name(), account, fields);
    for (AccessKey accessKey : snapshot.accessKeys()) {
      Map<String, @Nullable Object> parts = RecordFields.of(accessKey);
      parts.put("secret", HiddenSecret.of(accessKey.secret()));
      parts.put("securityToken", HiddenSecret.of(accessKey.securityToken()));
      add(RegionSnapshot.Kind.ACCESS_KEY, accessKey.id(), accessKey.id(), key, parts);
    }
  }

  private void addVpc(VpcSnapshot snapshot) {
    Vpc vpc = snapshot.vpc();
    Key key =
        add(RegionSnapshot.Kind.VPC, vpc.id(), vpc.cidr().toString(), null, RecordFields.of(vpc));
    addAll(RegionSnapshot.Kind.SUBNET, snapshot.subnets(), Subnet::id, Subnet::cidr, key);
    addAll(RegionSnapshot.Kind.PORT, snapshot.ports(), Port::id, Port::id, key);
    addAll(
        RegionSnapshot.Kind.ROUTE_TABLE,
        snapshot.routeTables(),
        RouteTable::id,
        RouteTable::id,
        key);
    snapshot
        .routes()
        .forEach(
            route ->
                add(
                    RegionSnapshot.Kind.ROUTE,
                    vpc.id() + "/" + route,
                    route.toString(),
                    key,
                    new LinkedHashMap<>()));
  }

  private void addService(ServiceSnapshot service, List<Permission> permissions) {
    Key key = addResource(RegionSnapshot.Kind.ENDPOINT_SERVICE, service, service.serviceName());
    addAll(
        RegionSnapshot.Kind.PERMISSION,
        permissions,
        Permission::id,
        record -> record.permission() + " of " + service.id(),
        key);
    addTags(key, service);
  }

  private void addEndpoint(EndpointSnapshot endpoint, String serviceName) {
    addTags(addResource(RegionSnapshot.Kind.ENDPOINT, endpoint, "to " + serviceName), endpoint);
  }

  private <T extends Record & ResourceSnapshot> Key addResource(
      RegionSnapshot.Kind kind, T resource, String label) {
    Map<String, @Nullable Object> fields = RecordFields.of(resource);
    fields.remove("tags"); // told one by one
    return add(kind, resource.id(), label, null, fields);
  }

  private void addTags(Key key, ResourceSnapshot resource) {
    addAll(
        RegionSnapshot.Kind.TAG,
        resource.tags(),
        tag -> resource.id() + "/" + tag.key(),
        tag -> tag.key() + "=" + tag.value(),
        key);
  }
}
