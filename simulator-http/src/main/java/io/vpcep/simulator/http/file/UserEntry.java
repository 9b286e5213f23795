package io.vpcep.simulator.http.file;

import static io.vpcep.simulator.http.file.AccountEntry.fitting;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.internal.document.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user of a file, with access keys and policies. */
record UserEntry(
    Item where,
    @Nullable String id,
    String name,
    @Nullable String password,
    List<KeyEntry> keys,
    List<Policy> policies) {

  private static final Map<String, Policy.Effect> EFFECTS =
      Map.of("allow", Policy.Effect.ALLOW, "deny", Policy.Effect.DENY);

  /** An access key of a file. */
  record KeyEntry(Item where, String ak, String sk, @Nullable String securityToken) {

    static KeyEntry read(Item item) {
      item.withFieldsOnly("ak", "sk", "security_token");
      return new KeyEntry(
          item,
          item.get("ak").text(),
          item.get("sk").text(),
          item.ifThere("security_token", Item::text));
    }

    void addTo(SimulatedAccounts accounts, String userId) {
      fitting(
          where,
          () ->
              securityToken == null
                  ? accounts.addAccessKey(userId, ak, sk)
                  : accounts.addTemporaryAccessKey(userId, ak, sk, securityToken));
    }

    /** Tells no secret. */
    @Override
    public String toString() {
      return "KeyEntry[ak=" + ak + "]";
    }
  }

  static UserEntry read(Item item) {
    item.withFieldsOnly("name", "id", "password", "access_keys", "policies");
    return new UserEntry(
        item,
        item.ifThere("id", Item::text),
        item.get("name").text(),
        item.ifThere("password", Item::text),
        item.each("access_keys", KeyEntry::read),
        item.each("policies", UserEntry::policy));
  }

  private static Policy policy(Item item) {
    item.withFieldsOnly("effect", "actions");
    item.get("actions");
    return new Policy(
        item.get("effect").oneOf(EFFECTS), Set.copyOf(item.each("actions", Item::text)));
  }

  void addTo(SimulatedAccounts accounts, String accountId) {
    User user =
        fitting(
            where,
            () ->
                id == null
                    ? accounts.addUser(accountId, name, password, policies.toArray(Policy[]::new))
                    : accounts.addUser(id, accountId, name, password, policies));
    keys.forEach(key -> key.addTo(accounts, user.id()));
  }

  /** Tells no password. */
  @Override
  public String toString() {
    return "UserEntry[name=" + name + "]";
  }
}
