package io.vpcep.simulator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an endpoint (API reference 4.3.1). Nothing is checked until the call.
 *
 * @param endpointServiceId service to connect to; mandatory
 * @param vpcId VPC of the endpoint, a UUID; mandatory
 * @param subnetId its subnet, a UUID; mandatory with an interface service
 * @param enableDns whether to create a domain name, default false; ignored with a gateway service
 * @param portIp its IPv4 address; default: one is chosen
 * @param routetables route tables, UUIDs; gateway only, default: that of the VPC
 * @param enableWhitelist whether the whitelist is enforced, default false; interface only
 * @param whitelist IPv4 addresses and networks; interface only
 * @param tags at most 10
 */
public record CreateEndpoint(
    @Nullable String endpointServiceId,
    @Nullable String vpcId,
    @Nullable String subnetId,
    @Nullable Boolean enableDns,
    @Nullable String portIp,
    @Nullable List<String> routetables,
    @Nullable Boolean enableWhitelist,
    @Nullable List<String> whitelist,
    @Nullable List<TagSpec> tags) {

  /** Copies the lists. */
  public CreateEndpoint {
    routetables = routetables == null ? null : List.copyOf(routetables);
    whitelist = whitelist == null ? null : List.copyOf(whitelist);
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private @Nullable String endpointServiceId;
    private @Nullable String vpcId;
    private @Nullable String subnetId;
    private @Nullable Boolean enableDns;
    private @Nullable String portIp;
    private @Nullable List<String> routetables;
    private @Nullable Boolean enableWhitelist;
    private @Nullable List<String> whitelist;
    private @Nullable List<TagSpec> tags;

    private Builder() {}

    /** Sets {@code endpoint_service_id}. */
    public Builder endpointServiceId(@Nullable String value) {
      this.endpointServiceId = value;
      return this;
    }

    /** Sets {@code vpc_id}. */
    public Builder vpcId(@Nullable String value) {
      this.vpcId = value;
      return this;
    }

    /** Sets {@code subnet_id}. */
    public Builder subnetId(@Nullable String value) {
      this.subnetId = value;
      return this;
    }

    /** Sets {@code enable_dns}. */
    public Builder enableDns(@Nullable Boolean value) {
      this.enableDns = value;
      return this;
    }

    /** Sets {@code port_ip}. */
    public Builder portIp(@Nullable String value) {
      this.portIp = value;
      return this;
    }

    /** Sets {@code routetables}; null for absent. */
    public Builder routetables(@Nullable List<String> value) {
      this.routetables = value;
      return this;
    }

    /** Sets {@code routetables}. */
    public Builder routetables(String... values) {
      return routetables(List.of(values));
    }

    /** Sets {@code enable_whitelist}. */
    public Builder enableWhitelist(@Nullable Boolean value) {
      this.enableWhitelist = value;
      return this;
    }

    /** Sets {@code whitelist}; null for absent. */
    public Builder whitelist(@Nullable List<String> value) {
      this.whitelist = value;
      return this;
    }

    /** Sets {@code whitelist}. */
    public Builder whitelist(String... values) {
      return whitelist(List.of(values));
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

    /** The request. */
    public CreateEndpoint build() {
      return new CreateEndpoint(
          endpointServiceId,
          vpcId,
          subnetId,
          enableDns,
          portIp,
          routetables,
          enableWhitelist,
          whitelist,
          tags);
    }
  }
}
