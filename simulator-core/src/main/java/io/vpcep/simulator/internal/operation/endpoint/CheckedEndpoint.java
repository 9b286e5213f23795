package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.rule.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for an endpoint whose shape is right, with the defaults of what it leaves out.
 *
 * @param description and the three behind it: what the current service has beyond the API
 *     reference; with other dialects they are at their defaults
 */
record CheckedEndpoint(
    String serviceId,
    String vpcId,
    @Nullable String subnetId,
    boolean enableDns,
    @Nullable String portIp,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    List<Tag> tags,
    String description,
    String specificationName,
    @Nullable List<PolicyStatement> policyStatements,
    @Nullable PolicyDocument policyDocument) {

  private static final String DEFAULT_SPECIFICATION = "default";

  /** Checks the shape, field by field in the documented order. */
  static CheckedEndpoint of(CreateEndpoint request, SimulatorConfig config) {
    Dialect dialect = config.dialect();
    String serviceId = Texts.given(request.endpointServiceId());
    if (serviceId == null) {
      throw ErrorCode.MISSING_SERVICE_ID.because("endpoint_service_id is mandatory");
    }
    String vpcId = IdRules.requireVpcId(request.vpcId());
    String subnetId = IdRules.checkSubnetId(request.subnetId());
    String portIp = AddressRules.checkPortIp(request.portIp(), dialect);
    List<String> whitelist = request.whitelist();
    List<String> checkedWhitelist =
        whitelist == null ? List.of() : AddressRules.checkWhitelist(whitelist, config);
    List<String> routetables = IdRules.checkRoutetables(request.routetables());
    List<Tag> tags = TagRules.check(request.tags(), dialect);
    boolean current = dialect.get(Trait.CURRENT_FIELDS);
    String description = current ? DescriptionRules.orEmpty(request.description()) : "";
    String specification = current ? specification(request) : DEFAULT_SPECIFICATION;
    if (current) {
      PolicyRules.requireNotBoth(request.policyStatements(), request.policyDocument());
    }
    return new CheckedEndpoint(
        serviceId,
        vpcId,
        subnetId,
        Boolean.TRUE.equals(request.enableDns()),
        portIp,
        Boolean.TRUE.equals(request.enableWhitelist()),
        checkedWhitelist,
        routetables,
        tags,
        description,
        specification,
        current ? PolicyRules.checkStatements(request.policyStatements()) : null,
        current ? request.policyDocument() : null);
  }

  private static String specification(CreateEndpoint request) {
    String name = Texts.given(request.specificationName());
    return name == null ? DEFAULT_SPECIFICATION : name;
  }
}
