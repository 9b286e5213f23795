package io.vpcep.simulator.http;

import io.vpcep.simulator.http.internal.journal.CurlText;
import io.vpcep.simulator.http.internal.journal.WireForm;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.stability.Experimental;
import java.net.URI;
import java.util.Optional;

/**
 * Writes calls of a journal as command lines of curl, to be made again by hand. Calls over HTTP are
 * written as they came, but for secrets, which are not recorded; calls in this process as they
 * would have come. Immutable.
 */
@Experimental
public final class CurlCommands {
  private final String server;

  /**
   * Commands for a server.
   *
   * @param server where it is, such as {@link SimulatorServer#uri()}
   */
  public CurlCommands(URI server) {
    this.server = server.toString().replaceFirst("/$", "");
  }

  /**
   * The command for a call; empty if the call ended before its request was known, which happens
   * only to calls in this process with a request of their own making.
   */
  public Optional<String> of(RecordedCall call) {
    return WireForm.of(call).map(form -> CurlText.of(form, server));
  }
}
