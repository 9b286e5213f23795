package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its owner sees it (API reference tables 4-57 and 4-63).
 *
 * @param id unique id, a UUID
 * @param projectId project that owns it
 * @param markerId number that packets carry, 1 to 2147483647, unique in the region
 * @param endpointServiceId service it connects to
 * @param endpointServiceName full name of that service, as it is now
 * @param serviceType kind of that service
 * @param status state of the connection
 * @param activeStatus whether its account is frozen, and why
 * @param vpcId VPC it lives in
 * @param subnetId its subnet; only with an interface service
 * @param ip its address; only with an interface service and once it has been accepted
 * @param ipVersion version of its addresses; null unless it was given
 * @param ipv6Address its IPv6 address; null unless it was given, or {@code ipVersion} is dualstack
 * @param enableDns whether a domain name was asked for; always false with a gateway service
 * @param dnsNames its domain names; empty unless {@code enableDns}
 * @param enableWhitelist whether {@code whitelist} is enforced; interface only
 * @param whitelist addresses and networks that may use it; interface only
 * @param routetables ids of its route tables; gateway only
 * @param enabled whether it is enabled; on the wire {@code enable_status}
 * @param description free text; empty if there is none
 * @param specificationName name of its specification
 * @param endpointPoolId resource pool that serves it
 * @param publicBorderGroup group of an edge site; null unless it was given
 * @param policyStatements its policy; only with a gateway service that allows policies
 * @param policyDocument its policy; only with an interface service that allows policies, and once
 *     one was set
 * @param tags tags in the order they were given
 * @param errors why it failed; empty unless failed
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
@Stable
public record Endpoint(
    String id,
    String projectId,
    int markerId,
    String endpointServiceId,
    String endpointServiceName,
    ServiceType serviceType,
    EndpointStatus status,
    List<Account.Status> activeStatus,
    String vpcId,
    @Nullable String subnetId,
    @Nullable String ip,
    @Nullable IpVersion ipVersion,
    @Nullable String ipv6Address,
    boolean enableDns,
    List<String> dnsNames,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    boolean enabled,
    String description,
    String specificationName,
    String endpointPoolId,
    @Nullable String publicBorderGroup,
    @Nullable List<PolicyStatement> policyStatements,
    @Nullable PolicyDocument policyDocument,
    List<Tag> tags,
    List<ResourceError> errors,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the lists. */
  public Endpoint {
    activeStatus = List.copyOf(activeStatus);
    dnsNames = List.copyOf(dnsNames);
    whitelist = List.copyOf(whitelist);
    routetables = List.copyOf(routetables);
    policyStatements = policyStatements == null ? null : List.copyOf(policyStatements);
    tags = List.copyOf(tags);
    errors = List.copyOf(errors);
  }

  /** Which addresses an endpoint has. */
  public enum IpVersion implements ApiValue {
    /** IPv4 only. */
    IPV4("ipv4"),

    /** IPv4 and IPv6. */
    DUALSTACK("dualstack");

    private final String value;

    IpVersion(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
