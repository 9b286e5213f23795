package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the description true for one dialect, as its marks tell: a key beginning with {@code
 * x-dialect-} beside the keyword that depends on a trait, which it names. Marks are gone
 * afterwards.
 */
final class DialectAdaptation {
  static final String TRAIT = "x-dialect-trait";
  static final String INSTEAD = "x-dialect-instead";
  private static final String MAXIMUM = "x-dialect-maximum";
  private static final String PROTOCOLS = "x-dialect-protocols";
  private static final String PATTERN = "x-dialect-pattern";

  private final Dialect dialect;

  DialectAdaptation(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Changes a node and all below it. */
  void apply(JsonNode node) {
    if (node instanceof ArrayNode parts) {
      parts.removeIf(part -> part instanceof ObjectNode marked && isDropped(marked));
    }
    if (node instanceof ObjectNode schema) {
      applyInstead(schema, schema.remove(INSTEAD));
      dropProperties(schema);
      applyMaximum(schema, schema.remove(MAXIMUM));
      applyProtocols(schema, schema.remove(PROTOCOLS));
      applyPattern(schema, schema.remove(PATTERN));
    }
    node.forEach(this::apply);
  }

  private Object valueOf(JsonNode trait) {
    return dialect.get(Trait.of(trait.textValue()));
  }

  /** Whether the trait that a mark names is not there. */
  private boolean isDropped(ObjectNode marked) {
    JsonNode trait = marked.remove(TRAIT);
    return trait != null && !(boolean) valueOf(trait);
  }

  /** Those whose trait is not there go, and are no longer required. */
  private void dropProperties(ObjectNode schema) {
    if (schema.get("properties") instanceof ObjectNode properties) {
      List<String> dropped = new ArrayList<>();
      properties.forEachEntry(
          (name, property) -> {
            if (property instanceof ObjectNode marked && isDropped(marked)) {
              dropped.add(name);
            }
          });
      properties.remove(dropped);
      remove(schema.get("required"), dropped);
    }
  }

  private void applyInstead(ObjectNode schema, @Nullable JsonNode byTrait) {
    if (byTrait != null) {
      byTrait.forEachEntry(
          (trait, instead) -> {
            if ((boolean) dialect.get(Trait.of(trait))) {
              schema.removeAll();
              schema.setAll((ObjectNode) instead);
            }
          });
    }
  }

  private void applyMaximum(ObjectNode schema, @Nullable JsonNode trait) {
    if (trait != null) {
      schema.put("maxItems", (int) valueOf(trait));
    }
  }

  private void applyProtocols(ObjectNode schema, @Nullable JsonNode marked) {
    if (marked != null) {
      List<String> unknown =
          Stream.of(PortMapping.Protocol.values())
              .filter(protocol -> !dialect.get(Trait.PROTOCOLS).contains(protocol))
              .map(PortMapping.Protocol::value)
              .toList();
      remove(schema.get("enum"), unknown);
    }
  }

  private void applyPattern(ObjectNode schema, @Nullable JsonNode patterns) {
    if (patterns != null) {
      patterns.forEachEntry(
          (trait, byValue) -> {
            Object value = dialect.get(Trait.of(trait));
            JsonNode pattern =
                byValue.get(
                    value instanceof Enum<?> constant ? TextForm.of(constant) : value.toString());
            if (pattern != null) {
              schema.set("pattern", pattern);
            }
          });
    }
  }

  private static void remove(@Nullable JsonNode texts, List<String> unwanted) {
    if (texts instanceof ArrayNode list) {
      list.removeIf(text -> unwanted.contains(text.asText()));
    }
  }
}
