package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.http.internal.document.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoints a table has: those that meet every condition that is given, the newest first.
 *
 * @param account name of the account that owns them
 * @param serviceId id of the service that they connect to
 * @param status one of these states
 * @param text a part of id, name of the service, address, description or a tag
 * @param offset how many are passed over, default 0
 * @param limit how many are shown at most, default 50
 */
public record EndpointQuery(
    @Nullable String account,
    @Nullable String serviceId,
    @Nullable List<EndpointStatus> status,
    @Nullable String text,
    @Nullable @Range(min = 0) Integer offset,
    @Nullable @Range(min = 0, max = TablePage.LARGEST) Integer limit) {}
