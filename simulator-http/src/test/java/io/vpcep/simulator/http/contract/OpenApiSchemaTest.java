package io.vpcep.simulator.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vpcep.simulator.config.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The published description against the schema of OpenAPI 3.1 documents, as its specification
 * publishes it, and the schemas in it against the schema of schemas.
 */
class OpenApiSchemaTest {
  // The form in which vertx-openapi carries it, under its own address.
  private static final String DOCUMENTS = "spec.openapis.org/oas/3.1/schema/2022-10-07";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of("https://" + DOCUMENTS, resource("/" + DOCUMENTS))));
  private static final Schema OF_DOCUMENTS = schema("https://" + DOCUMENTS);
  private static final Schema OF_SCHEMAS = schema("https://json-schema.org/draft/2020-12/schema");

  private static Schema schema(String address) {
    return REGISTRY.getSchema(SchemaLocation.of(address));
  }

  private static String resource(String name) {
    try (InputStream source = OpenApiSchemaTest.class.getResourceAsStream(name)) {
      return new String(source.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(Schema schema, JsonNode value) {
    return schema.validate(value.toString(), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static ObjectNode document(Dialect.Named dialect) {
    ObjectNode document = Contract.of(dialect.dialect()).document().deepCopy();
    document.putArray("servers").addObject().put("url", "http://127.0.0.1");
    return document;
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void theDocumentIsOne(Dialect.Named dialect) {
    assertThat(errors(OF_DOCUMENTS, document(dialect))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void itsSchemasAreSome(Dialect.Named dialect) {
    JsonNode document = document(dialect);

    document
        .at("/components/schemas")
        .forEachEntry((name, schema) -> assertThat(errors(OF_SCHEMAS, schema)).as(name).isEmpty());
    List<JsonNode> parameters = document.get("paths").findValues("schema");
    assertThat(parameters).isNotEmpty();
    parameters.forEach(schema -> assertThat(errors(OF_SCHEMAS, schema)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/paths/~1/get/responses/200, description",
    "/components/parameters/limit, in",
    "/info, title"
  })
  void aDocumentWithoutWhatMustBeThereIsNone(String place, String field) {
    ObjectNode document = document(Dialect.Named.DEFAULT);
    ((ObjectNode) document.at(place)).remove(field);

    assertThat(errors(OF_DOCUMENTS, document)).anyMatch(error -> error.contains(field));
  }

  @Test
  void aSchemaOfAnUnknownTypeIsNone() {
    ObjectNode schema = document(Dialect.Named.DEFAULT).withObject("/components/schemas/Quota");

    assertThat(errors(OF_SCHEMAS, schema.put("type", "record"))).isNotEmpty();
  }
}
