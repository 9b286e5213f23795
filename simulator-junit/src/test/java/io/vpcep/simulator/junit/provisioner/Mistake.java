package io.vpcep.simulator.junit.provisioner;

import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.exploration.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Typical mistakes: provisioners with one each, all of which work in calm weather. */
enum Mistake {
  DOES_NOT_WAIT_FOR_AVAILABLE(Level.TIMING, WaitsAFixedTime::new),
  CREATES_AGAIN_AFTER_A_LOST_ANSWER(Level.LOST, CreatesAgain::new),
  TAKES_PENDING_ACCEPTANCE_FOR_FAILURE(Level.TIMING, TakesPendingForFailure::new),
  READS_THE_FIRST_PAGE_ONLY(Level.LOST, ReadsOnePage::new),
  DELETES_THE_SERVICE_BEFORE_ITS_ENDPOINT_IS_GONE(Level.TRANSIENT, DeletesBlindly::new),
  RETRIES_WITHOUT_A_PAUSE(Level.TRANSIENT, RetriesAtOnce::new),
  GIVES_UP_ON_ONE_429(Level.TRANSIENT, GivesUpAtOnce::new),
  READS_ITS_OWN_WRITE_FROM_A_LAGGING_LIST(Level.TIMING, ReadsItsWrite::new),
  LEAVES_THE_SERVICE_BEHIND_WHEN_THE_ENDPOINT_FAILS(Level.FAILING, LeavesBehind::new),
  ACCEPTS_A_CONNECTION_TWICE(Level.TIMING, AcceptsTwice::new);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // constructors
  private final BiFunction<Cloud, ClientTime, Provisioner> maker;

  Mistake(Level level, BiFunction<Cloud, ClientTime, Provisioner> maker) {
    this.level = level;
    this.maker = maker;
  }

  /** The level of weather that brings it to light. */
  Level level() {
    return level;
  }

  /** A provisioner that makes it. */
  Provisioner by(Cloud cloud, ClientTime time) {
    return maker.apply(cloud, time);
  }

  /** A hundred seconds are enough, as seen on a calm day. */
  private static final class WaitsAFixedTime extends Provisioner {
    WaitsAFixedTime(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void awaitService(String service) {
      pause(Duration.ofSeconds(100));
    }

    @Override
    boolean isNotYet(CloudException refusal) {
      return refusal.kind() == CloudException.Kind.BUSY;
    }
  }

  /** No answer means that nothing has happened. */
  private static final class CreatesAgain extends Provisioner {
    CreatesAgain(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    String create(Supplier<String> creation, Supplier<Optional<String>> search) {
      return super.create(creation, Optional::empty);
    }
  }

  /** Who has accepted a connection sees it pending no more. */
  private static final class TakesPendingForFailure extends Provisioner {
    TakesPendingForFailure(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void awaitEndpoint(String service, String endpoint) {
      await("accepted", Set.of("creating"), () -> cloud.endpointStatus(endpoint));
    }
  }

  /** A list has one page. */
  private static final class ReadsOnePage extends Provisioner {
    ReadsOnePage(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    List<Cloud.Item> all(Pages pages) {
      return pages.page(0, 10);
    }
  }

  /** It is enough to have asked for the deletion of the endpoint. */
  private static final class DeletesBlindly extends Provisioner {
    DeletesBlindly(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void deleteEndpoint(String endpoint) {
      try {
        cloud.deleteEndpoint(endpoint);
      } catch (CloudException e) {
        // The endpoint goes with its service.
      }
    }

    @Override
    boolean isUnderWay(CloudException refusal) {
      return super.isUnderWay(refusal) && !refusal.isOf("EndPoint.3006");
    }
  }

  /** The next time it will succeed. */
  private static final class RetriesAtOnce extends Provisioner {
    RetriesAtOnce(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    <T> T retrying(Supplier<T> call) {
      for (int left = 100; ; left--) {
        try {
          return call.get();
        } catch (CloudException e) {
          if (left == 0 || e.kind() == CloudException.Kind.NOT_FOUND) {
            throw e;
          }
        }
      }
    }
  }

  /** What is refused is refused. */
  private static final class GivesUpAtOnce extends Provisioner {
    GivesUpAtOnce(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    <T> T retrying(Supplier<T> call) {
      return call.get();
    }
  }

  /** What was created is in the list. */
  private static final class ReadsItsWrite extends Provisioner {
    ReadsItsWrite(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    String createEndpoint(String service) {
      super.createEndpoint(service);
      return findEndpoint(service)
          .orElseThrow(() -> new GivenUpException("no endpoint was created"));
    }
  }

  /** Nothing was connected, so there is nothing to take apart. */
  private static final class LeavesBehind extends Provisioner {
    LeavesBehind(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void tidyUp(String service, List<String> endpoints, RuntimeException reason) {
      // Everything it can think of has its answer by now.
    }
  }

  /** Who is shown as pending is to be accepted. */
  private static final class AcceptsTwice extends Provisioner {
    AcceptsTwice(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void awaitEndpoint(String service, String endpoint) {
      if (retrying(() -> status(() -> cloud.endpointStatus(endpoint)))
          .equals("pendingAcceptance")) {
        retrying(
            () -> {
              cloud.accept(service, endpoint);
              return true;
            });
      }
      super.awaitEndpoint(service, endpoint);
    }
  }
}
