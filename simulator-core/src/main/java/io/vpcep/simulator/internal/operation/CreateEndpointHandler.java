package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.NetworkRules;
import io.vpcep.simulator.internal.rule.PolicyRules;
import io.vpcep.simulator.internal.rule.QuotaRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredEndpoint.State;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.PolicyDocument;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.request.CreateEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an endpoint (API reference 4.3.1). */
final class CreateEndpointHandler implements Handler<CreateEndpoint, Endpoint> {

  @Override
  public Endpoint handle(Call call, CreateEndpoint request) {
    Checked checked = Checked.of(request, call.config());
    StoredService service = requireService(call, checked.serviceId);
    ContentFactory contents =
        service.type() == ServiceType.INTERFACE ? new InterfaceContent() : new GatewayContent();
    NetworkRules.requireVpc(call.network(), checked.vpcId, call.caller().projectId());
    contents.requireExisting(call, checked);
    NetworkRules.requireNoOverlap(call.network(), checked.vpcId, call.config().dialect());
    PolicyRules.requireAllowed(
        service, checked.extras.policyStatements, checked.extras.policyDocument);
    WhitelistRules.requireMayConnect(call.caller().domainId(), service, call.whitelists());
    StatusRules.requireConnectable(service);
    StatusRules.requireNotFresh(
        service, call.state().freshServices().freshUntil(service.id(), call.now()));
    contents.requireFree(call, checked, service);
    QuotaRules.requireRoom(
        ResourceType.ENDPOINT,
        call.endpoints().count(call.caller().projectId()),
        call.config().quotas().endpoints());
    StoredEndpoint endpoint = newEndpoint(call, checked, service, contents);
    start(call, service, endpoint);
    return call.view(call.endpoints().find(endpoint.id()).orElseThrow());
  }

  private static StoredService requireService(Call call, String id) {
    return call.services()
        .find(id)
        .orElseThrow(
            () -> ErrorCode.ENDPOINT_2003.because("no endpoint service " + Texts.shown(id)));
  }

  private static StoredEndpoint newEndpoint(
      Call call, Checked checked, StoredService service, ContentFactory contents) {
    String id = call.source().nextId();
    EndpointStatus status =
        service.content().approvalEnabled()
            ? EndpointStatus.PENDING_ACCEPTANCE
            : EndpointStatus.CREATING;
    return new StoredEndpoint(
        id,
        call.source().nextSequence(),
        call.caller().projectId(),
        call.caller().domainId(),
        call.source().nextMarkerId(),
        service.id(),
        service.fullName(),
        service.type(),
        contents.make(call, checked, service, id),
        new State(status, false, List.of()),
        call.now(),
        call.now());
  }

  private static void start(Call call, StoredService service, StoredEndpoint endpoint) {
    if (service.content().approvalEnabled()) {
      call.transitions().holdForAcceptance(endpoint);
    } else {
      call.transitions().createEndpoint(endpoint, call.now());
    }
  }

  /** A request whose shape is right. */
  record Checked(
      String serviceId,
      String vpcId,
      @Nullable String subnetId,
      boolean enableDns,
      @Nullable String portIp,
      boolean enableWhitelist,
      List<String> whitelist,
      List<String> routetables,
      List<Tag> tags,
      Extras extras) {

    /** Checks the shape, field by field in the documented order. */
    static Checked of(CreateEndpoint request, SimulatorConfig config) {
      Dialect dialect = config.dialect();
      String serviceId = Texts.given(request.endpointServiceId());
      if (serviceId == null) {
        throw ErrorCode.ENDPOINT_2029.because("endpoint_service_id is mandatory");
      }
      List<String> whitelist = request.whitelist();
      return new Checked(
          serviceId,
          IdRules.requireVpcId(request.vpcId()),
          IdRules.checkSubnetId(request.subnetId()),
          Boolean.TRUE.equals(request.enableDns()),
          AddressRules.checkPortIp(request.portIp(), dialect),
          Boolean.TRUE.equals(request.enableWhitelist()),
          whitelist == null ? List.of() : AddressRules.checkWhitelist(whitelist, config),
          IdRules.checkRoutetables(request.routetables()),
          TagRules.check(request.tags(), dialect),
          Extras.of(request, dialect));
    }
  }

  /** What the current service has beyond the API reference; elsewhere all at its default. */
  record Extras(
      String description,
      String specificationName,
      @Nullable List<PolicyStatement> policyStatements,
      @Nullable PolicyDocument policyDocument) {

    private static final String DEFAULT_SPECIFICATION = "default";

    static Extras of(CreateEndpoint request, Dialect dialect) {
      if (!dialect.currentFields()) {
        return new Extras("", DEFAULT_SPECIFICATION, null, null);
      }
      PolicyRules.requireNotBoth(request.policyStatements(), request.policyDocument());
      String specification = Texts.given(request.specificationName());
      return new Extras(
          DescriptionRules.orEmpty(request.description()),
          specification == null ? DEFAULT_SPECIFICATION : specification,
          PolicyRules.checkStatements(request.policyStatements()),
          request.policyDocument());
    }
  }

  /** What an endpoint has depends on the type of its service. */
  interface ContentFactory {

    /** What of the network it refers to exists. */
    void requireExisting(Call call, Checked checked);

    /** What it asks for, or would be given, is not taken. */
    void requireFree(Call call, Checked checked, StoredService service);

    /** Its content. */
    EndpointContent make(Call call, Checked checked, StoredService service, String id);
  }
}
