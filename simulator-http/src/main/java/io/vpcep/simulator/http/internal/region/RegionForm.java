package io.vpcep.simulator.http.internal.region;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;
import static com.fasterxml.jackson.annotation.JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyEffect;
import io.vpcep.simulator.api.endpointservice.Protocol;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.endpointservice.TcpProxy;
import io.vpcep.simulator.api.permission.PermissionType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Form;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.snapshot.Draws;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region document as it is written; fields in the order in which they are written. What is null
 * is left out: docs/region-document.md says what holds then.
 */
record RegionForm(
    @Nullable Long version,
    @Nullable String region,
    @Nullable Long seed,
    @Nullable String accountNamespace,
    @Nullable Instant now,
    @Nullable DrawsForm draws,
    @Nullable List<AccountForm> accounts,
    @Nullable List<VpcForm> vpcs,
    @Nullable List<PublicServiceForm> publicServices,
    @Nullable List<ServiceForm> services,
    @Nullable List<EndpointForm> endpoints,
    @Nullable List<PendingForm> pending,
    @Nullable List<FaultEntry> faults,
    @Nullable List<StepEntry> steps) {

  RegionForm {
    version = version == null ? VERSION : version;
  }

  /** The version of the form that is written, and the only one that is read. */
  static final long VERSION = 1;

  /** Texts that are UUIDs. */
  @JacksonAnnotationsInside
  @Form(pattern = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", description = "a UUID")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Uuid {}

  /** Texts that are ids of projects. */
  @JacksonAnnotationsInside
  @Form(pattern = "[0-9a-fA-F]{32}", description = "32 hexadecimal digits")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Hex {}

  /** What a document of any version says of itself. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Head(@Nullable Long version) {}

  /** How far the streams of the seed have come. */
  record DrawsForm(
      @Nullable @Range(min = 0, max = Draws.MOST) Long ids,
      @Nullable @Range(min = 0, max = Draws.MOST) Long markers,
      @Nullable @Range(min = 0, max = Draws.MOST) Long addresses,
      @Nullable @Range(min = 0, max = Draws.MOST) Long jitter,
      @Nullable @Range(min = 0) Integer lastMarkerId,
      @Nullable @Range(min = 0, max = Draws.MOST) Long networkIds) {}

  /** An account; its status may stand in a list, as the API writes it. */
  record AccountForm(
      @Required String name,
      @Nullable String id,
      @JsonFormat(with = {ACCEPT_SINGLE_VALUE_AS_ARRAY, WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
          @Nullable List<ActiveStatus> status,
      @Nullable List<ProjectForm> projects,
      @Nullable List<UserForm> users) {

    AccountForm {
      if (status != null && status.size() != 1) {
        throw new MistakenFieldException("status", "expected one status, not " + status.size());
      }
    }
  }

  /** A project of an account. */
  record ProjectForm(@Required String name, @Nullable @Hex String id) {}

  /** A user of an account. */
  record UserForm(
      @Required String name,
      @Nullable String id,
      @Nullable String password,
      @Nullable List<AccessKeyForm> accessKeys,
      @Nullable List<PolicyForm> policies) {

    /** Tells no password. */
    @Override
    public String toString() {
      return "UserForm[name=" + name + "]";
    }
  }

  /** An access key of a user. */
  record AccessKeyForm(@Required String ak, @Required String sk, @Nullable String securityToken) {

    /** Tells no secret. */
    @Override
    public String toString() {
      return "AccessKeyForm[ak=" + ak + "]";
    }
  }

  /** What a user may do. */
  record PolicyForm(
      @Required @Form(pattern = "allow|deny", description = "one of allow, deny") String effect,
      @Required List<String> actions) {}

  /** A VPC with all that is in it. */
  record VpcForm(
      @Nullable @Uuid String id,
      @Required @Hex String projectId,
      @Required Cidr cidr,
      @Nullable @Uuid String defaultRouteTableId,
      @Nullable List<SubnetForm> subnets,
      @Nullable List<PortForm> ports,
      @Nullable List<RouteTableForm> routeTables,
      @Nullable List<RouteForm> routes) {}

  /** A subnet of a VPC. */
  record SubnetForm(@Nullable @Uuid String id, @Required Cidr cidr) {}

  /** A port of a backend in a VPC. */
  record PortForm(@Nullable @Uuid String id, @Required ServerType serverType) {}

  /** A route table of a VPC, beside its default one. */
  record RouteTableForm(@Nullable @Uuid String id) {}

  /** A custom route of a VPC. */
  record RouteForm(@Required Cidr destination) {}

  /** A service of the operator. */
  record PublicServiceForm(
      @Nullable @Uuid String id,
      @Required String name,
      @Required ServiceType type,
      @Nullable Boolean enablePolicy,
      @Nullable String owner,
      @Nullable Boolean isCharge,
      @Nullable ServiceStatus status,
      @Nullable List<ErrorCode> errorCodes,
      @Nullable ServerType serverType,
      @Nullable @Uuid String vpcId,
      @Nullable @Uuid String portId,
      @Nullable @Uuid String vipPortId,
      @Nullable Boolean approvalEnabled,
      @Nullable List<PortMappingForm> ports,
      @Nullable TcpProxy tcpProxy,
      @Nullable String description,
      @Nullable List<TagForm> tags,
      @Nullable List<PermissionForm> permissions,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt) {}

  /** A service of a project. */
  record ServiceForm(
      @Nullable @Uuid String id,
      @Nullable @Hex String projectId,
      @Nullable String account,
      @Nullable String serviceName,
      @Nullable String owner,
      @Nullable Boolean isCharge,
      @Nullable ServiceStatus status,
      @Nullable List<ErrorCode> errorCodes,
      @Nullable ServerType serverType,
      @Required @Uuid String vpcId,
      @Required @Uuid String portId,
      @Nullable @Uuid String vipPortId,
      @Nullable Boolean approvalEnabled,
      @Required List<PortMappingForm> ports,
      @Nullable TcpProxy tcpProxy,
      @Nullable String description,
      @Nullable List<TagForm> tags,
      @Nullable List<PermissionForm> permissions,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt) {}

  /** A port mapping of a service. */
  record PortMappingForm(
      @Required @Range(min = 1, max = 65535) Integer clientPort,
      @Required @Range(min = 1, max = 65535) Integer serverPort,
      @Nullable Protocol protocol) {}

  /** A tag of a resource. */
  record TagForm(@Required String key, @Nullable String value) {}

  /** A whitelist record of a service: an object, or just the text of its permission. */
  record PermissionForm(
      @Nullable @Uuid String id,
      @Required String permission,
      @Nullable PermissionType permissionType,
      @Nullable String description,
      @Nullable Instant createdAt) {

    @JsonCreator
    PermissionForm {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PermissionForm of(String permission) {
      return new PermissionForm(null, permission, null, null, null);
    }
  }

  /** An endpoint. */
  record EndpointForm(
      @Nullable @Uuid String id,
      @Nullable @Hex String projectId,
      @Nullable String account,
      @Nullable @Range(min = 1) Integer markerId,
      @Nullable @Uuid String endpointServiceId,
      @Nullable String endpointServiceName,
      @Nullable ServiceType serviceType,
      @Nullable EndpointStatus status,
      @Nullable Boolean acceptedBefore,
      @Nullable List<ErrorCode> errorCodes,
      @Required @Uuid String vpcId,
      @Nullable @Uuid String subnetId,
      @Nullable String ip,
      @Nullable Boolean ipGiven,
      @Nullable Boolean enableDns,
      @Nullable List<String> dnsNames,
      @Nullable Boolean enableWhitelist,
      @Nullable List<String> whitelist,
      @Nullable @Uuid List<String> routetables,
      @Nullable String description,
      @Nullable String connectionDescription,
      @Nullable String specificationName,
      @Nullable List<StatementForm> policyStatement,
      @Nullable PolicyDocument policyDocument,
      @Nullable List<TagForm> tags,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt) {}

  /** A statement of the policy of an endpoint. */
  record StatementForm(
      @Required @JsonProperty("Effect") PolicyEffect effect,
      @Nullable @JsonProperty("Action") List<String> action,
      @Nullable @JsonProperty("Resource") List<String> resource) {}

  /** The end of a creation or deletion that is under way. */
  record PendingForm(
      @Required @Uuid String resourceId,
      @Nullable Instant due,
      @Nullable @Range(min = 1) Integer readsLeft,
      @Nullable ErrorCode errorCode) {

    PendingForm {
      if (due != null && readsLeft != null) {
        throw new IllegalArgumentException(
            "give either due or reads_left; without both it is held");
      }
    }
  }
}
