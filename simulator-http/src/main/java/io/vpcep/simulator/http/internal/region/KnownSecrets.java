package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.http.internal.region.RegionForm.AccessKeyForm;
import io.vpcep.simulator.http.internal.region.RegionForm.UserForm;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secrets of a region, for a document that leaves them out; and who has none then. */
final class KnownSecrets {
  private final Map<String, AccountSnapshot.UserSnapshot> users = new HashMap<>();
  private final Map<String, AccessKey> keys = new HashMap<>();
  private final List<LockedOut> lockedOut = new ArrayList<>();

  KnownSecrets(RegionSnapshot region) {
    for (AccountSnapshot account : region.accounts()) {
      for (AccountSnapshot.UserSnapshot user : account.users()) {
        users.put(user.user().id(), user);
        user.accessKeys().forEach(key -> keys.put(key.id(), key));
      }
    }
  }

  /** Those who lack a secret, in the order in which they were asked for. */
  List<LockedOut> lockedOut() {
    return List.copyOf(lockedOut);
  }

  /** The key with its secret; empty if nobody knows that, for then it is good for nothing. */
  Optional<AccessKey> key(AccessKeyForm form, String userId, String userName, String account) {
    String secret = form.sk();
    if (secret != null) {
      return Optional.of(new AccessKey(form.ak(), secret, userId, form.securityToken()));
    }
    AccessKey known = keys.get(form.ak());
    if (known == null) {
      lockedOut.add(new LockedOut(account, userName, form.ak()));
      return Optional.empty();
    }
    return Optional.of(new AccessKey(form.ak(), known.secret(), userId, known.securityToken()));
  }

  /** The password; null if there is none. A user may well have keys alone. */
  @Nullable String password(UserForm form, String id, String account, boolean hasKeys) {
    if (form.password() != null) {
      return form.password();
    }
    AccountSnapshot.UserSnapshot known = users.get(id);
    if (known == null && !hasKeys) {
      lockedOut.add(new LockedOut(account, form.name(), null));
    }
    return known == null ? null : known.password();
  }
}
