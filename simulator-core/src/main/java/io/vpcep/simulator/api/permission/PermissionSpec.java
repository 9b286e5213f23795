package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A whitelist record as asked for; nothing is checked until the call.
 *
 * @param permission {@code iam:domain::DOMAIN_ID}, {@code *}, or {@code
 *     organizations:orgPath::PATH} with the type {@code orgPath}
 * @param description at most 128 characters, none of them {@code <} or {@code >}; absent leaves
 *     that of a record that is there
 */
@Stable
public record PermissionSpec(@Nullable String permission, @Nullable String description) {}
