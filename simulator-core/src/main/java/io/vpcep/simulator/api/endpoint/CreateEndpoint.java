package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.stability.Stable;
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
 * @param ipVersion ipv4 or dualstack; interface only
 * @param ipv6Address its IPv6 address; default: with dualstack, one is chosen; interface only
 * @param routetables route tables, UUIDs; gateway only, default: that of the VPC
 * @param enableWhitelist whether the whitelist is enforced, default false; interface only
 * @param whitelist IPv4 addresses and networks; interface only
 * @param tags at most 10
 * @param description at most 128 characters, none of them {@code <} or {@code >}; default empty
 * @param specificationName name of the specification; default {@code default}
 * @param publicBorderGroup group of an edge site
 * @param policyStatements at most 10; only with a gateway service that allows policies
 * @param policyDocument only with an interface service that allows policies
 */
@Stable
public record CreateEndpoint(
    @Nullable String endpointServiceId,
    @Nullable String vpcId,
    @Nullable String subnetId,
    @Nullable Boolean enableDns,
    @Nullable String portIp,
    @Nullable String ipVersion,
    @Nullable String ipv6Address,
    @Nullable List<String> routetables,
    @Nullable Boolean enableWhitelist,
    @Nullable List<String> whitelist,
    @Nullable List<TagSpec> tags,
    @Nullable String description,
    @Nullable String specificationName,
    @Nullable String publicBorderGroup,
    @Nullable List<PolicyStatementSpec> policyStatements,
    @Nullable PolicyDocument policyDocument) {

  /** Copies the lists. */
  public CreateEndpoint {
    routetables = routetables == null ? null : List.copyOf(routetables);
    whitelist = whitelist == null ? null : List.copyOf(whitelist);
    tags = tags == null ? null : List.copyOf(tags);
    policyStatements = policyStatements == null ? null : List.copyOf(policyStatements);
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
    private @Nullable String ipVersion;
    private @Nullable String ipv6Address;
    private @Nullable List<String> routetables;
    private @Nullable Boolean enableWhitelist;
    private @Nullable List<String> whitelist;
    private @Nullable List<TagSpec> tags;
    private @Nullable String description;
    private @Nullable String specificationName;
    private @Nullable String publicBorderGroup;
    private @Nullable List<PolicyStatementSpec> policyStatements;
    private @Nullable PolicyDocument policyDocument;

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

    /** Sets {@code ip_version}. */
    public Builder ipVersion(@Nullable String value) {
      this.ipVersion = value;
      return this;
    }

    /** Sets {@code ip_version}. */
    public Builder ipVersion(Endpoint.IpVersion value) {
      return ipVersion(value.value());
    }

    /** Sets {@code ipv6_address}. */
    public Builder ipv6Address(@Nullable String value) {
      this.ipv6Address = value;
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

    /** Sets {@code description}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@code specification_name}. */
    public Builder specificationName(@Nullable String value) {
      this.specificationName = value;
      return this;
    }

    /** Sets {@code public_border_group}. */
    public Builder publicBorderGroup(@Nullable String value) {
      this.publicBorderGroup = value;
      return this;
    }

    /** Sets {@code policy_statement}; null for absent. */
    public Builder policyStatements(@Nullable List<PolicyStatementSpec> value) {
      this.policyStatements = value;
      return this;
    }

    /** Sets {@code policy_statement}. */
    public Builder policyStatements(PolicyStatementSpec... values) {
      return policyStatements(List.of(values));
    }

    /** Sets {@code policy_document}. */
    public Builder policyDocument(@Nullable PolicyDocument value) {
      this.policyDocument = value;
      return this;
    }

    /** The request. */
    public CreateEndpoint build() {
      return new CreateEndpoint(
          endpointServiceId,
          vpcId,
          subnetId,
          enableDns,
          portIp,
          ipVersion,
          ipv6Address,
          routetables,
          enableWhitelist,
          whitelist,
          tags,
          description,
          specificationName,
          publicBorderGroup,
          policyStatements,
          policyDocument);
    }
  }
}
