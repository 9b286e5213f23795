package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.stability.Stable;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/** What a {@link VpcepClientFactory} makes a client for. */
@Stable
public interface ClientContext {

  /**
   * Where a server serves the region, without a slash at its end. It is started when first asked
   * for.
   *
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if the annotation does
   *     not say {@link VpcepSimulator#http() http = true}
   */
  URI endpoint();

  /** The region, for clients that call it in this process. */
  SimulatedRegion region();

  /** The account for which the client is to call: that of {@link As}, else the default one. */
  Caller caller();

  /**
   * A token with which that account may do everything in its project, whatever the server asks for.
   * For the header {@code X-Auth-Token}; valid for 24 hours.
   *
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException as {@link #endpoint()}
   */
  String token();

  /**
   * Trusts the certificate of the server, and no other; empty if it speaks plain HTTP.
   *
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException as {@link #endpoint()}
   */
  Optional<X509TrustManager> trustManager();

  /** The project of that account: 32 hexadecimal digits. */
  default String projectId() {
    return caller().projectId();
  }
}
