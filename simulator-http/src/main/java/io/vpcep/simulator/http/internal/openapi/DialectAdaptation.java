package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.endpointservice.Protocol;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.TagCharacters;
import io.vpcep.simulator.config.TimestampFormat;
import io.vpcep.simulator.config.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the description true for one dialect, as its marks tell: a key beginning with {@code x-}
 * beside the keyword that depends on the dialect. Marks are gone afterwards.
 */
final class DialectAdaptation {
  static final String SETTING = "x-dialect-setting";
  private static final String MAXIMUM = "x-dialect-maximum";
  private static final String PROTOCOLS = "x-dialect-protocols";
  private static final String LEGACY_PATTERN = "x-legacy-pattern";
  private static final String PLAIN_OR_AT_PATTERN = "x-plain-or-at-pattern";
  private static final String PLAIN_PATTERN = "x-plain-pattern";
  private static final String REFERENCE_PATTERN = "x-reference-pattern";

  private final Dialect dialect;

  DialectAdaptation(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Changes a node and all below it. */
  void apply(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      dropProperties(schema);
      applyLimit(schema, schema.remove(MAXIMUM));
      applyProtocols(schema, schema.remove(PROTOCOLS));
      boolean legacy = dialect.get(Trait.TIMESTAMPS) == TimestampFormat.MILLISECONDS_WITHOUT_ZONE;
      applyPattern(schema, schema.remove(LEGACY_PATTERN), legacy);
      boolean plain =
          dialect.get(Trait.TAG_CHARACTERS) == TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE;
      applyPattern(schema, schema.remove(PLAIN_PATTERN), plain);
      boolean at =
          dialect.get(Trait.TAG_CHARACTERS) == TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT;
      applyPattern(schema, schema.remove(PLAIN_OR_AT_PATTERN), at);
      applyPattern(schema, schema.remove(REFERENCE_PATTERN), !dialect.get(Trait.CURRENT_FIELDS));
    }
    node.forEach(this::apply);
  }

  /** Those whose setting is off go, and are no longer required. */
  private void dropProperties(ObjectNode schema) {
    if (schema.get("properties") instanceof ObjectNode properties) {
      List<String> dropped = new ArrayList<>();
      properties.forEachEntry(
          (name, property) -> {
            if (property instanceof ObjectNode marked && isOff(marked.remove(SETTING))) {
              dropped.add(name);
            }
          });
      properties.remove(dropped);
      removeAll(schema.get("required"), dropped);
    }
  }

  private boolean isOff(@Nullable JsonNode setting) {
    return setting != null
        && switch (setting.textValue()) {
          case "serviceTags" -> !dialect.get(Trait.SERVICE_TAGS);
          case "permissionType" -> !dialect.get(Trait.PERMISSION_TYPE);
          case "vipPortId" -> !dialect.get(Trait.VIP_PORT_ID);
          case "pools" -> !dialect.get(Trait.POOLS);
          case "currentFields" -> !dialect.get(Trait.CURRENT_FIELDS);
          default -> throw new IllegalStateException("no setting of dialects: " + setting);
        };
  }

  private void applyLimit(ObjectNode schema, @Nullable JsonNode maximum) {
    if (maximum != null) {
      schema.put(
          "maxItems",
          switch (maximum.textValue()) {
            case "maxTags" -> dialect.get(Trait.MAX_TAGS);
            case "maxPortMappings" -> dialect.get(Trait.MAX_PORT_MAPPINGS);
            default -> throw new IllegalStateException("no maximum of dialects: " + maximum);
          });
    }
  }

  private void applyProtocols(ObjectNode schema, @Nullable JsonNode marked) {
    if (marked != null) {
      List<String> unknown = new ArrayList<>();
      for (Protocol protocol : Protocol.values()) {
        if (!dialect.get(Trait.PROTOCOLS).contains(protocol)) {
          unknown.add(protocol.value());
        }
      }
      removeAll(schema.get("enum"), unknown);
    }
  }

  private static void applyPattern(
      ObjectNode schema, @Nullable JsonNode pattern, boolean applicable) {
    if (pattern != null && applicable) {
      schema.set("pattern", pattern);
    }
  }

  private static void removeAll(@Nullable JsonNode texts, List<String> unwanted) {
    if (texts instanceof ArrayNode list) {
      list.removeIf(text -> unwanted.contains(text.asText()));
    }
  }
}
