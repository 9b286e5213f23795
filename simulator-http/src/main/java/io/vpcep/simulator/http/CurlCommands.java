package io.vpcep.simulator.http;

import io.vpcep.simulator.http.internal.journal.CurlText;
import io.vpcep.simulator.http.internal.journal.WireForm;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.stability.Experimental;
import java.net.URI;
import java.util.Optional;

/**
 * Writes recorded calls as command lines of curl, so that they can be repeated by hand. Calls over
 * HTTP are written as they came, but without secrets, which are not recorded; calls in this process
 * as they would have come over HTTP. Immutable.
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
   * The command for a call; empty if the call ended before its request was known, as calls through
   * {@code VpcepApi.call} may.
   */
  public Optional<String> of(RecordedCall call) {
    return WireForm.of(call).map(form -> CurlText.of(form, server));
  }
}
