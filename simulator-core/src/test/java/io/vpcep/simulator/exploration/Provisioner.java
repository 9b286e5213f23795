package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A client as people write them: it makes a service and an endpoint to it, waits for both, and
 * takes them away again. Without mistakes it bears whatever weather there is.
 */
final class Provisioner {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  // How long a change may take until lists show it.
  private static final Duration LAG = Duration.ofSeconds(30);
  private static final Set<ErrorCode> FOR_THE_MOMENT =
      EnumSet.of(
          ErrorCode.TOO_MANY_REQUESTS,
          ErrorCode.SYSTEM_ERROR,
          ErrorCode.REQUEST_TIMED_OUT,
          ErrorCode.NOT_AUTHENTICATED);

  /** What it can get wrong. */
  enum Mistake {
    USES_A_SERVICE_THAT_IS_NOT_AVAILABLE,
    CREATES_AGAIN_AFTER_A_LOST_ANSWER,
    RETRIES_AT_ONCE,
    GIVES_UP_WHEN_THROTTLED,
    LEAVES_THE_SERVICE_BEHIND,
    WAITS_FOR_EVER,
    SWALLOWS_ERRORS
  }

  private final VpcepApi api;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Set<Mistake> mistakes;

  Provisioner(SimulatedRegion region, Mistake... mistakes) {
    this.api = region.api();
    this.clock = region.clientTime().clock();
    this.sleeper = region.clientTime().sleeper();
    this.mistakes = Set.of(mistakes);
  }

  /** Makes a service and an endpoint, and waits until they are connected. */
  Endpoint connect(String name) throws InterruptedException {
    try {
      EndpointService service = createService(name);
      if (!has(Mistake.USES_A_SERVICE_THAT_IS_NOT_AVAILABLE)) {
        awaitAvailable(service.id());
      } else {
        sleeper.sleep(Duration.ofSeconds(100));
      }
      Endpoint endpoint = createEndpoint(service.id());
      return awaitAccepted(endpoint.id());
    } catch (GivenUpException | VpcepException e) {
      if (!has(Mistake.LEAVES_THE_SERVICE_BEHIND)) {
        disconnect(name);
      }
      throw e;
    }
  }

  /** Takes everything away again. */
  void disconnect(String name) throws InterruptedException {
    sleeper.sleep(LAG);
    for (Endpoint endpoint :
        retried(() -> api.listEndpoints(Requests.endpoints().build())).items()) {
      retried(() -> deleted(() -> api.deleteEndpoint(endpoint.id())));
    }
    for (EndpointService service : servicesNamed(name)) {
      retried(() -> deleted(() -> api.deleteEndpointService(service.id())));
    }
  }

  private static boolean deleted(Runnable deletion) {
    try {
      deletion.run();
    } catch (VpcepException e) {
      if (FOR_THE_MOMENT.contains(e.code())) {
        throw e;
      }
      // It is gone, or on its way, already.
    }
    return true;
  }

  private EndpointService createService(String name) throws InterruptedException {
    return created(
        () -> api.createEndpointService(Requests.openEndpointService(name).build()),
        () -> servicesNamed(name).stream().findFirst());
  }

  private Endpoint createEndpoint(String serviceId) throws InterruptedException {
    return created(
        () -> api.createEndpoint(Requests.endpoint(serviceId).build()),
        () ->
            retried(() -> api.listEndpoints(Requests.endpoints().build())).items().stream()
                .filter(endpoint -> endpoint.endpointServiceId().equals(serviceId))
                .findFirst());
  }

  private List<EndpointService> servicesNamed(String name) throws InterruptedException {
    return retried(() -> api.listEndpointServices(Requests.endpointServices().build()))
        .items()
        .stream()
        .filter(service -> service.serviceName().contains("." + name + "."))
        .toList();
  }

  private interface Search<T> {
    Optional<T> find() throws InterruptedException;
  }

  /** Creates something; where the answer is lost, looks first whether it is there. */
  private <T> T created(Supplier<T> creation, Search<T> search) throws InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    while (true) {
      try {
        return creation.get();
      } catch (VpcepException | TransportFaultException e) {
        boolean fresh =
            e instanceof VpcepException refused
                && refused.code() == ErrorCode.SERVICE_NOT_AVAILABLE
                && !has(Mistake.USES_A_SERVICE_THAT_IS_NOT_AVAILABLE)
                && clock.instant().isBefore(end);
        if (!fresh && !isForTheMoment(e)) {
          throw e;
        }
        pause();
        if (!fresh && !has(Mistake.CREATES_AGAIN_AFTER_A_LOST_ANSWER)) {
          sleeper.sleep(LAG);
          Optional<T> found = search.find();
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
  }

  private void awaitAvailable(String id) throws InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    while (has(Mistake.WAITS_FOR_EVER) || clock.instant().isBefore(end)) {
      ServiceStatus status =
          shown(() -> api.showEndpointService(id).status(), ServiceStatus.CREATING);
      if (status == ServiceStatus.AVAILABLE) {
        return;
      }
      if (status == ServiceStatus.FAILED && !has(Mistake.WAITS_FOR_EVER)) {
        throw new GivenUpException("the service has failed");
      }
      pause();
    }
    throw new GivenUpException("the service takes too long");
  }

  private Endpoint awaitAccepted(String id) throws InterruptedException {
    Instant end = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(end)) {
      Endpoint endpoint = shown(() -> api.showEndpoint(id), null);
      if (endpoint != null && endpoint.status() == EndpointStatus.ACCEPTED) {
        return endpoint;
      }
      if (endpoint != null
          && EnumSet.of(EndpointStatus.FAILED, EndpointStatus.REJECTED)
              .contains(endpoint.status())) {
        throw new GivenUpException("the endpoint is " + endpoint.status());
      }
      pause();
    }
    throw new GivenUpException("the endpoint takes too long");
  }

  /** What a show tells; something else while lists and shows do not know of it yet. */
  private <T> T shown(Supplier<T> show, T notYet) throws InterruptedException {
    try {
      return retried(show);
    } catch (VpcepException e) {
      if (e.code().httpStatus() == 404) {
        return notYet;
      }
      throw e;
    }
  }

  private <T> T retried(Supplier<T> call) throws InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        return call.get();
      } catch (VpcepException | TransportFaultException e) {
        if (failures == 5 || !isForTheMoment(e)) {
          throw e;
        }
        pause();
      } catch (Error e) {
        if (!has(Mistake.SWALLOWS_ERRORS)) {
          throw e;
        }
        failures = 0;
      }
    }
  }

  private void pause() throws InterruptedException {
    if (!has(Mistake.RETRIES_AT_ONCE)) {
      sleeper.sleep(PAUSE);
    }
  }

  private boolean isForTheMoment(RuntimeException e) {
    if (e instanceof VpcepException refused) {
      return FOR_THE_MOMENT.contains(refused.code())
          && !(has(Mistake.GIVES_UP_WHEN_THROTTLED)
              && refused.code() == ErrorCode.TOO_MANY_REQUESTS);
    }
    return e instanceof TransportFaultException;
  }

  private boolean has(Mistake mistake) {
    return mistakes.contains(mistake);
  }

  /** The client could not do what it was to do. */
  static final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUpException(String message) {
      super(message);
    }
  }
}
