package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The description of the API as a region of one dialect offers it. Made when first asked for. */
public final class OpenApiDocument {
  private static final String RESOURCE = "/io/vpcep/simulator/http/openapi.json";

  private final Dialect dialect;
  private @Nullable ObjectNode adapted;

  /** For regions of a dialect. */
  public OpenApiDocument(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The document.
   *
   * @param server where the API is, without a slash at the end
   */
  public ObjectNode at(String server) {
    ObjectNode document = new ObjectMapper().createObjectNode().setAll(adapted());
    document.putArray("servers").addObject().put("url", server);
    return document;
  }

  private synchronized ObjectNode adapted() {
    ObjectNode document = adapted;
    if (document == null) {
      document = read();
      new DialectAdaptation(dialect).apply(document);
      adapted = document;
    }
    return document;
  }

  private static ObjectNode read() {
    try (InputStream source = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
      JsonNode document = new ObjectMapper().readTree(source);
      if (document instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalStateException(RESOURCE + " is not an object");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
