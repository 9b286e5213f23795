package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.isUuid;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.PortUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port mappings of endpoint services. */
public final class PortRules {
  private static final int LARGEST_PORT = 65535;

  private PortRules() {}

  /** The mappings of a request: present, in range, no duplicates, known protocols, not too many. */
  public static List<PortMapping> requireMappings(@Nullable List<PortSpec> specs, Dialect dialect) {
    if (specs == null || specs.isEmpty()) {
      throw ErrorCode.MISSING_PORTS.because("ports must have at least one mapping");
    }
    specs.forEach(PortRules::requireBothPorts);
    specs.forEach(PortRules::checkRange);
    checkDuplicates(specs);
    List<PortMapping> mappings = new ArrayList<>();
    for (PortSpec spec : specs) {
      mappings.add(mapping(spec, dialect));
    }
    if (specs.size() > dialect.get(Trait.MAX_PORT_MAPPINGS)) {
      throw ErrorCode.TOO_MANY_PORTS.because(
          specs.size()
              + " port mappings; the dialect allows "
              + dialect.get(Trait.MAX_PORT_MAPPINGS));
    }
    return mappings;
  }

  /** No other service holds one of the ports on the same backend. */
  public static void requireFree(
      PortUse use, String serviceId, String backend, List<PortMapping> mappings) {
    use.firstHeldByOther(serviceId, backend, mappings)
        .ifPresent(
            held -> {
              throw (isUuid(backend) ? ErrorCode.PORT_CONFLICT : ErrorCode.IP_ADDRESS_CONFLICT)
                  .because(held + " is used by another endpoint service on " + backend);
            });
  }

  private static void requireBothPorts(PortSpec spec) {
    if (spec.clientPort() == null || spec.serverPort() == null) {
      throw ErrorCode.MISSING_PORTS.because("client_port and server_port are both needed: " + spec);
    }
  }

  private static void checkRange(PortSpec spec) {
    if (outOfRange(spec.clientPort()) || outOfRange(spec.serverPort())) {
      throw ErrorCode.INVALID_PORT.because("ports must be 1 to " + LARGEST_PORT + ": " + spec);
    }
  }

  private static boolean outOfRange(@Nullable Integer port) {
    return port == null || port < 1 || port > LARGEST_PORT;
  }

  private static void checkDuplicates(List<PortSpec> specs) {
    record Key(@Nullable Integer clientPort, String protocol) {}
    Set<Key> seen = new HashSet<>();
    for (PortSpec spec : specs) {
      if (!seen.add(new Key(spec.clientPort(), protocolName(spec)))) {
        throw ErrorCode.INVALID_PORT.because("client_port and protocol are there twice: " + spec);
      }
    }
  }

  private static PortMapping mapping(PortSpec spec, Dialect dialect) {
    PortMapping.Protocol protocol =
        ApiValue.find(PortMapping.Protocol.values(), protocolName(spec))
            .filter(dialect.get(Trait.PROTOCOLS)::contains)
            .orElseThrow(
                () ->
                    ErrorCode.INVALID_PROTOCOL.because(
                        "protocol "
                            + shown(spec.protocol())
                            + "; the dialect allows "
                            + dialect.get(Trait.PROTOCOLS).stream().sorted().toList()));
    if (spec.clientPort() == null || spec.serverPort() == null) {
      throw new IllegalStateException("unchecked mapping " + spec);
    }
    return new PortMapping(spec.clientPort(), spec.serverPort(), protocol);
  }

  private static String protocolName(PortSpec spec) {
    String protocol = given(spec.protocol());
    return protocol == null ? PortMapping.Protocol.TCP.value() : protocol;
  }
}
