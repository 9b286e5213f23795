package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PublicService;
import io.vpcep.simulator.model.ResourceError;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceDescription;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.Tag;
import java.time.Instant;
import java.util.List;

/**
 * An endpoint service as it is kept.
 *
 * @param id unique id
 * @param sequence number in the order of creation
 * @param projectId project that owns it
 * @param domainId account that owns it
 * @param offer how the public sees it
 * @param type gateway or interface
 * @param serverType kind of the backend
 * @param vpcId VPC of the backend
 * @param fullName name with region and id
 * @param content what its owner may change
 * @param status state
 * @param errors why it failed
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
public record StoredService(
    String id,
    long sequence,
    String projectId,
    String domainId,
    Offer offer,
    ServiceType type,
    ServerType serverType,
    String vpcId,
    String fullName,
    ServiceContent content,
    ServiceStatus status,
    List<ResourceError> errors,
    Instant createdAt,
    Instant updatedAt)
    implements Tagged {

  @Override
  public List<Tag> tags() {
    return content.tags();
  }

  /** Whether its deletion was answered: it holds neither ports nor quota then. */
  public boolean deleting() {
    return status == ServiceStatus.DELETING;
  }

  /**
   * How the public sees a service.
   *
   * @param open whether every account sees it and may connect
   * @param owner name of the owner
   * @param charge whether its endpoints are charged
   */
  public record Offer(boolean open, String owner, boolean charge) {}

  /** The same in another state, as of an instant. */
  public StoredService withStatus(
      ServiceStatus newStatus, List<ResourceError> newErrors, Instant when) {
    return new StoredService(
        id,
        sequence,
        projectId,
        domainId,
        offer,
        type,
        serverType,
        vpcId,
        fullName,
        content,
        newStatus,
        newErrors,
        createdAt,
        when);
  }

  /** The same with other content, as of an instant. */
  public StoredService withContent(String newName, ServiceContent newContent, Instant when) {
    return new StoredService(
        id,
        sequence,
        projectId,
        domainId,
        offer,
        type,
        serverType,
        vpcId,
        newName,
        newContent,
        status,
        errors,
        createdAt,
        when);
  }

  /** As its owner sees it. */
  public EndpointService forOwner(int connectionCount, String poolId) {
    return new EndpointService(
        id,
        projectId,
        fullName,
        type,
        serverType,
        vpcId,
        content.portId(),
        content.vipPortId(),
        poolId,
        content.approvalEnabled(),
        status,
        content.ports(),
        content.tcpProxy(),
        content.tags(),
        content.description(),
        content.enablePolicy(),
        connectionCount,
        errors,
        createdAt,
        updatedAt);
  }

  /** As everybody sees it in the list of public services. */
  public PublicService forPublic() {
    return new PublicService(
        id, offer.owner(), fullName, type, createdAt, offer.charge(), content.enablePolicy());
  }

  /** As anybody who knows its id or name may see it. */
  public ServiceDescription described() {
    return new ServiceDescription(
        id, fullName, type, createdAt, offer.charge(), content.enablePolicy());
  }
}
