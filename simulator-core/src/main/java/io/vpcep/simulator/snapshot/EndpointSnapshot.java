package io.vpcep.simulator.snapshot;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, as a region keeps it. What follows from other things is not in it, such as the name
 * of its service.
 *
 * @param id unique id, a UUID
 * @param projectId project that owns it
 * @param markerId number that packets carry, 1 to 2147483647, unique in the region
 * @param endpointServiceId service it connects to
 * @param formerServiceName full name that its service had; null unless the service is gone
 * @param status state of the connection
 * @param acceptedBefore whether it has ever been accepted; if so, it shows its address even when it
 *     is rejected
 * @param errors why it failed; empty unless failed
 * @param vpcId VPC it lives in
 * @param subnetId its subnet; null with a gateway service
 * @param ip its address, visible or not; null with a gateway service
 * @param ipGiven whether its owner asked for that address; if so, it shows it from the start
 * @param ipVersion version of its addresses; null unless it was given
 * @param ipv6Address its IPv6 address; null if it has none
 * @param enableDns whether a domain name was asked for
 * @param dnsNames its domain names
 * @param enableWhitelist whether {@code whitelist} is enforced
 * @param whitelist addresses and networks that may use it
 * @param routetables ids of its route tables; empty with an interface service
 * @param description free text; empty if there is none
 * @param connectionDescription what the owner of the service wrote about the connection; empty if
 *     nothing
 * @param specificationName name of its specification
 * @param publicBorderGroup group of an edge site; null if there is none
 * @param policyStatements its policy; only with a gateway service that allows policies
 * @param policyDocument its policy; only with an interface service that allows policies, and once
 *     one was set
 * @param tags tags in the order they were given
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
@Experimental
public record EndpointSnapshot(
    String id,
    String projectId,
    int markerId,
    String endpointServiceId,
    @Nullable String formerServiceName,
    EndpointStatus status,
    boolean acceptedBefore,
    List<ResourceError> errors,
    String vpcId,
    @Nullable String subnetId,
    @Nullable String ip,
    boolean ipGiven,
    Endpoint.@Nullable IpVersion ipVersion,
    @Nullable String ipv6Address,
    boolean enableDns,
    List<String> dnsNames,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    String description,
    String connectionDescription,
    String specificationName,
    @Nullable String publicBorderGroup,
    @Nullable List<PolicyStatement> policyStatements,
    @Nullable PolicyDocument policyDocument,
    List<Tag> tags,
    Instant createdAt,
    Instant updatedAt)
    implements ResourceSnapshot {

  /** Copies the lists. */
  public EndpointSnapshot {
    requireNonNull(id);
    requireNonNull(projectId);
    requireNonNull(endpointServiceId);
    requireNonNull(status);
    requireNonNull(vpcId);
    requireNonNull(createdAt);
    requireNonNull(updatedAt);
    errors = List.copyOf(errors);
    dnsNames = List.copyOf(dnsNames);
    whitelist = List.copyOf(whitelist);
    routetables = List.copyOf(routetables);
    policyStatements = policyStatements == null ? null : List.copyOf(policyStatements);
    tags = List.copyOf(tags);
  }

  /** The domain name that an endpoint gets if it is to have one. */
  public static String dnsName(String regionName, String endpointId) {
    return "vpcep-" + endpointId + "." + regionName + ".example.com";
  }

  /**
   * The type of its service, even if that is gone: interface if the endpoint has a subnet, gateway
   * if not.
   */
  public ServiceType serviceType() {
    return subnetId == null ? ServiceType.GATEWAY : ServiceType.INTERFACE;
  }

  @Override
  public Optional<TransitionStep> step() {
    return switch (status) {
      case CREATING -> Optional.of(TransitionStep.ENDPOINT_CREATION);
      case DELETING -> Optional.of(TransitionStep.ENDPOINT_DELETION);
      default -> Optional.empty();
    };
  }

  /**
   * Whether it is being deleted: then it no longer holds its address, its route tables and quota.
   */
  public boolean deleting() {
    return status == EndpointStatus.DELETING;
  }

  /** Whether it counts as a connection, so that its service cannot be deleted. */
  public boolean connected() {
    return status == EndpointStatus.CREATING || status == EndpointStatus.ACCEPTED;
  }

  /** The address that its owner sees; null if none. */
  public @Nullable String visibleIp() {
    boolean visible =
        ipGiven
            || status == EndpointStatus.ACCEPTED
            || (status == EndpointStatus.REJECTED && acceptedBefore);
    return visible ? ip : null;
  }

  /** As its owner sees it. */
  public Endpoint forOwner(String serviceName, Account.Status accountStatus, String poolId) {
    return new Endpoint(
        id,
        projectId,
        markerId,
        endpointServiceId,
        serviceName,
        serviceType(),
        status,
        List.of(accountStatus),
        vpcId,
        subnetId,
        visibleIp(),
        ipVersion,
        ipv6Address,
        enableDns,
        dnsNames,
        enableWhitelist,
        whitelist,
        routetables,
        true,
        description,
        specificationName,
        poolId,
        publicBorderGroup,
        policyStatements,
        policyDocument,
        tags,
        errors,
        createdAt,
        updatedAt);
  }

  /** As the owner of the service sees it. */
  public Connection forServiceOwner(String domainId) {
    return new Connection(
        id, markerId, domainId, connectionDescription, status, errors, createdAt, updatedAt);
  }

  /** The same in another state, as of an instant. */
  public EndpointSnapshot withStatus(
      EndpointStatus newStatus, List<ResourceError> newErrors, Instant when) {
    return with(
        draft -> {
          draft.status = newStatus;
          draft.acceptedBefore = acceptedBefore || newStatus == EndpointStatus.ACCEPTED;
          draft.errors = newErrors;
          draft.updatedAt = when;
        });
  }

  /** The same with changes. */
  public EndpointSnapshot with(Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return draft.snapshot();
  }

  /**
   * An endpoint that is being made or changed, as a form to fill in: its fields are the components.
   * Fields have their defaults; those without a default are null until they are given.
   */
  @SuppressWarnings("NullAway.Init") // who makes one gives them, or is refused by the record
  public static class Draft {
    public String id;
    public String projectId;
    public @Nullable Integer markerId;
    public String endpointServiceId;
    public @Nullable String formerServiceName;
    public EndpointStatus status = EndpointStatus.ACCEPTED;
    public @Nullable Boolean acceptedBefore;
    public List<ResourceError> errors = List.of();
    public String vpcId;
    public @Nullable String subnetId;
    public @Nullable String ip;
    public boolean ipGiven;
    public Endpoint.@Nullable IpVersion ipVersion;
    public @Nullable String ipv6Address;
    public boolean enableDns;
    public List<String> dnsNames;
    public boolean enableWhitelist;
    public List<String> whitelist = List.of();
    public List<String> routetables;
    public String description = "";
    public String connectionDescription = "";
    public String specificationName = "default";
    public @Nullable String publicBorderGroup;
    public @Nullable List<PolicyStatement> policyStatements;
    public @Nullable PolicyDocument policyDocument;
    public List<Tag> tags = List.of();
    public Instant createdAt;
    public @Nullable Instant updatedAt;

    /** For a new endpoint. */
    public Draft() {}

    /** For a change of an endpoint. */
    public Draft(EndpointSnapshot former) {
      id = former.id;
      projectId = former.projectId;
      markerId = former.markerId;
      endpointServiceId = former.endpointServiceId;
      formerServiceName = former.formerServiceName;
      status = former.status;
      acceptedBefore = former.acceptedBefore;
      errors = former.errors;
      vpcId = former.vpcId;
      subnetId = former.subnetId;
      ip = former.ip;
      ipGiven = former.ipGiven;
      ipVersion = former.ipVersion;
      ipv6Address = former.ipv6Address;
      enableDns = former.enableDns;
      dnsNames = former.dnsNames;
      enableWhitelist = former.enableWhitelist;
      whitelist = former.whitelist;
      routetables = former.routetables;
      description = former.description;
      connectionDescription = former.connectionDescription;
      specificationName = former.specificationName;
      publicBorderGroup = former.publicBorderGroup;
      policyStatements = former.policyStatements;
      policyDocument = former.policyDocument;
      tags = former.tags;
      createdAt = former.createdAt;
      updatedAt = former.updatedAt;
    }

    /** Gives it an IPv6 address if it is to have one and was not given any. */
    public void addIpv6Address(SeededIds ids) {
      if (ipVersion == Endpoint.IpVersion.DUALSTACK && ipv6Address == null) {
        ipv6Address = ids.ipv6Address(id);
      }
    }

    /**
     * The endpoint. Unless given, it has been accepted before if it is accepted now, and was last
     * changed when it was created.
     */
    public EndpointSnapshot snapshot() {
      return new EndpointSnapshot(
          id,
          projectId,
          requireNonNull(markerId),
          endpointServiceId,
          formerServiceName,
          status,
          requireNonNullElse(acceptedBefore, status == EndpointStatus.ACCEPTED),
          errors,
          vpcId,
          subnetId,
          ip,
          ipGiven,
          ipVersion,
          ipv6Address,
          enableDns,
          requireNonNullElse(dnsNames, List.of()),
          enableWhitelist,
          whitelist,
          requireNonNullElse(routetables, List.of()),
          description,
          connectionDescription,
          specificationName,
          publicBorderGroup,
          policyStatements,
          policyDocument,
          tags,
          createdAt,
          requireNonNullElse(updatedAt, createdAt));
    }
  }
}
