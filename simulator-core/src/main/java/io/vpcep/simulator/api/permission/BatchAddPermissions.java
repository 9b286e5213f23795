package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to add whitelist records of one type. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param permissions records, at least one
 * @param permissionType {@code domainId} (default) or {@code orgPath}
 */
@Stable
public record BatchAddPermissions(
    String serviceId, @Nullable List<PermissionSpec> permissions, @Nullable String permissionType) {

  /** Refuses a null id and copies the lists. */
  public BatchAddPermissions {
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
    private @Nullable List<PermissionSpec> permissions;
    private @Nullable String permissionType;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code permissions}; null for absent. */
    public Builder permissions(@Nullable List<PermissionSpec> value) {
      this.permissions = value;
      return this;
    }

    /** Sets {@code permissions}. */
    public Builder permissions(PermissionSpec... values) {
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
    public BatchAddPermissions build() {
      return new BatchAddPermissions(serviceId, permissions, permissionType);
    }
  }
}
