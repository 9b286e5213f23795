package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an endpoint asked for.
 *
 * @param vpcId its VPC
 * @param subnetId its subnet; interface only
 * @param address its address, shown once it has been accepted; interface only
 * @param dnsNames its domain names
 * @param enableDns whether they were asked for
 * @param enableWhitelist whether the whitelist is enforced
 * @param whitelist addresses and networks that may use it
 * @param routetables ids of its route tables; gateway only
 * @param tags tags
 */
public record EndpointContent(
    String vpcId,
    @Nullable String subnetId,
    @Nullable String address,
    boolean enableDns,
    List<String> dnsNames,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    List<Tag> tags) {}
