package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an endpoint service (API reference 4.2.1). Nothing is checked until the call.
 *
 * @param portId backend port, a UUID; mandatory
 * @param vpcId VPC of the backend, a UUID; mandatory
 * @param serverType LB, VM, VIP or BMS; mandatory
 * @param ports 1 to 200 port mappings; mandatory
 * @param serviceName 0 to 16 letters, digits, {@code _} and {@code -}
 * @param serviceType only interface can be created; that is the default
 * @param approvalEnabled whether connections need acceptance; default true
 * @param tcpProxy default close
 * @param vipPortId port of the virtual address, a UUID; with server type VIP
 * @param tags at most 10
 * @param description at most 128 characters, none of them {@code <} or {@code >}; default empty
 * @param ip address or domain name of the backend; only in place of a port, with server type BMS
 * @param cidr always refused
 * @param enablePolicy whether endpoints can have policies; default false
 * @param poolId resource pool
 * @param cidrType public or internal
 * @param publicBorderGroup group of an edge site
 * @param ipVersion ipv4 or ipv6
 * @param snatNetworkId network of the VPC to take source addresses from; mandatory with ipv6
 */
@Stable
public record CreateEndpointService(
    @Nullable String portId,
    @Nullable String vpcId,
    @Nullable String serverType,
    @Nullable List<PortSpec> ports,
    @Nullable String serviceName,
    @Nullable String serviceType,
    @Nullable Boolean approvalEnabled,
    @Nullable String tcpProxy,
    @Nullable String vipPortId,
    @Nullable List<TagSpec> tags,
    @Nullable String description,
    @Nullable String ip,
    @Nullable String cidr,
    @Nullable Boolean enablePolicy,
    @Nullable String poolId,
    @Nullable String cidrType,
    @Nullable String publicBorderGroup,
    @Nullable String ipVersion,
    @Nullable String snatNetworkId) {

  /** Copies the lists. */
  public CreateEndpointService {
    ports = ports == null ? null : List.copyOf(ports);
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private @Nullable String portId;
    private @Nullable String vpcId;
    private @Nullable String serverType;
    private @Nullable List<PortSpec> ports;
    private @Nullable String serviceName;
    private @Nullable String serviceType;
    private @Nullable Boolean approvalEnabled;
    private @Nullable String tcpProxy;
    private @Nullable String vipPortId;
    private @Nullable List<TagSpec> tags;
    private @Nullable String description;
    private @Nullable String ip;
    private @Nullable String cidr;
    private @Nullable Boolean enablePolicy;
    private @Nullable String poolId;
    private @Nullable String cidrType;
    private @Nullable String publicBorderGroup;
    private @Nullable String ipVersion;
    private @Nullable String snatNetworkId;

    private Builder() {}

    /** Sets {@code port_id}. */
    public Builder portId(@Nullable String value) {
      this.portId = value;
      return this;
    }

    /** Sets {@code vpc_id}. */
    public Builder vpcId(@Nullable String value) {
      this.vpcId = value;
      return this;
    }

    /** Sets {@code server_type}. */
    public Builder serverType(@Nullable String value) {
      this.serverType = value;
      return this;
    }

    /** Sets {@code server_type}. */
    public Builder serverType(ServerType value) {
      return serverType(value.value());
    }

    /** Sets {@code ports}; null for absent. */
    public Builder ports(@Nullable List<PortSpec> value) {
      this.ports = value;
      return this;
    }

    /** Sets {@code ports}. */
    public Builder ports(PortSpec... values) {
      return ports(List.of(values));
    }

    /** Sets {@code service_name}. */
    public Builder serviceName(@Nullable String value) {
      this.serviceName = value;
      return this;
    }

    /** Sets {@code service_type}. */
    public Builder serviceType(@Nullable String value) {
      this.serviceType = value;
      return this;
    }

    /** Sets {@code service_type}. */
    public Builder serviceType(ServiceType value) {
      return serviceType(value.value());
    }

    /** Sets {@code approval_enabled}. */
    public Builder approvalEnabled(@Nullable Boolean value) {
      this.approvalEnabled = value;
      return this;
    }

    /** Sets {@code tcp_proxy}. */
    public Builder tcpProxy(@Nullable String value) {
      this.tcpProxy = value;
      return this;
    }

    /** Sets {@code tcp_proxy}. */
    public Builder tcpProxy(EndpointService.TcpProxy value) {
      return tcpProxy(value.value());
    }

    /** Sets {@code vip_port_id}. */
    public Builder vipPortId(@Nullable String value) {
      this.vipPortId = value;
      return this;
    }

    /** Sets {@code tags}; null for absent. */
    public Builder tags(@Nullable List<TagSpec> value) {
      this.tags = value;
      return this;
    }

    /** Sets {@code tags}. */
    public Builder tags(TagSpec... values) {
      return tags(List.of(values));
    }

    /** Sets {@code description}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@code ip}. */
    public Builder ip(@Nullable String value) {
      this.ip = value;
      return this;
    }

    /** Sets {@code cidr}. */
    public Builder cidr(@Nullable String value) {
      this.cidr = value;
      return this;
    }

    /** Sets {@code enable_policy}. */
    public Builder enablePolicy(@Nullable Boolean value) {
      this.enablePolicy = value;
      return this;
    }

    /** Sets {@code pool_id}. */
    public Builder poolId(@Nullable String value) {
      this.poolId = value;
      return this;
    }

    /** Sets {@code cidr_type}. */
    public Builder cidrType(@Nullable String value) {
      this.cidrType = value;
      return this;
    }

    /** Sets {@code cidr_type}. */
    public Builder cidrType(EndpointService.CidrType value) {
      return cidrType(value.value());
    }

    /** Sets {@code public_border_group}. */
    public Builder publicBorderGroup(@Nullable String value) {
      this.publicBorderGroup = value;
      return this;
    }

    /** Sets {@code ip_version}. */
    public Builder ipVersion(@Nullable String value) {
      this.ipVersion = value;
      return this;
    }

    /** Sets {@code ip_version}. */
    public Builder ipVersion(EndpointService.IpVersion value) {
      return ipVersion(value.value());
    }

    /** Sets {@code snat_network_id}. */
    public Builder snatNetworkId(@Nullable String value) {
      this.snatNetworkId = value;
      return this;
    }

    /** The request. */
    public CreateEndpointService build() {
      return new CreateEndpointService(
          portId,
          vpcId,
          serverType,
          ports,
          serviceName,
          serviceType,
          approvalEnabled,
          tcpProxy,
          vipPortId,
          tags,
          description,
          ip,
          cidr,
          enablePolicy,
          poolId,
          cidrType,
          publicBorderGroup,
          ipVersion,
          snatNetworkId);
    }
  }
}
