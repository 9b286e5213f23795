package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.model.TcpProxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an endpoint service may change.
 *
 * @param portId port of the backend
 * @param vipPortId port of the virtual address
 * @param approvalEnabled whether connections need acceptance
 * @param ports port mappings
 * @param tcpProxy how client information reaches the backend
 * @param tags tags
 */
public record ServiceContent(
    String portId,
    @Nullable String vipPortId,
    boolean approvalEnabled,
    List<PortMapping> ports,
    TcpProxy tcpProxy,
    List<Tag> tags) {}
