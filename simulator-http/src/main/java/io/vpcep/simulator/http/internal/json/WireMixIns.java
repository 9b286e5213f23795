package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of records and their components do not say of the wire form. */
@SuppressWarnings("UnusedMethod") // nobody calls them: Jackson reads their annotations
final class WireMixIns {
  private WireMixIns() {}

  static JsonMapper.Builder addTo(JsonMapper.Builder mapper) {
    return mapper
        .addMixIn(Record.class, WithPathOrPage.class)
        .addMixIn(ById.class, FromPath.class)
        .addMixIn(BatchRemovePermissions.class, WithIds.class)
        .addMixIn(DescribePermission.class, WithDescriptionObject.class)
        .addMixIn(ListResourcesByTag.class, WithNumbers.class)
        .addMixIn(AddServerResources.Spec.class, InBody.class)
        .addMixIn(CreateEndpoint.class, WithPolicy.class)
        .addMixIn(UpdatePolicy.class, WithPolicy.class)
        .addMixIn(PolicyStatementSpec.class, Statement.class)
        .addMixIn(PolicyStatement.class, Statement.class)
        .addMixIn(Endpoint.class, EndpointFields.class)
        .addMixIn(EndpointService.class, ServiceFields.class)
        .addMixIn(Connection.class, WithErrors.class)
        .addMixIn(PublicService.class, WithCharge.class)
        .addMixIn(DescribeEndpointService.Description.class, WithCharge.class)
        .addMixIn(ResourceError.class, ErrorFields.class)
        .addMixIn(UpdateRouteTables.Failure.class, FailureFields.class)
        .addMixIn(ListResourcesByTag.TaggedResource.class, ResourceFields.class);
  }

  /** Of whatever request: ids and types from the path, and the order and page of a list. */
  private interface WithPathOrPage {
    @JsonDeserialize(using = FromRequest.class)
    String serviceId();

    @JsonDeserialize(using = FromRequest.class)
    String endpointId();

    @JsonDeserialize(using = FromRequest.class)
    String permissionId();

    @JsonDeserialize(using = FromRequest.class)
    String resourceType();

    @JsonDeserialize(using = FromRequest.class)
    String resourceId();

    @JsonDeserialize(using = FromRequest.class)
    @JsonUnwrapped
    Paging paging();
  }

  /** An id from the path, and nothing else. */
  private interface FromPath {
    @JsonDeserialize(using = FromRequest.class)
    String id();
  }

  /** An id that is not from the path. */
  private interface InBody {
    @JsonDeserialize(using = JsonDeserializer.None.class)
    @Nullable String resourceId();
  }

  /** Records by their ids, each in an object. */
  private interface WithIds extends WithPathOrPage {
    @JsonProperty("permissions")
    @JsonDeserialize(contentConverter = IdOf.class)
    @JsonSerialize(contentConverter = OfId.class)
    @Nullable List<String> ids();
  }

  /** An object with an id; without one it stands for a record that nobody has. */
  record Identified(@Nullable String id) {}

  /** Takes the id out. */
  static final class IdOf extends StdConverter<Identified, String> {
    @Override
    public String convert(Identified object) {
      return object.id == null ? "" : object.id;
    }
  }

  /** Puts the id in. */
  static final class OfId extends StdConverter<String, Identified> {
    @Override
    public Identified convert(String id) {
      return new Identified(id);
    }
  }

  /** A description, in an object. */
  private interface WithDescriptionObject extends WithPathOrPage {
    @JsonProperty("permission")
    @JsonDeserialize(converter = DescriptionOf.class)
    @JsonSerialize(converter = OfDescription.class)
    @Nullable String description();
  }

  /** An object with a description. */
  record DescriptionObject(@Nullable String description) {}

  /** Takes the description out. */
  static final class DescriptionOf extends StdConverter<DescriptionObject, @Nullable String> {
    @Override
    public @Nullable String convert(DescriptionObject object) {
      return object.description;
    }
  }

  /** Puts the description in. */
  static final class OfDescription extends StdConverter<String, DescriptionObject> {
    @Override
    public DescriptionObject convert(String description) {
      return new DescriptionObject(description);
    }
  }

  /** Numbers that clients send as such, or as texts. */
  private interface WithNumbers extends WithPathOrPage {
    @JsonDeserialize(using = RequestTypes.TextOrNumber.class)
    @Nullable String limit();

    @JsonDeserialize(using = RequestTypes.TextOrNumber.class)
    @Nullable String offset();
  }

  /** A list of statements in the singular. */
  private interface WithPolicy extends WithPathOrPage {
    @JsonProperty("policy_statement")
    @Nullable List<?> policyStatements();
  }

  /** Whose fields have capital letters, unlike all others. */
  private interface Statement {
    @JsonProperty("Effect")
    @Nullable Object effect();

    @JsonProperty("Action")
    @Nullable List<String> actions();

    @JsonProperty("Resource")
    @Nullable List<String> resources();
  }

  /** Why a resource has failed; one that has not has no such field. */
  private interface WithErrors {
    @JsonProperty("error")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ResourceError> errors();
  }

  /** An endpoint. */
  private interface EndpointFields extends WithErrors {
    @JsonProperty("enable_status")
    @JsonSerialize(converter = Switch.class)
    boolean enabled();

    @JsonProperty("policy_statement")
    @Nullable List<?> policyStatements();
  }

  /** Says whether something is enabled. */
  static final class Switch extends StdConverter<Boolean, String> {
    @Override
    public String convert(Boolean enabled) {
      return enabled ? "enable" : "disable";
    }
  }

  /** An endpoint service, and the editions that nothing but its answers tells of. */
  @JsonAppend(
      attrs = @JsonAppend.Attr(value = "supported_editions", include = JsonInclude.Include.ALWAYS))
  private interface ServiceFields extends WithErrors {
    @Override
    @JsonSerialize(contentConverter = ToServiceError.class)
    List<ResourceError> errors();
  }

  /** Why a service has failed: as the API reference has it, and as the official SDK reads it. */
  record ServiceError(String errorCode, String errorMessage, String code, String message) {}

  /** Tells a code in both ways. */
  static final class ToServiceError extends StdConverter<ResourceError, ServiceError> {
    @Override
    public ServiceError convert(ResourceError error) {
      String code = error.code().code();
      return new ServiceError(code, error.message(), code, error.message());
    }
  }

  /** A public service. */
  private interface WithCharge {
    @JsonProperty("is_charge")
    boolean charge();
  }

  /** A code with its message. */
  private interface ErrorFields {
    @JsonProperty("error_code")
    ErrorCode code();

    @JsonProperty("error_message")
    String message();
  }

  /** The message of a code. */
  private interface FailureFields {
    @JsonProperty("error_message")
    @JsonSerialize(converter = MessageOf.class)
    ErrorCode code();
  }

  /** Tells the documented message. */
  static final class MessageOf extends StdConverter<ErrorCode, String> {
    @Override
    public String convert(ErrorCode code) {
      return code.message();
    }
  }

  /** A resource with its tags, and a field that nobody has seen anything in. */
  @JsonAppend(
      attrs = @JsonAppend.Attr(value = "resource_detail", include = JsonInclude.Include.ALWAYS))
  private interface ResourceFields {}
}
