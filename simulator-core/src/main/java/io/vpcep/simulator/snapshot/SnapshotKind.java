package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.api.resource.ApiValue;
import java.util.Locale;

/** Kind of a thing in a snapshot. */
public enum SnapshotKind implements ApiValue {
  /** The region as a whole; its id is its name. */
  REGION,
  /** An account. */
  ACCOUNT,
  /** A project of an account. */
  PROJECT,
  /** A user of an account. */
  USER,
  /** An access key of a user. */
  ACCESS_KEY,
  /** A modelled VPC. */
  VPC,
  /** A modelled subnet. */
  SUBNET,
  /** A modelled port of a backend. */
  PORT,
  /** A modelled route table. */
  ROUTE_TABLE,
  /** A custom route of a modelled VPC; its id is that of the VPC, {@code /} and the destination. */
  ROUTE,
  /** An endpoint service, public ones included. */
  ENDPOINT_SERVICE,
  /** A whitelist record of an endpoint service. */
  PERMISSION,
  /** An endpoint. */
  ENDPOINT,
  /** A tag; its id is that of its resource, {@code /} and the key. */
  TAG,
  /** A transition to come; its id is that of its resource. Not compared. */
  PENDING;

  /** In lower case, such as {@code endpoint_service}. */
  @Override
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
