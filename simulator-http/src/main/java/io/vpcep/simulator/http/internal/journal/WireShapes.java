package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.model.PolicyDocument;
import io.vpcep.simulator.request.BatchRemovePermissions;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.DescribePermission;
import io.vpcep.simulator.request.PolicyStatementSpec;
import io.vpcep.simulator.request.UpdatePolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of requests as they are called on the wire: like the components of their records, in
 * other letters. The few that are not are told here.
 */
final class WireShapes {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
          .addMixIn(CreateEndpoint.class, WithPolicy.class)
          .addMixIn(UpdatePolicy.class, WithPolicy.class)
          .addMixIn(PolicyStatementSpec.class, Statement.class)
          .addMixIn(PolicyDocument.class, Document.class)
          .build();

  private WireShapes() {}

  /** The fields of a request, those of path and query among them. */
  static ObjectNode fields(Object request) {
    ObjectNode fields = MAPPER.valueToTree(request);
    if (request instanceof BatchRemovePermissions) {
      wrapIds(fields);
    } else if (request instanceof DescribePermission) {
      ObjectNode permission = MAPPER.createObjectNode();
      JsonNode description = fields.remove("description");
      if (description != null) {
        permission.set("description", description);
      }
      fields.set("permission", permission);
    }
    return fields;
  }

  private static void wrapIds(ObjectNode fields) {
    JsonNode ids = fields.remove("ids");
    if (ids != null) {
      ArrayNode permissions = fields.putArray("permissions");
      ids.forEach(id -> permissions.addObject().set("id", id));
    }
  }

  /** A request with a list of statements. */
  private interface WithPolicy {
    @JsonProperty("policy_statement")
    @Nullable List<PolicyStatementSpec> policyStatements();
  }

  /** Whose fields have capital letters, unlike all others. */
  private interface Statement {
    @JsonProperty("Effect")
    @Nullable String effect();

    @JsonProperty("Action")
    @Nullable List<String> actions();

    @JsonProperty("Resource")
    @Nullable List<String> resources();
  }

  /** Any object. */
  private interface Document {
    @JsonValue
    Map<String, @Nullable Object> content();
  }
}
