package io.vpcep.simulator.http.internal.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which services a table has: those that meet every condition that is given, the newest first.
 *
 * @param account name of the account that owns them
 * @param status one of these states
 * @param type their type
 * @param open whether they are public
 * @param text a part of id, name, address, description or a tag
 * @param offset how many are passed over, default 0
 * @param limit how many are shown at most, default 50
 */
public record ServiceQuery(
    @Nullable String account,
    @Nullable List<ServiceStatus> status,
    @Nullable ServiceType type,
    @JsonProperty("public") @Nullable Boolean open,
    @Nullable String text,
    @Nullable @Range(min = 0) Integer offset,
    @Nullable @Range(min = 0, max = TablePage.LARGEST) Integer limit) {}
