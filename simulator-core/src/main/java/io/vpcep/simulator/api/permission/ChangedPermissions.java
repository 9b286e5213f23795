package io.vpcep.simulator.api.permission;

import java.util.List;
import java.util.Objects;

/**
 * What adding or removing whitelist records answers: the records of the request (API reference
 * 4.2.9), and of which type they are.
 *
 * @param permissions as in the request, in its order
 * @param permissionType type of all of them; accounts in dialects without the fields of the current
 *     service
 */
public record ChangedPermissions(List<String> permissions, PermissionType permissionType) {

  /** Refuses null and copies the list. */
  public ChangedPermissions {
    permissions = List.copyOf(permissions);
    Objects.requireNonNull(permissionType);
  }
}
