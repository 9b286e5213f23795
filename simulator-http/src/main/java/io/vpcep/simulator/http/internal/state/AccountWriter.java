package io.vpcep.simulator.http.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.UserSnapshot;
import java.util.Locale;

/** Writes accounts, in the form of the accounts file. */
final class AccountWriter {
  private AccountWriter() {}

  static ObjectNode account(AccountSnapshot snapshot) {
    Account account = snapshot.account();
    ObjectNode node =
        Nodes.object()
            .put("name", account.name())
            .put("id", account.id())
            .put("status", account.status().value());
    node.set(
        "projects",
        Nodes.list(
            snapshot.projects(),
            project -> Nodes.object().put("name", project.name()).put("id", project.id())));
    Nodes.putUnlessEmpty(node, "users", snapshot.users(), AccountWriter::user);
    return node;
  }

  private static ObjectNode user(UserSnapshot snapshot) {
    ObjectNode node =
        Nodes.object().put("name", snapshot.user().name()).put("id", snapshot.user().id());
    Nodes.putIfThere(node, "password", snapshot.password());
    Nodes.putUnlessEmpty(node, "access_keys", snapshot.accessKeys(), AccountWriter::accessKey);
    Nodes.putUnlessEmpty(node, "policies", snapshot.user().policies(), AccountWriter::policy);
    return node;
  }

  private static ObjectNode accessKey(AccessKey key) {
    ObjectNode node = Nodes.object().put("ak", key.id()).put("sk", key.secret());
    Nodes.putIfThere(node, "security_token", key.securityToken());
    return node;
  }

  /** The actions are a set: sorted, so that equal states are equal documents. */
  private static ObjectNode policy(Policy policy) {
    ObjectNode node = Nodes.object().put("effect", policy.effect().name().toLowerCase(Locale.ROOT));
    Nodes.putTexts(node, "actions", policy.actions().stream().sorted().toList());
    return node;
  }
}
