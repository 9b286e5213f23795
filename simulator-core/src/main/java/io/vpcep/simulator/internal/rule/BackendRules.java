package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.ServiceStore;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a service leads to: a port, or an address with the one kind of server that has no port. */
public final class BackendRules {
  // Letters, digits and hyphens between dots; an IPv4 address has that form too.
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  private BackendRules() {}

  /**
   * The port of a new service; null if it has an address, see {@link #checkAddress}. The API
   * reference tells of every kind of server but BMS which port to give.
   */
  public static @Nullable String checkPort(CreateEndpointService request, Dialect dialect) {
    boolean address =
        given(request.portId()) == null
            && given(request.ip()) != null
            && ServerType.BMS.value().equals(request.serverType())
            && dialect.get(Trait.SDK_FIELDS);
    return address ? null : IdRules.requirePortId(request.portId());
  }

  /**
   * The address of a new service that has no port; one with a port has none, and none a network.
   */
  public static @Nullable String checkAddress(
      CreateEndpointService request, @Nullable String portId) {
    String ip = given(request.ip());
    if (portId != null && ip != null) {
      throw ErrorCode.INTERFACE_FORBIDS_IP.because("ip is for services without a port_id");
    }
    if (ip != null && !isAddress(ip)) {
      throw ErrorCode.INVALID_IP_ADDRESS.because(
          "ip must be an IPv4 address or a domain name, not " + shown(ip));
    }
    if (given(request.cidr()) != null) {
      throw ErrorCode.INTERFACE_FORBIDS_CIDR.because("users' services have no cidr");
    }
    return ip;
  }

  /** Whether services with ports are meant, or those with addresses; empty for all. */
  public static Optional<Boolean> checkNetType(@Nullable String value) {
    String type = given(value);
    if (type == null || type.equals("all")) {
      return Optional.empty();
    }
    if (!type.equals("vxlan") && !type.equals("vlan")) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "net_type must be vlan, vxlan or all, not " + shown(value));
    }
    return Optional.of(type.equals("vxlan"));
  }

  /** Whether a text is an IPv4 address or a domain name. */
  public static boolean isAddress(String text) {
    return AddressRules.isIpv4(text)
        || (NAME.matcher(text).matches() && !NUMBERS.matcher(text).matches());
  }

  /** A change leaves the address alone. */
  public static void checkChange(ModifyEndpointService request) {
    if (given(request.ip()) != null) {
      throw whatChanges(request).because("ip is given once and for all, when a service is created");
    }
    if (given(request.cidr()) != null) {
      throw ErrorCode.CIDR_NOT_MODIFIABLE.because("users' services have no cidr");
    }
  }

  private static ErrorCode whatChanges(ModifyEndpointService request) {
    if (given(request.portId()) != null) {
      return ErrorCode.PORT_AND_IP_MODIFIED;
    }
    return given(request.vipPortId()) == null
        ? ErrorCode.IP_NOT_MODIFIABLE
        : ErrorCode.VIP_AND_IP_MODIFIED;
  }

  /** A service keeps its kind of backend: ports are for those that have them. */
  public static void requireSameKind(
      ServiceSnapshot service, @Nullable String portId, @Nullable String vipPortId) {
    if (portId != null && service.portId() == null) {
      throw ErrorCode.PORT_ID_NOT_MODIFIABLE.because(
          service.serviceName() + " leads to the address " + service.ip());
    }
    if (vipPortId != null && service.serverType() != ServerType.VIP) {
      throw ErrorCode.PORT_ID_NOT_MODIFIABLE.because(
          "vip_port_id is for server type VIP, not " + service.serverType().value());
    }
  }

  /** So many services may share a backend. */
  public static void requireRoom(ServiceStore services, String backend, int most) {
    if (services.countWithBackend(backend) >= most) {
      throw ErrorCode.TOO_MANY_BACKEND_SERVICES.because(
          most + " services lead to " + backend + " already");
    }
  }
}
