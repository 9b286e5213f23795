package io.vpcep.simulator.junit;

import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.stability.Stable;

/**
 * Configures what the attributes of {@link VpcepSimulator} cannot say of the server, such as a key
 * store or the clock of signatures. Only for {@link VpcepSimulator#http() http = true} and not for
 * a {@link VpcepSimulator#sharedServer() shared server}.
 */
@FunctionalInterface
@Stable
public interface VpcepServerCustomizer {

  /** The configuration to use in place of the one that is given. */
  ServerConfig customize(ServerConfig config);
}
