package io.vpcep.simulator.http.sdk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.contract.Contract;
import io.vpcep.simulator.http.contract.DescribedOperation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every field of the official SDK's model classes is one that the description of the API has: what
 * an answer's class reads is answered, and what a request's class writes is looked at.
 */
class ModelFieldsTest {
  private static final String MODELS = CreateEndpointRequest.class.getPackageName();

  /** Names of operations, as the SDK has them, by those that the description has. */
  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          entry("ListVersions", "ListVersionDetails"),
          entry("ShowVersion", "ListSpecifiedVersionDetails"),
          entry("CreateEndpointService", "CreateEndpointService"),
          entry("ShowEndpointService", "ListServiceDetails"),
          entry("ModifyEndpointService", "UpdateEndpointService"),
          entry("DeleteEndpointService", "DeleteEndpointService"),
          entry("ListEndpointServices", "ListEndpointService"),
          entry("ListConnections", "ListServiceConnections"),
          entry("AcceptOrRejectConnection", "AcceptOrRejectEndpoint"),
          entry("ListPermissions", "ListServicePermissionsDetails"),
          entry("AddOrRemovePermissions", "AddOrRemoveServicePermissions"),
          entry("ListPublicServices", "ListServicePublicDetails"),
          entry("DescribeEndpointService", "ListServiceDescribeDetails"),
          entry("CreateEndpoint", "CreateEndpoint"),
          entry("ShowEndpoint", "ListEndpointInfoDetails"),
          entry("DeleteEndpoint", "DeleteEndpoint"),
          entry("ListEndpoints", "ListEndpoints"),
          entry("ShowQuotas", "ListQuotaDetails"),
          entry("UpdateAccessWhitelist", "UpdateEndpointWhite"),
          entry("UpdateRouteTables", "UpdateEndpointRoutetable"),
          entry("UpdatePolicy", "UpdateEndpointPolicy"),
          entry("DeletePolicy", "DeleteEndpointPolicy"),
          entry("RenameEndpointService", "UpdateEndpointServiceName"),
          entry("DescribeConnections", "UpdateEndpointConnectionsDesc"),
          entry("BatchAddPermissions", "BatchAddEndpointServicePermissions"),
          entry("BatchRemovePermissions", "BatchRemoveEndpointServicePermissions"),
          entry("DescribePermission", "UpdateEndpointServicePermissionDesc"),
          entry("UpgradeEndpointService", "UpgradeEndpointService"),
          entry("ChangeTags", "BatchAddOrRemoveResourceInstance"),
          entry("ListTags", "ListQueryProjectResourceTags"),
          entry("ListResourcesByTag", "ListResourceInstances"));

  private final Contract contract = Contract.of(Dialect.DEFAULT);
  private final Map<String, DescribedOperation> described =
      contract.operations().stream().collect(Collectors.toMap(DescribedOperation::id, o -> o));
  private final Set<String> missing = new TreeSet<>();

  @Test
  void areAllInTheDescription() throws ReflectiveOperationException {
    for (Map.Entry<String, String> operation : OPERATIONS.entrySet()) {
      DescribedOperation ours = described.get(operation.getKey());
      compareAnswer(ours, Class.forName(MODELS + "." + operation.getValue() + "Response"));
      compareRequest(ours, Class.forName(MODELS + "." + operation.getValue() + "Request"));
    }

    assertThat(missing).isEmpty();
  }

  private void compareAnswer(DescribedOperation ours, Class<?> theirs) {
    compare(
        ours,
        ours.id(),
        theirs,
        ours.response(200)
            .map(response -> response.at("/content/application~1json/schema"))
            .orElse(MissingNode.getInstance()));
  }

  /** A field of a request is a parameter, of the path or the query, or the body. */
  private void compareRequest(DescribedOperation ours, Class<?> theirs) {
    for (Field field : theirs.getDeclaredFields()) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      if (property == null) {
        continue;
      }
      if (property.value().equals("body")) {
        compare(ours, ours.id(), field.getType(), ours.requestSchema().orElseThrow());
      } else if (!parameters(ours).contains(property.value())) {
        missing.add(ours.id() + " " + property.value());
      }
    }
  }

  private static Set<String> parameters(DescribedOperation operation) {
    Set<String> names = new TreeSet<>();
    operation.parameters("path").forEach(each -> names.add(each.get("name").textValue()));
    operation.parameters("query").forEach(each -> names.add(each.get("name").textValue()));
    return names;
  }

  private void compare(DescribedOperation ours, String place, Class<?> theirs, JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    collect(ours, schema, properties);
    for (Field field : theirs.getDeclaredFields()) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      if (property == null) {
        continue;
      }
      JsonNode found = properties.get(property.value());
      if (found == null) {
        missing.add(place + " " + property.value());
      } else if (model(field.getGenericType()) instanceof Class<?> part) {
        compare(ours, place, part, found);
      }
    }
  }

  /** The fields of an object, or of the objects in a list. */
  private static void collect(
      DescribedOperation ours, JsonNode reference, Map<String, JsonNode> properties) {
    JsonNode schema = ours.resolve(reference);
    schema.path("properties").forEachEntry(properties::put);
    schema.path("allOf").forEach(part -> collect(ours, part, properties));
    if (schema.has("items")) {
      collect(ours, schema.get("items"), properties);
    }
  }

  /** The model class of a field or of what is in its list; null if it has none. */
  private static Type model(Type type) {
    Type inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    boolean model =
        inner instanceof Class<?> of
            && of.getPackageName().equals(MODELS)
            && of.getEnclosingClass() == null;
    return model ? inner : null;
  }
}
