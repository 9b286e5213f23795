package io.vpcep.simulator.snapshot;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
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
 * @param enablePolicy whether its endpoints can have policies
 * @param status state of the service
 * @param errors why it failed; empty unless failed
 * @param serverType kind of the backend
 * @param vpcId VPC of the backend
 * @param portId port of the backend; null if it has an address
 * @param vipPortId port of the virtual address; only with server type VIP
 * @param ip address or domain name of the backend; null if it has a port
 * @param ipVersion version of its addresses; null if it does not show
 * @param snatNetworkId network that it takes source addresses from; null if there is none
 * @param poolId resource pool; null if it does not show
 * @param cidrType kind of network; null if it does not show
 * @param publicBorderGroup group of an edge site; null if there is none
 * @param approvalEnabled whether the owner must accept each connection
 * @param ports port mappings in the order they were given
 * @param tcpProxy how client information reaches the backend
 * @param description free text; empty if there is none
 * @param serverResources backends that were added, in the order they were given
 * @param tags tags in the order they were given
 * @param createdAt when it was created; never moves
 * @param updatedAt when its state or content last changed
 */
@Experimental
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
    @Nullable String portId,
    @Nullable String vipPortId,
    @Nullable String ip,
    EndpointService.@Nullable IpVersion ipVersion,
    @Nullable String snatNetworkId,
    @Nullable String poolId,
    EndpointService.@Nullable CidrType cidrType,
    @Nullable String publicBorderGroup,
    boolean approvalEnabled,
    List<PortMapping> ports,
    EndpointService.TcpProxy tcpProxy,
    String description,
    List<EndpointService.ServerResource> serverResources,
    List<Tag> tags,
    Instant createdAt,
    Instant updatedAt)
    implements ResourceSnapshot {

  /** Copies the lists. */
  public ServiceSnapshot {
    requireNonNull(id);
    requireNonNull(projectId);
    requireNonNull(serviceName);
    requireNonNull(owner);
    requireNonNull(status);
    requireNonNull(portId == null ? ip : portId);
    requireNonNull(createdAt);
    requireNonNull(updatedAt);
    errors = List.copyOf(errors);
    ports = List.copyOf(ports);
    serverResources = List.copyOf(serverResources);
    tags = List.copyOf(tags);
  }

  /** The full name of a service, with its own name unless it has none. */
  public static String fullName(String regionName, @Nullable String name, String id) {
    return name == null || name.isEmpty()
        ? regionName + "." + id
        : regionName + "." + name + "." + id;
  }

  /** What takes its ports: its port, or its address in its VPC. */
  public String backend() {
    return backend(portId, vpcId, ip);
  }

  private static String backend(@Nullable String portId, String vpcId, @Nullable String ip) {
    return portId == null ? vpcId + " " + ip : portId;
  }

  @Override
  public Optional<TransitionStep> step() {
    return switch (status) {
      case CREATING -> Optional.of(TransitionStep.SERVICE_CREATION);
      case DELETING -> Optional.of(TransitionStep.SERVICE_DELETION);
      default -> Optional.empty();
    };
  }

  /** Whether it is being deleted: then it no longer holds its ports and quota. */
  public boolean deleting() {
    return status == ServiceStatus.DELETING;
  }

  /** As its owner sees it. */
  public EndpointService forOwner(String domainId, int connectionCount) {
    return new EndpointService(
        id,
        projectId,
        domainId,
        serviceName,
        serviceType,
        serverType,
        vpcId,
        portId,
        vipPortId,
        ip,
        ipVersion,
        snatNetworkId,
        poolId,
        cidrType,
        publicBorderGroup,
        approvalEnabled,
        status,
        ports,
        tcpProxy,
        tags,
        description,
        enablePolicy,
        serverResources,
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
  public DescribeEndpointService.Description described() {
    return new DescribeEndpointService.Description(
        id, serviceName, serviceType, createdAt, charge, enablePolicy, publicBorderGroup);
  }

  /** The same in another state, as of an instant. */
  public ServiceSnapshot withStatus(
      ServiceStatus newStatus, List<ResourceError> newErrors, Instant when) {
    return with(
        draft -> {
          draft.status = newStatus;
          draft.errors = newErrors;
          draft.updatedAt = when;
        });
  }

  /** The same with changes. */
  public ServiceSnapshot with(Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return draft.snapshot();
  }

  /**
   * An endpoint service that is being made or changed, as a form to fill in: its fields are the
   * components. Fields have their defaults; those without a default are null until they are given.
   */
  @SuppressWarnings("NullAway.Init") // who makes one gives them, or is refused by the record
  public static class Draft {
    private static final List<PortMapping> HTTPS =
        List.of(new PortMapping(443, 443, PortMapping.Protocol.TCP));

    public String id;
    public String projectId;
    public String serviceName;
    public ServiceType serviceType = ServiceType.INTERFACE;
    public boolean open;
    public String owner;
    public boolean charge = true;
    public @Nullable Boolean enablePolicy;
    public ServiceStatus status = ServiceStatus.AVAILABLE;
    public List<ResourceError> errors = List.of();
    public ServerType serverType = ServerType.LB;
    public String vpcId;
    public @Nullable String portId;
    public @Nullable String vipPortId;
    public @Nullable String ip;
    public EndpointService.@Nullable IpVersion ipVersion;
    public @Nullable String snatNetworkId;
    public @Nullable String poolId;
    public EndpointService.@Nullable CidrType cidrType;
    public @Nullable String publicBorderGroup;
    public @Nullable Boolean approvalEnabled;
    public List<PortMapping> ports;
    public EndpointService.TcpProxy tcpProxy = EndpointService.TcpProxy.CLOSE;
    public String description = "";
    public List<EndpointService.ServerResource> serverResources = List.of();
    public List<Tag> tags = List.of();
    public Instant createdAt;
    public @Nullable Instant updatedAt;

    /** For a new service. */
    public Draft() {}

    /** For a change of a service. */
    public Draft(ServiceSnapshot former) {
      id = former.id;
      projectId = former.projectId;
      serviceName = former.serviceName;
      serviceType = former.serviceType;
      open = former.open;
      owner = former.owner;
      charge = former.charge;
      enablePolicy = former.enablePolicy;
      status = former.status;
      errors = former.errors;
      serverType = former.serverType;
      vpcId = former.vpcId;
      portId = former.portId;
      vipPortId = former.vipPortId;
      ip = former.ip;
      ipVersion = former.ipVersion;
      snatNetworkId = former.snatNetworkId;
      poolId = former.poolId;
      cidrType = former.cidrType;
      publicBorderGroup = former.publicBorderGroup;
      approvalEnabled = former.approvalEnabled;
      ports = former.ports;
      tcpProxy = former.tcpProxy;
      description = former.description;
      serverResources = former.serverResources;
      tags = former.tags;
      createdAt = former.createdAt;
      updatedAt = former.updatedAt;
    }

    /** Makes it a public one of the operator; what is not given follows from its name. */
    public void open(SeededIds ids, String operator) {
      String name = serviceName;
      open = true;
      projectId = ids.operatorProject();
      id = requireNonNullElseGet(id, () -> ids.publicService(name));
      owner = requireNonNullElse(owner, operator);
      vpcId = requireNonNullElseGet(vpcId, () -> ids.publicVpc(name));
      portId = requireNonNullElseGet(portId, () -> ids.publicPort(name));
      ports = requireNonNullElse(ports, HTTPS);
    }

    /** Gives it what services show in dialects with pools, unless it says otherwise. */
    public void showPool(SeededIds ids) {
      poolId = requireNonNullElseGet(poolId, ids::servicePool);
      cidrType = requireNonNullElse(cidrType, EndpointService.CidrType.INTERNAL);
    }

    /** See {@link ServiceSnapshot#backend()}. */
    public String backend() {
      return ServiceSnapshot.backend(portId, vpcId, ip);
    }

    /**
     * The service. Unless given, its endpoints can have policies if it is a gateway service, its
     * owner must accept connections if it is not open, and it was last changed when it was created.
     */
    public ServiceSnapshot snapshot() {
      return new ServiceSnapshot(
          id,
          projectId,
          serviceName,
          serviceType,
          open,
          owner,
          charge,
          requireNonNullElse(enablePolicy, serviceType == ServiceType.GATEWAY),
          status,
          errors,
          serverType,
          vpcId,
          portId,
          vipPortId,
          ip,
          ipVersion,
          snatNetworkId,
          poolId,
          cidrType,
          publicBorderGroup,
          requireNonNullElse(approvalEnabled, !open),
          ports,
          tcpProxy,
          description,
          serverResources,
          tags,
          createdAt,
          requireNonNullElse(updatedAt, createdAt));
    }
  }
}
