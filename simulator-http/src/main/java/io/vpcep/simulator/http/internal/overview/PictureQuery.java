package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.http.internal.document.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a region shows; all of it unless conditions are given.
 *
 * @param account name of an account: what it owns, and what that is connected with
 * @param serviceId id of a service: it, and its endpoints
 * @param text services and endpoints that a table would show for it, and what they are connected
 *     with
 * @param most how many services and endpoints are shown one by one, together; if there are more,
 *     only groups are. Default {@value #DEFAULT_MOST}
 */
public record PictureQuery(
    @Nullable String account,
    @Nullable String serviceId,
    @Nullable String text,
    @Nullable @Range(min = 0, max = TablePage.LARGEST) Integer most) {

  /** How many are shown one by one unless something else is asked for. */
  static final int DEFAULT_MOST = 150;
}
