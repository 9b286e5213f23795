package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.stability.Stable;
import java.net.URI;

/** What a {@link VpcepClientFactory} makes a client for. */
@Stable
public interface ClientContext {

  /**
   * Where a server serves the region, without a slash at its end. It is started when first asked
   * for.
   *
   * @throws org.junit.jupiter.api.extension.ParameterResolutionException if the annotation does not
   *     say {@link VpcepSimulator#http() http = true}
   */
  URI endpoint();

  /** The region, for clients that call it in this process. */
  SimulatedRegion region();

  /** The account for which the client shall call, as {@link As} says, else the default one. */
  Caller caller();

  /** The project of that account: 32 hexadecimal digits. */
  default String projectId() {
    return caller().projectId();
  }
}
