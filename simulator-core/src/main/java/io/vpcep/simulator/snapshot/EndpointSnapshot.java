package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, as a region keeps it. What follows from other things is not in it: the name of its
 * service, the standing of its account, whether its address shows.
 *
 * @param id unique id, a UUID
 * @param projectId project that owns it
 * @param markerId number that packets carry, 1 to 2147483647, unique in the region
 * @param endpointServiceId service it connects to
 * @param formerServiceName full name that its service had; null unless that is gone
 * @param status state of the connection
 * @param acceptedBefore whether it has ever been accepted, for then a rejected one shows its
 *     address
 * @param errors why it failed; empty unless failed
 * @param vpcId VPC it lives in
 * @param subnetId its subnet; null with a gateway service
 * @param ip its address, visible or not; null with a gateway service
 * @param ipGiven whether its owner asked for that address, for then it shows from the start
 * @param enableDns whether a domain name was asked for
 * @param dnsNames its domain names
 * @param enableWhitelist whether {@code whitelist} is enforced
 * @param whitelist addresses and networks that may use it
 * @param routetables ids of its route tables; empty with an interface service
 * @param description free text; empty if there is none
 * @param connectionDescription what the owner of the service wrote about the connection; empty if
 *     nothing
 * @param specificationName name of its specification
 * @param policyStatements its policy; only with a gateway service that allows policies
 * @param policyDocument its policy; only with an interface service that allows policies, and once
 *     one was set
 * @param tags tags in the order they were given
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
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
    boolean enableDns,
    List<String> dnsNames,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    String description,
    String connectionDescription,
    String specificationName,
    @Nullable List<PolicyStatement> policyStatements,
    @Nullable PolicyDocument policyDocument,
    List<Tag> tags,
    Instant createdAt,
    Instant updatedAt)
    implements ResourceSnapshot {

  /** Copies the lists. */
  public EndpointSnapshot {
    Objects.requireNonNull(id);
    Objects.requireNonNull(projectId);
    Objects.requireNonNull(endpointServiceId);
    Objects.requireNonNull(status);
    Objects.requireNonNull(vpcId);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(updatedAt);
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

  /** The type of its service, which may be gone: only endpoints to interface services have one. */
  public ServiceType serviceType() {
    return subnetId == null ? ServiceType.GATEWAY : ServiceType.INTERFACE;
  }

  /** Whether its deletion was answered: it holds neither address, route tables nor quota then. */
  public boolean deleting() {
    return status == EndpointStatus.DELETING;
  }

  /** Whether it counts as a connection and holds its service. */
  public boolean connected() {
    return status == EndpointStatus.CREATING || status == EndpointStatus.ACCEPTED;
  }

  /** The address that its owner sees; null if it sees none. */
  public @Nullable String visibleIp() {
    boolean visible =
        ipGiven
            || status == EndpointStatus.ACCEPTED
            || (status == EndpointStatus.REJECTED && acceptedBefore);
    return visible ? ip : null;
  }

  /** As its owner sees it. */
  public Endpoint forOwner(String serviceName, ActiveStatus standing, String poolId) {
    return new Endpoint(
        id,
        projectId,
        markerId,
        endpointServiceId,
        serviceName,
        serviceType(),
        status,
        List.of(standing),
        vpcId,
        subnetId,
        visibleIp(),
        enableDns,
        dnsNames,
        enableWhitelist,
        whitelist,
        routetables,
        true,
        description,
        specificationName,
        poolId,
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
        change -> {
          change.status = newStatus;
          change.acceptedBefore |= newStatus == EndpointStatus.ACCEPTED;
          change.errors = newErrors;
          change.updatedAt = when;
        });
  }

  /** The same with its last change at an instant. */
  public EndpointSnapshot withUpdatedAt(Instant when) {
    return with(change -> change.updatedAt = when);
  }

  /** The same after its service, which had this name, has gone. */
  public EndpointSnapshot withFormerServiceName(String name) {
    return with(change -> change.formerServiceName = name);
  }

  /** The same with another access whitelist. */
  public EndpointSnapshot withWhitelist(boolean enabled, List<String> entries) {
    return with(
        change -> {
          change.enableWhitelist = enabled;
          change.whitelist = entries;
        });
  }

  /** The same with other route tables. */
  public EndpointSnapshot withRoutetables(List<String> ids) {
    return with(change -> change.routetables = ids);
  }

  /** The same with another policy, of which either form is null. */
  public EndpointSnapshot withPolicy(
      @Nullable List<PolicyStatement> statements, @Nullable PolicyDocument document) {
    return with(
        change -> {
          change.policyStatements = statements;
          change.policyDocument = document;
        });
  }

  /** The same with another text of the owner of the service. */
  public EndpointSnapshot withConnectionDescription(String text) {
    return with(change -> change.connectionDescription = text);
  }

  /** The same with other tags. */
  public EndpointSnapshot withTags(List<Tag> others) {
    return with(change -> change.tags = others);
  }

  private EndpointSnapshot with(Consumer<Change> changes) {
    Change change = new Change(this);
    changes.accept(change);
    return change.of(this);
  }

  /** What of an endpoint can change. */
  private static final class Change {
    private @Nullable String formerServiceName;
    private EndpointStatus status;
    private boolean acceptedBefore;
    private List<ResourceError> errors;
    private boolean enableWhitelist;
    private List<String> whitelist;
    private List<String> routetables;
    private String connectionDescription;
    private @Nullable List<PolicyStatement> policyStatements;
    private @Nullable PolicyDocument policyDocument;
    private List<Tag> tags;
    private Instant updatedAt;

    Change(EndpointSnapshot former) {
      formerServiceName = former.formerServiceName;
      status = former.status;
      acceptedBefore = former.acceptedBefore;
      errors = former.errors;
      enableWhitelist = former.enableWhitelist;
      whitelist = former.whitelist;
      routetables = former.routetables;
      connectionDescription = former.connectionDescription;
      policyStatements = former.policyStatements;
      policyDocument = former.policyDocument;
      tags = former.tags;
      updatedAt = former.updatedAt;
    }

    EndpointSnapshot of(EndpointSnapshot former) {
      return new EndpointSnapshot(
          former.id,
          former.projectId,
          former.markerId,
          former.endpointServiceId,
          formerServiceName,
          status,
          acceptedBefore,
          errors,
          former.vpcId,
          former.subnetId,
          former.ip,
          former.ipGiven,
          former.enableDns,
          former.dnsNames,
          enableWhitelist,
          whitelist,
          routetables,
          former.description,
          connectionDescription,
          former.specificationName,
          policyStatements,
          policyDocument,
          tags,
          former.createdAt,
          updatedAt);
    }
  }
}
