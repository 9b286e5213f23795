package io.vpcep.simulator.http.internal.region;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;
import static com.fasterxml.jackson.annotation.JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.http.internal.document.Form;
import io.vpcep.simulator.http.internal.document.Hex;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.document.Secret;
import io.vpcep.simulator.http.internal.document.Uuid;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.snapshot.RegionSnapshot;
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
    @Nullable @Secret String tokenKey,
    @Nullable Instant now,
    RegionSnapshot.@Nullable Draws draws,
    @Nullable List<AccountForm> accounts,
    @Nullable List<VpcForm> vpcs,
    @Nullable List<PublicServiceForm> publicServices,
    @Nullable List<ServiceForm> services,
    @Nullable List<EndpointForm> endpoints,
    @Nullable List<RegionSnapshot.Pending> pending,
    @Nullable List<FaultEntry> faults,
    @Nullable List<StepEntry> steps) {

  RegionForm {
    version = version == null ? VERSION : version;
  }

  /** Tells no secret. */
  @Override
  public String toString() {
    return "RegionForm[region=" + region + ", seed=" + seed + "]";
  }

  /** The version of the form that is written, and the only one that is read. */
  static final long VERSION = 1;

  /** What a document of any version says of itself. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Head(@Nullable Long version) {}

  /** An account; its status may stand in a list, as the API writes it. */
  record AccountForm(
      @Required String name,
      @Nullable String id,
      @JsonFormat(with = {ACCEPT_SINGLE_VALUE_AS_ARRAY, WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
          @Nullable List<Account.Status> status,
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
      @Nullable @Secret String password,
      @Nullable List<AccessKeyForm> accessKeys,
      @Nullable List<PolicyForm> policies) {

    /** Tells no password. */
    @Override
    public String toString() {
      return "UserForm[name=" + name + "]";
    }
  }

  /** An access key of a user. */
  record AccessKeyForm(
      @Required String ak, @Nullable @Secret String sk, @Nullable @Secret String securityToken) {

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

  /** A whitelist record of a service: an object, or just the text of its permission. */
  record PermissionForm(
      @Nullable @Uuid String id,
      @Required String permission,
      Permission.@Nullable Type permissionType,
      @Nullable String description,
      @Nullable Instant createdAt) {

    @JsonCreator
    PermissionForm {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PermissionForm of(String permission) {
      return new PermissionForm(null, permission, null, null, null);
    }
  }
}
