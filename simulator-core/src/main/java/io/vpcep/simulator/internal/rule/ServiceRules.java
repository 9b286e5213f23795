package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of endpoint services. */
public final class ServiceRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{0,16}");

  private ServiceRules() {}

  /** A name is 0 to 16 letters, digits, underscores and hyphens. */
  public static @Nullable String checkName(@Nullable String name) {
    if (name != null && !NAME.matcher(name).matches()) {
      throw ErrorCode.INVALID_SERVICE_NAME.because(
          "service_name must be at most 16 letters, digits, '_' and '-', not " + shown(name));
    }
    return name;
  }

  /** The same of a name that must be there, though it may be empty. */
  public static String requireName(@Nullable String name) {
    if (name == null) {
      throw ErrorCode.INVALID_SERVICE_NAME.because("endpoint_service_name is mandatory");
    }
    checkName(name);
    return name;
  }

  /** The kind of backend is named. */
  public static ServerType requireServerType(@Nullable String value) {
    return ApiValue.find(ServerType.values(), value)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_SERVER_TYPE.because(
                    "server_type must be LB, VM, VIP or BMS, not " + shown(value)));
  }

  /** Users create interface services only. */
  public static void checkServiceType(@Nullable String value) {
    if (given(value) != null && !ServiceType.INTERFACE.value().equals(value)) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "service_type must be interface, which is all that users can create, not "
              + shown(value));
    }
  }

  /** Which network it is reached in; absent if not said. */
  public static EndpointService.@Nullable CidrType checkCidrType(@Nullable String value) {
    if (given(value) == null) {
      return null;
    }
    return ApiValue.find(EndpointService.CidrType.values(), value)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_PARAMETER.because(
                    "cidr_type must be public or internal, not " + shown(value)));
  }

  /** How client information reaches the backend; absent if not said. */
  public static Optional<EndpointService.TcpProxy> checkTcpProxy(@Nullable String value) {
    if (given(value) == null) {
      return Optional.empty();
    }
    return Optional.of(
        ApiValue.find(EndpointService.TcpProxy.values(), value)
            .orElseThrow(
                () ->
                    ErrorCode.INVALID_PARAMETER.because(
                        "tcp_proxy must be close, toa_open, proxy_open, open or proxy_vni, not "
                            + shown(value))));
  }
}
