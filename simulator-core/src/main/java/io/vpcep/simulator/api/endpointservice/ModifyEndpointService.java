package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change an endpoint service (API reference 4.2.3); an absent field stays as it is. Nothing
 * is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param approvalEnabled whether new connections need acceptance
 * @param serviceName 0 to 16 letters, digits, {@code _} and {@code -}
 * @param ports 1 to 200 port mappings, in place of the former ones
 * @param portId backend port, a UUID
 * @param vipPortId port of the virtual address, a UUID
 * @param tcpProxy how client information reaches the backend
 * @param description at most 128 characters, none of them {@code <} or {@code >}
 * @param ip always refused
 * @param cidr always refused
 */
@Stable
public record ModifyEndpointService(
    String serviceId,
    @Nullable Boolean approvalEnabled,
    @Nullable String serviceName,
    @Nullable List<PortSpec> ports,
    @Nullable String portId,
    @Nullable String vipPortId,
    @Nullable String tcpProxy,
    @Nullable String description,
    @Nullable String ip,
    @Nullable String cidr) {

  /** Refuses a null id and copies the lists. */
  public ModifyEndpointService {
    Objects.requireNonNull(serviceId, "serviceId");
    ports = ports == null ? null : List.copyOf(ports);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String serviceId;
    private @Nullable Boolean approvalEnabled;
    private @Nullable String serviceName;
    private @Nullable List<PortSpec> ports;
    private @Nullable String portId;
    private @Nullable String vipPortId;
    private @Nullable String tcpProxy;
    private @Nullable String description;
    private @Nullable String ip;
    private @Nullable String cidr;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code approval_enabled}. */
    public Builder approvalEnabled(@Nullable Boolean value) {
      this.approvalEnabled = value;
      return this;
    }

    /** Sets {@code service_name}. */
    public Builder serviceName(@Nullable String value) {
      this.serviceName = value;
      return this;
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

    /** Sets {@code port_id}. */
    public Builder portId(@Nullable String value) {
      this.portId = value;
      return this;
    }

    /** Sets {@code vip_port_id}. */
    public Builder vipPortId(@Nullable String value) {
      this.vipPortId = value;
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

    /** The request. */
    public ModifyEndpointService build() {
      return new ModifyEndpointService(
          serviceId,
          approvalEnabled,
          serviceName,
          ports,
          portId,
          vipPortId,
          tcpProxy,
          description,
          ip,
          cidr);
    }
  }
}
