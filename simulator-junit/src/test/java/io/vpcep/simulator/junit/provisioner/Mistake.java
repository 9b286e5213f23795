package io.vpcep.simulator.junit.provisioner;

import io.vpcep.simulator.clock.ClientTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Typical mistakes: provisioners with one each, all of which work in calm weather. */
enum Mistake {
  DOES_NOT_WAIT_FOR_AVAILABLE(WaitsAFixedTime::new),
  CREATES_AGAIN_AFTER_A_LOST_ANSWER(CreatesAgain::new),
  TAKES_PENDING_ACCEPTANCE_FOR_FAILURE(TakesPendingForFailure::new),
  READS_THE_FIRST_PAGE_ONLY(ReadsOnePage::new),
  DELETES_THE_SERVICE_BEFORE_ITS_ENDPOINT_IS_GONE(DeletesBlindly::new),
  RETRIES_WITHOUT_A_PAUSE(RetriesAtOnce::new),
  GIVES_UP_ON_ONE_429(GivesUpAtOnce::new),
  READS_ITS_OWN_WRITE_FROM_A_LAGGING_LIST(ReadsItsWrite::new),
  LEAVES_THE_SERVICE_BEHIND_WHEN_THE_ENDPOINT_FAILS(LeavesBehind::new),
  ACCEPTS_A_CONNECTION_TWICE(AcceptsTwice::new);

  @SuppressWarnings("ImmutableEnumChecker") // constructors
  private final BiFunction<Cloud, ClientTime, Provisioner> maker;

  Mistake(BiFunction<Cloud, ClientTime, Provisioner> maker) {
    this.maker = maker;
  }

  /** A provisioner that makes it. */
  Provisioner by(Cloud cloud, ClientTime time) {
    return maker.apply(cloud, time);
  }

  /** Two minutes are enough, as seen on a calm day. */
  private static final class WaitsAFixedTime extends Provisioner {
    WaitsAFixedTime(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void awaitService(String service) {
      pause(Duration.ofMinutes(2));
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
      return retrying(creation);
    }
  }

  /** Who has accepted sees no pending connection any more. */
  private static final class TakesPendingForFailure extends Provisioner {
    TakesPendingForFailure(Cloud cloud, ClientTime time) {
      super(cloud, time);
    }

    @Override
    void awaitEndpoint(String service, String endpoint) {
      if (retrying(() -> status(() -> cloud.endpointStatus(endpoint)))
          .equals("pendingAcceptance")) {
        throw new GivenUpException("it was not accepted");
      }
      super.awaitEndpoint(service, endpoint);
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
