package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Upgrades of services and endpoints, and the backends that an upgraded service takes. */
public final class UpgradeRules {
  private static final String START = "start";
  private static final Set<String> OF_SERVICES = Set.of("upgrade", "rollback");

  private UpgradeRules() {}

  /** What is to be done with an endpoint: there is one word for it. */
  public static void requireStart(@Nullable String action) {
    if (given(action) == null) {
      throw ErrorCode.MISSING_PARAMETER.because("action is mandatory");
    }
    if (!START.equals(action)) {
      throw ErrorCode.INVALID_ACTION.because("action must be " + START + ", not " + shown(action));
    }
  }

  /** What is to be done with a service, if it is said: older clients send no body. */
  public static void checkAction(@Nullable String action) {
    String given = given(action);
    if (given != null && !OF_SERVICES.contains(given)) {
      throw ErrorCode.INVALID_ACTION.because(
          "action must be upgrade or rollback, not " + shown(action));
    }
  }

  /** The backends of a request: at least one, each with both of its fields. */
  public static List<EndpointService.ServerResource> requireResources(
      @Nullable List<AddServerResources.Spec> specs) {
    if (specs == null || specs.isEmpty()) {
      throw ErrorCode.MISSING_PARAMETER.because("server_resources must have at least one");
    }
    return BatchRules.check(specs).stream().map(UpgradeRules::resource).toList();
  }

  private static EndpointService.ServerResource resource(AddServerResources.Spec spec) {
    return new EndpointService.ServerResource(
        require("resource_id", spec.resourceId()),
        require("availability_zone_id", spec.availabilityZoneId()));
  }

  private static String require(String field, @Nullable String text) {
    String given = given(text);
    if (given == null) {
      throw ErrorCode.MISSING_PARAMETER.because(field + " is mandatory");
    }
    return given;
  }
}
