package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.network.Cidr;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a region would choose for parts of a snapshot that nobody has written down. Everything
 * follows from its settings, above all the seed; asking changes nothing.
 */
public interface SnapshotDefaults {

  /** A UUID for the thing of a kind at a position, counted from 0. */
  String id(SnapshotKind kind, int position);

  /** Id of an account. */
  String accountId(String accountName);

  /** Id of the first project of an account, which is its default project. */
  String projectId(String accountName);

  /** Id of a further project of an account. */
  String projectId(String accountName, String projectName);

  /** Id of a user. */
  String userId(String accountName, String userName);

  /** Id of the account that owns a project which nobody has declared. */
  String ownerId(String projectId);

  /** Id of the operator's project, which has the public services. */
  String operatorProjectId();

  /** Name of the owner of public services. */
  String publicServiceOwner();

  /** What the operator's service of a name has for an id of the given kind of thing. */
  String publicServiceId(SnapshotKind kind, String serviceName);

  /** Id of the pool of every service. */
  String poolId();

  /** Id of the pool of every endpoint. */
  String endpointPoolId();

  /** How long a creation takes, at least. */
  Duration creation(ResourceType type);

  /** How long a deletion takes, at least. */
  Duration deletion(ResourceType type);

  /** Full name of a service, with its own name unless it has none. */
  String fullName(@Nullable String name, String serviceId);

  /** Domain name of an endpoint. */
  String dnsName(String endpointId);

  /** Id of the default route table of a VPC that is not modelled. */
  String defaultRouteTableId(String vpcId);

  /** The marker id of the endpoint at a position, counted from 0. */
  int markerId(int position);

  /**
   * The host address at a position of a subnet, counted from 0.
   *
   * @param subnet its network; null if it is not modelled
   * @return null if the subnet has no more
   */
  @Nullable String address(@Nullable Cidr subnet, int position);
}
