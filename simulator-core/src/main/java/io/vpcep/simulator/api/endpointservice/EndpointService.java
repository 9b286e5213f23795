package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint service as its owner sees it (API reference tables 4-14 and 4-26).
 *
 * @param id unique id, a UUID
 * @param projectId project that owns it
 * @param domainId account of that project
 * @param serviceName full name, {@code REGION.name.ID} or, without a name, {@code REGION.ID}
 * @param serviceType interface for everything that users create
 * @param serverType kind of the backend
 * @param vpcId VPC of the backend
 * @param portId port of the backend; null if it has an address
 * @param vipPortId port of the virtual address; only with server type VIP
 * @param ip address or domain name of the backend; null if it has a port
 * @param ipVersion version of its addresses; null unless it was given
 * @param snatNetworkId network that it takes source addresses from; null unless it was given
 * @param poolId resource pool; null unless it was given, or the dialect is the legacy one
 * @param cidrType kind of network; null likewise
 * @param publicBorderGroup group of an edge site; null unless it was given
 * @param approvalEnabled whether the owner must accept each connection
 * @param status state of the service
 * @param ports port mappings in the order they were given
 * @param tcpProxy how client information reaches the backend
 * @param tags tags in the order they were given
 * @param description free text; empty if there is none
 * @param enablePolicy whether its endpoints can have policies
 * @param serverResources backends that were added, in the order they were given
 * @param connectionCount endpoints in {@code creating} or {@code accepted}
 * @param errors why it failed; empty unless failed
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
@Stable
public record EndpointService(
    String id,
    String projectId,
    String domainId,
    String serviceName,
    ServiceType serviceType,
    ServerType serverType,
    String vpcId,
    @Nullable String portId,
    @Nullable String vipPortId,
    @Nullable String ip,
    @Nullable IpVersion ipVersion,
    @Nullable String snatNetworkId,
    @Nullable String poolId,
    @Nullable CidrType cidrType,
    @Nullable String publicBorderGroup,
    boolean approvalEnabled,
    ServiceStatus status,
    List<PortMapping> ports,
    TcpProxy tcpProxy,
    List<Tag> tags,
    String description,
    boolean enablePolicy,
    List<ServerResource> serverResources,
    int connectionCount,
    List<ResourceError> errors,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the lists. */
  public EndpointService {
    ports = List.copyOf(ports);
    tags = List.copyOf(tags);
    serverResources = List.copyOf(serverResources);
    errors = List.copyOf(errors);
  }

  /**
   * A backend that was added to a service.
   *
   * @param resourceId id of a load balancer
   * @param availabilityZoneId zone that it is in
   */
  public record ServerResource(String resourceId, String availabilityZoneId) {}

  /** Which addresses a service has. */
  public enum IpVersion implements ApiValue {
    /** IPv4. */
    IPV4("ipv4"),

    /** IPv6. */
    IPV6("ipv6");

    private final String value;

    IpVersion(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /** Which network a service is reached in. */
  public enum CidrType implements ApiValue {
    /** The internet. */
    PUBLIC("public"),

    /** The cloud's own network. */
    INTERNAL("internal");

    private final String value;

    CidrType(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /** How client information is passed to the backend (API reference 4.2.1). */
  public enum TcpProxy implements ApiValue {
    /** Not at all: the default. */
    CLOSE("close"),

    /** In a TCP option. */
    TOA_OPEN("toa_open"),

    /** By the proxy protocol. */
    PROXY_OPEN("proxy_open"),

    /** Both ways. */
    OPEN("open"),

    /** By the proxy protocol with the virtual network id. */
    PROXY_VNI("proxy_vni");

    private final String value;

    TcpProxy(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
