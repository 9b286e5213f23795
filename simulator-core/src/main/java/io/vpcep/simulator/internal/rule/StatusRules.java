package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.Optional;

/** What may be done in which state. */
public final class StatusRules {
  private StatusRules() {}

  /** Only an available service can be modified. */
  public static void requireModifiable(ServiceSnapshot service) {
    if (service.status() != ServiceStatus.AVAILABLE) {
      throw ErrorCode.SERVICE_NOT_MODIFIABLE.because(
          inState(service) + "; only available can be modified");
    }
  }

  /** A service that is being deleted takes no changes. */
  public static void requireNotDeleting(ServiceSnapshot service) {
    if (service.deleting()) {
      throw ErrorCode.SERVICE_NOT_MODIFIABLE.because(inState(service));
    }
  }

  /** A service can be deleted once, and only while nothing is connected. */
  public static void requireDeletable(ServiceSnapshot service, int connected) {
    requireNotDeleting(service);
    if (connected > 0) {
      throw ErrorCode.SERVICE_IN_USE.because(
          connected + " endpoints of " + service.serviceName() + " are being created or accepted");
    }
  }

  /** Endpoints connect to available services only. */
  public static void requireConnectable(ServiceSnapshot service) {
    if (service.status() != ServiceStatus.AVAILABLE) {
      throw ErrorCode.SERVICE_NOT_AVAILABLE.because(inState(service));
    }
  }

  /** A service that has just become available may need a while more. */
  public static void requireNotFresh(ServiceSnapshot service, Optional<Instant> freshUntil) {
    freshUntil.ifPresent(
        end -> {
          throw ErrorCode.SERVICE_NOT_AVAILABLE.because(
              inState(service) + ", but takes no endpoints before " + end);
        });
  }

  /** A connection can be accepted while it waits or is rejected. */
  public static void requireAcceptable(EndpointSnapshot endpoint) {
    switch (endpoint.status()) {
      case ACCEPTED -> throw ErrorCode.ENDPOINT_ALREADY_ACCEPTED.because(inState(endpoint));
      case CREATING -> throw ErrorCode.ENDPOINT_BEING_CREATED.because(inState(endpoint));
      case DELETING -> throw ErrorCode.ENDPOINT_BEING_DELETED.because(inState(endpoint));
      case FAILED -> throw ErrorCode.INVALID_ACTION.because(inState(endpoint));
      case PENDING_ACCEPTANCE, REJECTED -> {}
    }
  }

  /** The account of the endpoint is not frozen. */
  public static void requireNotFrozen(String account, Account.Status status) {
    if (status != Account.Status.ACTIVE) {
      throw ErrorCode.ENDPOINT_FROZEN.because("account " + account + " is " + status.value());
    }
  }

  /** A connection can be rejected unless the endpoint failed or is being deleted. */
  public static void requireRejectable(EndpointSnapshot endpoint) {
    switch (endpoint.status()) {
      case DELETING -> throw ErrorCode.ENDPOINT_BEING_DELETED.because(inState(endpoint));
      case FAILED -> throw ErrorCode.INVALID_ACTION.because(inState(endpoint));
      case PENDING_ACCEPTANCE, CREATING, ACCEPTED, REJECTED -> {}
    }
  }

  /** An endpoint can be deleted once, in whatever state it is. */
  public static void requireDeletable(EndpointSnapshot endpoint) {
    if (endpoint.deleting()) {
      throw ErrorCode.ENDPOINT_BEING_DELETED.because(inState(endpoint));
    }
  }

  /** A settled endpoint that has not failed can be changed. */
  public static void requireChangeable(EndpointSnapshot endpoint) {
    switch (endpoint.status()) {
      case CREATING -> throw ErrorCode.ENDPOINT_BEING_CREATED.because(inState(endpoint));
      case DELETING -> throw ErrorCode.ENDPOINT_BEING_DELETED.because(inState(endpoint));
      case FAILED -> throw ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE.because(inState(endpoint));
      case PENDING_ACCEPTANCE, ACCEPTED, REJECTED -> {}
    }
  }

  private static String inState(ServiceSnapshot service) {
    return "endpoint service " + service.serviceName() + " is " + service.status().value();
  }

  private static String inState(EndpointSnapshot endpoint) {
    return "endpoint " + endpoint.id() + " is " + endpoint.status().value();
  }
}
