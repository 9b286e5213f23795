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
 * @param description free text
 * @param enablePolicy whether its endpoints can have policies; nobody but the operator decides
 */
public record ServiceContent(
    String portId,
    @Nullable String vipPortId,
    boolean approvalEnabled,
    List<PortMapping> ports,
    TcpProxy tcpProxy,
    List<Tag> tags,
    String description,
    boolean enablePolicy) {

  /** The same with other tags. */
  public ServiceContent withTags(List<Tag> others) {
    return new ServiceContent(
        portId, vipPortId, approvalEnabled, ports, tcpProxy, others, description, enablePolicy);
  }
}
