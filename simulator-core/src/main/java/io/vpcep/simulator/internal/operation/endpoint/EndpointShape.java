package io.vpcep.simulator.internal.operation.endpoint;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.SpecificationRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the shape of a request for an endpoint, and begins the endpoint with what it asks for. */
final class EndpointShape {
  private EndpointShape() {}

  /** Field by field in the documented order. */
  static EndpointSnapshot.Draft checked(CreateEndpoint request, SimulatorConfig config) {
    Dialect dialect = config.dialect();
    EndpointSnapshot.Draft draft = new EndpointSnapshot.Draft();
    draft.endpointServiceId = requireServiceId(request.endpointServiceId());
    draft.vpcId = IdRules.requireVpcId(request.vpcId());
    draft.subnetId = IdRules.checkSubnetId(request.subnetId());
    draft.ip = AddressRules.checkPortIp(request.portIp(), dialect);
    draft.ipGiven = draft.ip != null;
    List<String> whitelist = request.whitelist();
    if (whitelist != null) {
      draft.whitelist = AddressRules.checkWhitelist(whitelist, config);
    }
    draft.routetables = IdRules.checkRoutetables(request.routetables());
    draft.tags = TagRules.check(request.tags(), dialect);
    draft.enableDns = Boolean.TRUE.equals(request.enableDns());
    draft.enableWhitelist = Boolean.TRUE.equals(request.enableWhitelist());
    if (dialect.get(Trait.SDK_FIELDS)) {
      addFieldsOfSdk(draft, request, dialect);
    }
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      addCurrent(draft, request);
    }
    return draft;
  }

  /** What the current service has beyond the API reference. */
  private static void addCurrent(EndpointSnapshot.Draft draft, CreateEndpoint request) {
    draft.description = DescriptionRules.orEmpty(request.description());
    draft.specificationName =
        requireNonNullElse(
            SpecificationRules.check(request.specificationName()), draft.specificationName);
    PolicyRules.requireNotBoth(request.policyStatements(), draft.policyDocument);
    draft.policyStatements = PolicyRules.checkStatements(request.policyStatements());
  }

  /** What the official SDK has beyond that. */
  private static void addFieldsOfSdk(
      EndpointSnapshot.Draft draft, CreateEndpoint request, Dialect dialect) {
    draft.ipVersion = AddressRules.checkIpVersion(request.ipVersion());
    draft.ipv6Address = AddressRules.checkIpv6Address(request.ipv6Address(), dialect);
    draft.policyDocument = request.policyDocument();
    draft.publicBorderGroup = Texts.given(request.publicBorderGroup());
  }

  private static String requireServiceId(@Nullable String given) {
    String serviceId = Texts.given(given);
    if (serviceId == null) {
      throw ErrorCode.MISSING_SERVICE_ID.because("endpoint_service_id is mandatory");
    }
    if (!Texts.isUuid(serviceId)) {
      throw ErrorCode.INVALID_SERVICE_ID.because(
          "endpoint_service_id must be a UUID, not " + Texts.shown(serviceId));
    }
    return serviceId;
  }
}
