package io.vpcep.simulator.exploration;

import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What happens in one run of an explored test. Only explorations make it. */
@Experimental
public interface Weather {

  /** Whether nothing is planned: the run is calm. */
  boolean isCalm();

  /** The level of the roughest thing that is planned; empty if the run is calm. */
  Optional<Level> level();

  /** Whether the test must succeed in it; otherwise its client may give up, by any exception. */
  boolean mustSucceed();

  /** What has happened so far, in words, such as {@code throttled: CreateEndpoint (call 3)}. */
  List<String> met();

  /**
   * Makes calls that are the test's own, not its client's: they are not disturbed, and no invariant
   * looks at them. It is about calls in this process and in this thread. Where the client calls
   * over HTTP, all calls in this process are the test's own anyway.
   */
  <T> T undisturbed(Callable<T> calls) throws Exception;
}
