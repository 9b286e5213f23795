package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A service of the operator that a test adds to a region. Nothing is checked until then.
 *
 * @param name its full name, unique in the region, 1 to 128 letters, digits, {@code .}, {@code _}
 *     and {@code -}
 * @param type gateway or interface
 * @param charge whether its endpoints are charged, default true
 * @param enablePolicy whether its endpoints can have a policy: statements with a gateway service,
 *     where that is the default, a document with an interface service
 */
@Stable
public record PublicServiceSpec(
    String name, ServiceType type, boolean charge, boolean enablePolicy) {

  /** Refuses null. */
  public PublicServiceSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /** A service with the defaults of its type. */
  public static PublicServiceSpec of(String name, ServiceType type) {
    return new PublicServiceSpec(name, type, true, type == ServiceType.GATEWAY);
  }

  /** The same, charging for its endpoints or not. */
  public PublicServiceSpec withCharge(boolean charged) {
    return new PublicServiceSpec(name, type, charged, enablePolicy);
  }

  /** The same, allowing policies or not. */
  public PublicServiceSpec withEnablePolicy(boolean allowed) {
    return new PublicServiceSpec(name, type, charge, allowed);
  }
}
