package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceDescription;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.endpointservice.TcpProxy;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint service, as a region keeps it. What follows from other things is not in it, such as
 * the number of its connections.
 *
 * @param id unique id, a UUID
 * @param projectId project that owns it
 * @param serviceName full name, {@code REGION.name.ID} or, without a name, {@code REGION.ID}
 * @param serviceType interface for everything that users create
 * @param open whether it is a public service, which every account sees and may connect to
 * @param owner name of the owner in the list of public services
 * @param charge whether its endpoints are charged
 * @param enablePolicy whether its endpoints can have policies; only services of the operator do
 * @param status state of the service
 * @param errors why it failed; empty unless failed
 * @param serverType kind of the backend
 * @param vpcId VPC of the backend
 * @param portId port of the backend
 * @param vipPortId port of the virtual address; only with server type VIP
 * @param approvalEnabled whether the owner must accept each connection
 * @param ports port mappings in the order they were given
 * @param tcpProxy how client information reaches the backend
 * @param description free text; empty if there is none
 * @param tags tags in the order they were given
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
public record ServiceSnapshot(
    String id,
    String projectId,
    String serviceName,
    ServiceType serviceType,
    boolean open,
    String owner,
    boolean charge,
    boolean enablePolicy,
    ServiceStatus status,
    List<ResourceError> errors,
    ServerType serverType,
    String vpcId,
    String portId,
    @Nullable String vipPortId,
    boolean approvalEnabled,
    List<PortMapping> ports,
    TcpProxy tcpProxy,
    String description,
    List<Tag> tags,
    Instant createdAt,
    Instant updatedAt)
    implements ResourceSnapshot {

  /** Copies the lists. */
  public ServiceSnapshot {
    Objects.requireNonNull(id);
    Objects.requireNonNull(projectId);
    Objects.requireNonNull(serviceName);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(status);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(updatedAt);
    errors = List.copyOf(errors);
    ports = List.copyOf(ports);
    tags = List.copyOf(tags);
  }

  /** The full name of a service, with its own name unless it has none. */
  public static String fullName(String regionName, @Nullable String name, String id) {
    return name == null || name.isEmpty()
        ? regionName + "." + id
        : regionName + "." + name + "." + id;
  }

  /** Whether its deletion was answered: it holds neither ports nor quota then. */
  public boolean deleting() {
    return status == ServiceStatus.DELETING;
  }

  /** As its owner sees it. */
  public EndpointService forOwner(int connectionCount, String poolId) {
    return new EndpointService(
        id,
        projectId,
        serviceName,
        serviceType,
        serverType,
        vpcId,
        portId,
        vipPortId,
        poolId,
        approvalEnabled,
        status,
        ports,
        tcpProxy,
        tags,
        description,
        enablePolicy,
        connectionCount,
        errors,
        createdAt,
        updatedAt);
  }

  /** As everybody sees it in the list of public services. */
  public PublicService forPublic() {
    return new PublicService(id, owner, serviceName, serviceType, createdAt, charge, enablePolicy);
  }

  /** As anybody who knows its id or name may see it. */
  public ServiceDescription described() {
    return new ServiceDescription(id, serviceName, serviceType, createdAt, charge, enablePolicy);
  }

  /** The same in another state, as of an instant. */
  public ServiceSnapshot withStatus(
      ServiceStatus newStatus, List<ResourceError> newErrors, Instant when) {
    return with(
        change -> {
          change.status = newStatus;
          change.errors = newErrors;
          change.updatedAt = when;
        });
  }

  /** The same, created and changed at other instants. */
  public ServiceSnapshot withTimes(Instant created, Instant updated) {
    return with(
        change -> {
          change.createdAt = created;
          change.updatedAt = updated;
        });
  }

  /** The same with another full name. */
  public ServiceSnapshot withServiceName(String name) {
    return with(change -> change.serviceName = name);
  }

  /** The same with other tags. */
  public ServiceSnapshot withTags(List<Tag> others) {
    return with(change -> change.tags = others);
  }

  /** The same with all that its owner can modify at once, apart from the name. */
  public ServiceSnapshot modified(
      String newPortId,
      @Nullable String newVipPortId,
      boolean newApprovalEnabled,
      List<PortMapping> newPorts,
      TcpProxy newTcpProxy,
      String newDescription) {
    return with(
        change -> {
          change.portId = newPortId;
          change.vipPortId = newVipPortId;
          change.approvalEnabled = newApprovalEnabled;
          change.ports = newPorts;
          change.tcpProxy = newTcpProxy;
          change.description = newDescription;
        });
  }

  private ServiceSnapshot with(Consumer<Change> changes) {
    Change change = new Change(this);
    changes.accept(change);
    return change.of(this);
  }

  /** What of a service can change. */
  private static final class Change {
    private String serviceName;
    private ServiceStatus status;
    private List<ResourceError> errors;
    private String portId;
    private @Nullable String vipPortId;
    private boolean approvalEnabled;
    private List<PortMapping> ports;
    private TcpProxy tcpProxy;
    private String description;
    private List<Tag> tags;
    private Instant createdAt;
    private Instant updatedAt;

    Change(ServiceSnapshot former) {
      serviceName = former.serviceName;
      status = former.status;
      errors = former.errors;
      portId = former.portId;
      vipPortId = former.vipPortId;
      approvalEnabled = former.approvalEnabled;
      ports = former.ports;
      tcpProxy = former.tcpProxy;
      description = former.description;
      tags = former.tags;
      createdAt = former.createdAt;
      updatedAt = former.updatedAt;
    }

    ServiceSnapshot of(ServiceSnapshot former) {
      return new ServiceSnapshot(
          former.id,
          former.projectId,
          serviceName,
          former.serviceType,
          former.open,
          former.owner,
          former.charge,
          former.enablePolicy,
          status,
          errors,
          former.serverType,
          former.vpcId,
          portId,
          vipPortId,
          approvalEnabled,
          ports,
          tcpProxy,
          description,
          tags,
          createdAt,
          updatedAt);
    }
  }
}
