package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.SnapshotKind;
import io.vpcep.simulator.snapshot.UserSnapshot;
import java.util.Map;
import java.util.Set;

/** Reads users, in the form of the accounts file. */
final class UserReader {
  private static final Map<String, Policy.Effect> EFFECTS =
      Map.of("allow", Policy.Effect.ALLOW, "deny", Policy.Effect.DENY);

  private final Defaults defaults;
  private final Places places;

  UserReader(Defaults defaults, Places places) {
    this.defaults = defaults;
    this.places = places;
  }

  UserSnapshot read(Item item, String accountId, String accountName) {
    item.withFieldsOnly("name", "id", "password", "access_keys", "policies");
    String name = item.get("name").text();
    String id = Common.text(item, "id", defaults.ids().user(accountName, name));
    places.put(SnapshotKind.USER, id, item);
    return new UserSnapshot(
        new User(id, name, accountId, item.each("policies", UserReader::policy)),
        item.ifThere("password", Item::text),
        item.each("access_keys", key -> accessKey(key, id)));
  }

  private AccessKey accessKey(Item item, String userId) {
    item.withFieldsOnly("ak", "sk", "security_token");
    String id = item.get("ak").text();
    places.put(SnapshotKind.ACCESS_KEY, id, item);
    return new AccessKey(
        id, item.get("sk").text(), userId, item.ifThere("security_token", Item::text));
  }

  private static Policy policy(Item item) {
    item.withFieldsOnly("effect", "actions");
    item.get("actions");
    return new Policy(
        item.get("effect").oneOf(EFFECTS), Set.copyOf(item.each("actions", Item::text)));
  }
}
