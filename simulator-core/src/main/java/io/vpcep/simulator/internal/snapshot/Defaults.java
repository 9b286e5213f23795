package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.config.TransitionDelays;
import io.vpcep.simulator.internal.rule.NetworkRules.Hosts;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.SeededSource;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.snapshot.SnapshotDefaults;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The defaults of a region. A state of its own, so that nothing drawn here shifts the region's. */
public final class Defaults implements SnapshotDefaults {
  private final RegionState state;
  private final SeededSource source;

  /**
   * By a state.
   *
   * @param state only looked at for what never changes
   */
  public Defaults(RegionState state) {
    this.state = state;
    this.source = state.source();
  }

  static String poolId(SeededSource source) {
    return source.idFor("pool", "services");
  }

  static String endpointPoolId(SeededSource source) {
    return source.idFor("pool", "endpoints");
  }

  @Override
  public String id(SnapshotKind kind, int position) {
    return source.idFor("seeded " + kind.value(), Integer.toString(position));
  }

  @Override
  public String accountId(String accountName) {
    return source.hexIdFor("account", accountName);
  }

  @Override
  public String projectId(String accountName) {
    return source.hexIdFor("project", accountName);
  }

  @Override
  public String projectId(String accountName, String projectName) {
    return source.hexIdFor("project", accountName + "/" + projectName);
  }

  @Override
  public String userId(String accountName, String userName) {
    return source.hexIdFor("user", accountName + "/" + userName);
  }

  @Override
  public String ownerId(String projectId) {
    return source.hexIdFor("owner", projectId);
  }

  @Override
  public String operatorProjectId() {
    return Operator.caller(state).projectId();
  }

  @Override
  public String publicServiceOwner() {
    return state.config().dialect().get(Trait.PUBLIC_SERVICE_OWNER);
  }

  @Override
  public String publicServiceId(SnapshotKind kind, String serviceName) {
    String of =
        switch (kind) {
          case ENDPOINT_SERVICE -> "service";
          case VPC -> "vpc";
          case PORT -> "port";
          default -> throw new IllegalArgumentException("a public service has no " + kind);
        };
    return source.idFor("public " + of, serviceName);
  }

  @Override
  public String poolId() {
    return poolId(source);
  }

  @Override
  public String endpointPoolId() {
    return endpointPoolId(source);
  }

  @Override
  public Duration creation(ResourceType type) {
    TransitionDelays delays = state.config().transitionDelays();
    return switch (type) {
      case ENDPOINT_SERVICE -> delays.serviceCreation().min();
      case ENDPOINT -> delays.endpointCreation().min();
    };
  }

  @Override
  public Duration deletion(ResourceType type) {
    TransitionDelays delays = state.config().transitionDelays();
    return switch (type) {
      case ENDPOINT_SERVICE -> delays.serviceDeletion().min();
      case ENDPOINT -> delays.endpointDeletion().min();
    };
  }

  @Override
  public String fullName(@Nullable String name, String serviceId) {
    return ServiceRules.fullName(state.config().regionName(), name, serviceId);
  }

  @Override
  public String dnsName(String endpointId) {
    return EndpointContent.dnsName(state.config().regionName(), endpointId);
  }

  @Override
  public String defaultRouteTableId(String vpcId) {
    return source.idFor("default route table", vpcId);
  }

  @Override
  public int markerId(int position) {
    return SeededSource.FIRST_MARKER_ID + position;
  }

  @Override
  public @Nullable String address(@Nullable Cidr subnet, int position) {
    Hosts hosts = Hosts.of(subnet == null ? Hosts.UNKNOWN_SUBNET : subnet);
    return position < hosts.count() ? Cidr.text(hosts.first() + position) : null;
  }
}
