package io.vpcep.simulator.http.internal.region;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who cannot log in, because a document does not have the secret, nor the region.
 *
 * @param account name of the account
 * @param user name of the user
 * @param accessKey the access key, which is left out; null if it is the user's password
 */
public record LockedOut(String account, String user, @Nullable String accessKey) {}
