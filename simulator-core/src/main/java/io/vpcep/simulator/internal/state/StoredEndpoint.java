package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.ResourceError;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is kept.
 *
 * @param id unique id
 * @param sequence number in the order of creation
 * @param projectId project that owns it
 * @param domainId account that owns it
 * @param markerId number that packets carry
 * @param serviceId service it connects to
 * @param serviceName full name of that service; kept so that it outlives the service
 * @param serviceType kind of that service
 * @param content what its owner asked for
 * @param state state, with what it needs
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
public record StoredEndpoint(
    String id,
    long sequence,
    String projectId,
    String domainId,
    int markerId,
    String serviceId,
    String serviceName,
    ServiceType serviceType,
    EndpointContent content,
    State state,
    Instant createdAt,
    Instant updatedAt)
    implements Tagged {

  @Override
  public List<Tag> tags() {
    return content.tags();
  }

  /**
   * Where an endpoint is in its life.
   *
   * @param status what the API shows
   * @param acceptedBefore whether it has ever been accepted, for then a rejected one shows its
   *     address
   * @param errors why it failed
   */
  public record State(EndpointStatus status, boolean acceptedBefore, List<ResourceError> errors) {}

  /** What the API shows. */
  public EndpointStatus status() {
    return state.status();
  }

  /** Whether its deletion was answered: it holds neither address, route tables nor quota then. */
  public boolean deleting() {
    return status() == EndpointStatus.DELETING;
  }

  /** Whether it counts as a connection and holds its service. */
  public boolean connected() {
    return status() == EndpointStatus.CREATING || status() == EndpointStatus.ACCEPTED;
  }

  /** The same in another state, as of an instant. */
  public StoredEndpoint withStatus(
      EndpointStatus status, List<ResourceError> errors, Instant when) {
    boolean accepted = state.acceptedBefore() || status == EndpointStatus.ACCEPTED;
    return with(serviceName, content, new State(status, accepted, errors), when);
  }

  /** The same after its service was renamed: not a change of the endpoint itself. */
  public StoredEndpoint withServiceName(String name) {
    return with(name, content, state, updatedAt);
  }

  /** The same with other content, as of an instant. */
  public StoredEndpoint withContent(EndpointContent newContent, Instant when) {
    return with(serviceName, newContent, state, when);
  }

  private StoredEndpoint with(
      String newServiceName, EndpointContent newContent, State newState, Instant when) {
    return new StoredEndpoint(
        id,
        sequence,
        projectId,
        domainId,
        markerId,
        serviceId,
        newServiceName,
        serviceType,
        newContent,
        newState,
        createdAt,
        when);
  }

  /** As its owner sees it. */
  public Endpoint forOwner(ActiveStatus activeStatus, String poolId) {
    return new Endpoint(
        id,
        projectId,
        markerId,
        serviceId,
        serviceName,
        serviceType,
        status(),
        List.of(activeStatus),
        content.vpcId(),
        content.subnetId(),
        visibleAddress(),
        content.enableDns(),
        content.dnsNames(),
        content.enableWhitelist(),
        content.whitelist(),
        content.routetables(),
        true,
        content.description(),
        content.specificationName(),
        poolId,
        content.policyStatements(),
        content.policyDocument(),
        content.tags(),
        state.errors(),
        createdAt,
        updatedAt);
  }

  /** As the owner of the service sees it. */
  public Connection forServiceOwner() {
    return new Connection(
        id,
        markerId,
        domainId,
        content.connectionDescription(),
        status(),
        state.errors(),
        createdAt,
        updatedAt);
  }

  private @Nullable String visibleAddress() {
    return EndpointSnapshot.visibleAddress(
        status(), state.acceptedBefore(), content.addressGiven(), content.address());
  }
}
