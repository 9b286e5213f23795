package io.vpcep.simulator.internal.rule;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.ServiceStatus;
import java.time.Instant;
import java.util.Optional;

/** What may be done in which state. */
public final class StatusRules {
  private StatusRules() {}

  /** Only an available service can be modified. */
  public static void requireModifiable(StoredService service) {
    if (service.status() != ServiceStatus.AVAILABLE) {
      throw ErrorCode.ENDPOINT_3045.because(inState(service) + "; only available can be modified");
    }
  }

  /** A service that is being deleted takes no changes. */
  public static void requireNotDeleting(StoredService service) {
    if (service.deleting()) {
      throw ErrorCode.ENDPOINT_3045.because(inState(service));
    }
  }

  /** A service can be deleted once, and only while nothing is connected. */
  public static void requireDeletable(StoredService service, int connected) {
    requireNotDeleting(service);
    if (connected > 0) {
      throw ErrorCode.ENDPOINT_3006.because(
          connected + " endpoints of " + service.fullName() + " are being created or accepted");
    }
  }

  /** Endpoints connect to available services only. */
  public static void requireConnectable(StoredService service) {
    if (service.status() != ServiceStatus.AVAILABLE) {
      throw ErrorCode.ENDPOINT_2004.because(inState(service));
    }
  }

  /** A service that has just become available may need a while more. */
  public static void requireNotFresh(StoredService service, Optional<Instant> freshUntil) {
    freshUntil.ifPresent(
        end -> {
          throw ErrorCode.ENDPOINT_2004.because(
              inState(service) + ", but takes no endpoints before " + end);
        });
  }

  /** A connection can be accepted while it waits or is rejected. */
  public static void requireAcceptable(StoredEndpoint endpoint) {
    switch (endpoint.status()) {
      case ACCEPTED -> throw ErrorCode.ENDPOINT_2014.because(inState(endpoint));
      case CREATING -> throw ErrorCode.ENDPOINT_2019.because(inState(endpoint));
      case DELETING -> throw ErrorCode.ENDPOINT_2018.because(inState(endpoint));
      case FAILED -> throw ErrorCode.ENDPOINT_0007.because(inState(endpoint));
      case PENDING_ACCEPTANCE, REJECTED -> {}
    }
  }

  /** The account of the endpoint is not frozen. */
  public static void requireNotFrozen(StoredEndpoint endpoint, ActiveStatus status) {
    if (status != ActiveStatus.ACTIVE) {
      throw ErrorCode.ENDPOINT_2015.because(
          "account " + endpoint.domainId() + " is " + status.value());
    }
  }

  /** A connection can be rejected unless the endpoint failed or is being deleted. */
  public static void requireRejectable(StoredEndpoint endpoint) {
    switch (endpoint.status()) {
      case DELETING -> throw ErrorCode.ENDPOINT_2018.because(inState(endpoint));
      case FAILED -> throw ErrorCode.ENDPOINT_0007.because(inState(endpoint));
      case PENDING_ACCEPTANCE, CREATING, ACCEPTED, REJECTED -> {}
    }
  }

  /** An endpoint can be deleted once, in whatever state it is. */
  public static void requireDeletable(StoredEndpoint endpoint) {
    if (endpoint.deleting()) {
      throw ErrorCode.ENDPOINT_2018.because(inState(endpoint));
    }
  }

  /** A settled endpoint that has not failed can be changed. */
  public static void requireChangeable(StoredEndpoint endpoint) {
    switch (endpoint.status()) {
      case CREATING -> throw ErrorCode.ENDPOINT_2019.because(inState(endpoint));
      case DELETING -> throw ErrorCode.ENDPOINT_2018.because(inState(endpoint));
      case FAILED -> throw ErrorCode.ENDPOINT_2047.because(inState(endpoint));
      case PENDING_ACCEPTANCE, ACCEPTED, REJECTED -> {}
    }
  }

  private static String inState(StoredService service) {
    return "endpoint service " + service.fullName() + " is " + service.status().value();
  }

  private static String inState(StoredEndpoint endpoint) {
    return "endpoint " + endpoint.id() + " is " + endpoint.status().value();
  }
}
