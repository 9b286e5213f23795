package io.vpcep.simulator.api.connection;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of a service writes about a connection; nothing is checked until the call.
 *
 * @param id id of the endpoint
 * @param description at most 128 characters, none of them {@code <} or {@code >}; absent means
 *     empty
 */
public record ConnectionDescription(@Nullable String id, @Nullable String description) {}
