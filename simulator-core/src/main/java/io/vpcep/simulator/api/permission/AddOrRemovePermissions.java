package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to add or remove whitelist records (API reference 4.2.9). Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param action {@code add} or {@code remove}; mandatory
 * @param permissions {@code iam:domain::DOMAIN_ID} or {@code *}, with type {@code orgPath} {@code
 *     organizations:orgPath::PATH}; mandatory
 * @param permissionType {@code domainId} (default) or {@code orgPath}; dialects without the fields
 *     of the current service do not know it
 */
@Stable
public record AddOrRemovePermissions(
    String serviceId,
    @Nullable String action,
    @Nullable List<String> permissions,
    @Nullable String permissionType) {

  /** Refuses a null id and copies the lists. */
  public AddOrRemovePermissions {
    Objects.requireNonNull(serviceId, "serviceId");
    permissions = permissions == null ? null : List.copyOf(permissions);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String serviceId;
    private @Nullable String action;
    private @Nullable List<String> permissions;
    private @Nullable String permissionType;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code action}. */
    public Builder action(@Nullable String value) {
      this.action = value;
      return this;
    }

    /** Sets {@code permissions}; null for absent. */
    public Builder permissions(@Nullable List<String> value) {
      this.permissions = value;
      return this;
    }

    /** Sets {@code permissions}. */
    public Builder permissions(String... values) {
      return permissions(List.of(values));
    }

    /** Sets {@code permission_type}. */
    public Builder permissionType(@Nullable String value) {
      this.permissionType = value;
      return this;
    }

    /** Sets {@code permission_type}. */
    public Builder permissionType(Permission.Type value) {
      return permissionType(value.value());
    }

    /** The request. */
    public AddOrRemovePermissions build() {
      return new AddOrRemovePermissions(serviceId, action, permissions, permissionType);
    }
  }

  /**
   * What adding or removing whitelist records answers: the records of the request (API reference
   * 4.2.9), and of which type they are.
   *
   * @param permissions as in the request, in its order
   * @param permissionType type of all of them; accounts in dialects without the fields of the
   *     current service
   */
  public record Result(List<String> permissions, Permission.Type permissionType) {

    /** Refuses null and copies the list. */
    public Result {
      permissions = List.copyOf(permissions);
      Objects.requireNonNull(permissionType);
    }
  }
}
