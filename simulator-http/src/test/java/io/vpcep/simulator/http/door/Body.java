package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.TagSpec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a JSON object; absent ones are left out. */
final class Body {
  private final ObjectNode object = JsonNodeFactory.instance.objectNode();

  Body with(String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
    return this;
  }

  Body with(String name, @Nullable Integer value) {
    if (value != null) {
      object.put(name, value);
    }
    return this;
  }

  Body with(String name, @Nullable Boolean value) {
    if (value != null) {
      object.put(name, value);
    }
    return this;
  }

  Body withTexts(String name, @Nullable List<String> values) {
    if (values != null) {
      ArrayNode list = object.putArray(name);
      values.forEach(list::add);
    }
    return this;
  }

  Body withPorts(@Nullable List<PortSpec> ports) {
    return withObjects(
        "ports",
        ports,
        port ->
            new Body()
                .with("client_port", port.clientPort())
                .with("server_port", port.serverPort())
                .with("protocol", port.protocol()));
  }

  Body withTags(@Nullable List<TagSpec> tags) {
    return withObjects(
        "tags", tags, tag -> new Body().with("key", tag.key()).with("value", tag.value()));
  }

  Body withStatements(@Nullable List<PolicyStatementSpec> statements) {
    return withObjects(
        "policy_statement",
        statements,
        statement ->
            new Body()
                .with("Effect", statement.effect())
                .withTexts("Action", statement.actions())
                .withTexts("Resource", statement.resources()));
  }

  Body withDocument(@Nullable PolicyDocument document) {
    if (document != null) {
      object.set("policy_document", new ObjectMapper().valueToTree(document.content()));
    }
    return this;
  }

  Body withFilters(String name, @Nullable List<ListResourcesByTag.Filter> filters) {
    return withObjects(
        name,
        filters,
        each -> new Body().with("key", each.key()).withTexts("values", each.values()));
  }

  Body withObject(String name, Body fields) {
    object.set(name, fields.object);
    return this;
  }

  <T> Body withObjects(String name, @Nullable List<T> values, Function<T, Body> fields) {
    if (values != null) {
      ArrayNode list = object.putArray(name);
      values.forEach(value -> list.add(fields.apply(value).object));
    }
    return this;
  }

  @Override
  public String toString() {
    return object.toString();
  }
}
