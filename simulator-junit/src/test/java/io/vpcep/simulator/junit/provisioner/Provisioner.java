package io.vpcep.simulator.junit.provisioner;

import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A client as people write them: connects a VPC to a service of its own, and takes that apart
 * again. This one bears the weather of the cloud; {@link Mistake} has others that do not.
 */
class Provisioner {
  /** How often it looks, and how long it waits before it tries again. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  // Lists may not show at once what was created.
  private static final Duration LAG = Duration.ofMinutes(5);
  private static final int PAGE = 10;

  final Cloud cloud;
  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * What was made.
   *
   * @param service id of the service
   * @param endpoint id of the endpoint that connects to it
   */
  record Link(String service, String endpoint) {}

  /** What it throws when it gives up; nothing is left behind then. */
  static final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUpException(String message) {
      super(message);
    }
  }

  Provisioner(Cloud cloud, ClientTime time) {
    this.cloud = cloud;
    this.clock = time.clock();
    this.sleeper = time.sleeper();
  }

  /** The middle part of {@code REGION.name.ID}. */
  static String shortName(String serviceName) {
    String[] parts = serviceName.split("\\.", -1);
    return parts.length < 3 ? "" : parts[1];
  }

  /** Makes a service with an endpoint that is connected to it. */
  final Link connect(String name) {
    List<String> endpoints = new ArrayList<>();
    String service = createService(name);
    try {
      awaitService(service);
      String endpoint = createEndpoint(service);
      endpoints.add(endpoint);
      awaitShown(endpoint);
      accept(service, endpoint);
      awaitEndpoint(service, endpoint);
      return new Link(service, endpoint);
    } catch (RuntimeException e) {
      tidyUp(service, endpoints, e);
      throw e;
    }
  }

  /** Deletes both, and waits until they are gone. */
  final void disconnect(Link link) {
    deleteEndpoint(link.endpoint());
    deleteService(link.service());
  }

  String createService(String name) {
    return create(() -> cloud.createService(name), () -> findService(name));
  }

  void awaitService(String service) {
    await("available", Set.of("creating"), () -> cloud.serviceStatus(service));
  }

  String createEndpoint(String service) {
    return create(() -> cloud.createEndpoint(service), () -> findEndpoint(service));
  }

  private void awaitShown(String endpoint) {
    until(() -> !status(() -> cloud.endpointStatus(endpoint)).isEmpty());
  }

  void accept(String service, String endpoint) {
    until(
        () -> {
          try {
            cloud.accept(service, endpoint);
            return true;
          } catch (CloudException e) {
            if (e.isOf("EndPoint.2014", "EndPoint.2019")) {
              return true; // it was accepted before, and the answer got lost
            }
            throw e;
          }
        });
  }

  void awaitEndpoint(String service, String endpoint) {
    Set<String> onTheWay = Set.of("pendingAcceptance", "creating");
    await("accepted", onTheWay, () -> cloud.endpointStatus(endpoint));
  }

  /** Deletes whatever was made, when something went wrong. */
  void tidyUp(String service, List<String> endpoints, RuntimeException reason) {
    try {
      endpoints.forEach(this::deleteEndpoint);
      deleteService(service);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  void deleteEndpoint(String endpoint) {
    delete(() -> cloud.deleteEndpoint(endpoint));
  }

  void deleteService(String service) {
    delete(() -> cloud.deleteService(service));
  }

  /** Creates something once, even if the answer gets lost. */
  String create(Supplier<String> creation, Supplier<Optional<String>> search) {
    Instant end = clock.instant().plus(PATIENCE);
    while (true) {
      try {
        return creation.get();
      } catch (CloudException e) {
        if (e.kind() == CloudException.Kind.UNKNOWN) {
          Optional<String> created = awaitFound(search);
          if (created.isPresent()) {
            return created.get();
          }
        } else if (!isNotYet(e) || clock.instant().isAfter(end)) {
          throw e;
        }
        pause();
      }
    }
  }

  /** Whether it may well be created later: a service that is new refuses for a while. */
  boolean isNotYet(CloudException refusal) {
    return refusal.kind() == CloudException.Kind.BUSY || refusal.isOf("EndPoint.2004");
  }

  /** Looks until lists must show it. */
  private Optional<String> awaitFound(Supplier<Optional<String>> search) {
    Instant end = clock.instant().plus(LAG);
    Optional<String> found = Optional.empty();
    while (found.isEmpty() && !clock.instant().isAfter(end)) {
      pause();
      found = search.get();
    }
    return found;
  }

  private Optional<String> findService(String name) {
    return retrying(() -> all(cloud::services)).stream()
        .filter(item -> item.of().equals(name))
        .map(Cloud.Item::id)
        .findFirst();
  }

  Optional<String> findEndpoint(String service) {
    return endpointsOf(service).stream().findFirst();
  }

  private List<String> endpointsOf(String service) {
    return retrying(() -> all(cloud::endpoints)).stream()
        .filter(item -> item.of().equals(service))
        .map(Cloud.Item::id)
        .toList();
  }

  /** A list of the API. */
  interface Pages {
    List<Cloud.Item> page(int offset, int limit);
  }

  List<Cloud.Item> all(Pages pages) {
    List<Cloud.Item> all = new ArrayList<>();
    List<Cloud.Item> page;
    do {
      page = pages.page(all.size(), PAGE);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /** Waits for a state; what was just created may not be shown yet. */
  final void await(String wanted, Set<String> onTheWay, Supplier<String> show) {
    until(
        () -> {
          String status = status(show);
          if (!status.equals(wanted) && !status.isEmpty() && !onTheWay.contains(status)) {
            throw new GivenUpException("it is " + status + ", not " + wanted);
          }
          return status.equals(wanted);
        });
  }

  /** Empty if it is not shown. */
  static String status(Supplier<String> show) {
    try {
      return show.get();
    } catch (CloudException e) {
      if (e.kind() == CloudException.Kind.NOT_FOUND) {
        return "";
      }
      throw e;
    }
  }

  /** Asks again and again, until the answer is that it is gone: shows may be late to tell. */
  private void delete(Runnable deletion) {
    until(
        () -> {
          try {
            deletion.run();
          } catch (CloudException e) {
            if (e.kind() == CloudException.Kind.NOT_FOUND) {
              return true;
            }
            if (!isUnderWay(e)) {
              throw e;
            }
          }
          return false;
        });
  }

  /** Whether it is being deleted already, or will be free when others are. */
  boolean isUnderWay(CloudException refusal) {
    return refusal.isOf("EndPoint.2018", "EndPoint.3045", "EndPoint.3006");
  }

  /** Tries again and again, with pauses. */
  private void until(Supplier<Boolean> step) {
    Instant end = clock.instant().plus(PATIENCE);
    while (!retrying(step)) {
      if (clock.instant().isAfter(end)) {
        throw new GivenUpException("nothing has come of it in " + PATIENCE);
      }
      pause();
    }
  }

  /** Repeats what does no harm if it happens twice. */
  <T> T retrying(Supplier<T> call) {
    Instant end = clock.instant().plus(PATIENCE);
    while (true) {
      try {
        return call.get();
      } catch (CloudException e) {
        boolean passes =
            e.kind() == CloudException.Kind.BUSY || e.kind() == CloudException.Kind.UNKNOWN;
        if (!passes || clock.instant().isAfter(end)) {
          throw e;
        }
        pause();
      }
    }
  }

  final void pause() {
    pause(PAUSE);
  }

  final void pause(Duration span) {
    try {
      sleeper.sleep(span);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GivenUpException("interrupted");
    }
  }
}
