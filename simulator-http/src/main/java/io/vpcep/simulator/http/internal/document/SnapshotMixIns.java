package io.vpcep.simulator.http.internal.document;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names in a snapshot, and their types, do not say of the form of documents. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable", "NullAway.Init"}) // Jackson reads annotations
final class SnapshotMixIns {
  private SnapshotMixIns() {}

  static <B extends MapperBuilder<?, B>> B addTo(B mapper) {
    return mapper
        .addMixIn(ServiceSnapshot.Draft.class, ServiceFields.class)
        .addMixIn(EndpointSnapshot.Draft.class, EndpointFields.class)
        .addMixIn(PortMapping.class, PortFields.class)
        .addMixIn(Tag.class, TagFields.class)
        .addMixIn(EndpointService.ServerResource.class, ResourceFields.class)
        .addMixIn(PolicyStatement.class, StatementFields.class)
        .addMixIn(RegionSnapshot.Pending.class, PendingFields.class)
        .addMixIn(RegionSnapshot.Draws.class, DrawsFields.class);
  }

  /** A service of whoever; fields that are not in the order given here come behind. */
  @JsonPropertyOrder({
    "id",
    "project_id",
    "account",
    "name",
    "service_name",
    "type",
    "enable_policy",
    "owner",
    "is_charge",
    "status",
    "error_codes",
    "server_type",
    "vpc_id",
    "port_id",
    "vip_port_id",
    "ip",
    "ip_version",
    "snat_network_id",
    "pool_id",
    "cidr_type",
    "public_border_group",
    "approval_enabled",
    "ports",
    "tcp_proxy",
    "description",
    "server_resources",
    "tags",
    "permissions"
  })
  private abstract static class ServiceFields {
    @Uuid String id;
    @Hex String projectId;
    @JsonIgnore boolean open;

    @JsonProperty("is_charge")
    boolean charge;

    @JsonProperty("error_codes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ResourceError> errors;

    @Uuid String vpcId;
    @Uuid String portId;
    @Uuid String vipPortId;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<EndpointService.ServerResource> serverResources;
  }

  /** An endpoint; likewise. */
  @JsonPropertyOrder({
    "id",
    "project_id",
    "account",
    "marker_id",
    "endpoint_service_id",
    "endpoint_service_name",
    "service_type",
    "status",
    "accepted_before",
    "error_codes",
    "vpc_id",
    "subnet_id",
    "ip",
    "ip_given",
    "ip_version",
    "ipv6_address",
    "enable_dns",
    "dns_names",
    "enable_whitelist",
    "whitelist",
    "routetables",
    "description",
    "connection_description",
    "specification_name",
    "public_border_group",
    "policy_statement"
  })
  private abstract static class EndpointFields {
    @Uuid String id;
    @Hex String projectId;

    @Range(min = 1)
    Integer markerId;

    @Uuid String endpointServiceId;
    @JsonIgnore String formerServiceName;

    @JsonProperty("error_codes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ResourceError> errors;

    @Uuid String vpcId;
    @Uuid String subnetId;
    @Uuid List<String> routetables;

    @JsonProperty("policy_statement")
    List<PolicyStatement> policyStatements;
  }

  /** A port mapping, which is one of TCP unless it says otherwise. */
  @JsonDeserialize(converter = ToPortMapping.class)
  private interface PortFields {}

  /** A port mapping as it is read. */
  record PortForm(
      @Required @Range(min = 1, max = 65535) Integer clientPort,
      @Required @Range(min = 1, max = 65535) Integer serverPort,
      PortMapping.@Nullable Protocol protocol) {}

  /** Makes a port mapping of what was read. */
  static final class ToPortMapping extends StdConverter<PortForm, PortMapping> {
    @Override
    public PortMapping convert(PortForm form) {
      return new PortMapping(
          form.clientPort,
          form.serverPort,
          requireNonNullElse(form.protocol, PortMapping.Protocol.TCP));
    }
  }

  /** A tag. */
  private interface TagFields {
    @Required
    String key();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String value();
  }

  /** A backend that was added to a service. */
  private interface ResourceFields {
    @Required
    String resourceId();

    @Required
    String availabilityZoneId();
  }

  /** A statement, whose fields have capital letters as in the API. */
  private interface StatementFields {
    @JsonProperty("Effect")
    @Required
    PolicyStatement.Effect effect();

    @JsonProperty("Action")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> actions();

    @JsonProperty("Resource")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> resources();
  }

  /** The end of a creation or deletion that is under way. */
  private interface PendingFields {
    @Required
    @Uuid
    String resourceId();

    @Range(min = 1)
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    int readsLeft();

    @JsonProperty("error_code")
    @Nullable ErrorCode failure();
  }

  /** How far the streams of the seed have come; one that is left out has not begun. */
  private interface DrawsFields {
    @Range(min = 0, max = RegionSnapshot.Draws.MOST)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long ids();

    @Range(min = 0, max = RegionSnapshot.Draws.MOST)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long markers();

    @Range(min = 0, max = RegionSnapshot.Draws.MOST)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long addresses();

    @Range(min = 0, max = RegionSnapshot.Draws.MOST)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long jitter();

    @Range(min = 0)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    int lastMarkerId();

    @Range(min = 0, max = RegionSnapshot.Draws.MOST)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long networkIds();
  }
}
