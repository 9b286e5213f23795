package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vpcep.simulator.config.Dialect;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API as a region of one dialect offers it, an OpenAPI 3.1 document. Made
 * when first asked for: most servers are never asked.
 */
public final class OpenApiDocument {
  private static final String ADDRESS = "@address@";

  private final Dialect dialect;
  private @Nullable Template template;

  /**
   * The document, split where the address of the server goes.
   *
   * @param beforeAddress its text up to the place of the server's address
   * @param afterAddress the rest
   */
  private record Template(JsonNode content, String beforeAddress, String afterAddress) {}

  /** For regions of a dialect. */
  public OpenApiDocument(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What it describes, for whatever server; not to be changed. */
  public JsonNode content() {
    return template().content;
  }

  /**
   * The document in JSON.
   *
   * @param server where the API is, without a slash at the end
   */
  public byte[] at(String server) {
    Template parts = template();
    String text = parts.beforeAddress + TextNode.valueOf(server) + parts.afterAddress;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private synchronized Template template() {
    Template known = template;
    if (known == null) {
      ObjectNode content = Description.content();
      new DialectAdaptation(dialect).apply(content);
      known = split(content);
      template = known;
    }
    return known;
  }

  private static Template split(ObjectNode content) {
    ObjectNode served = content.objectNode();
    served.set("openapi", content.get("openapi"));
    served.putArray("servers").addObject().put("url", ADDRESS);
    served.setAll(content);
    String[] parts = served.toString().split("\"" + ADDRESS + "\"", 2);
    return new Template(content, parts[0], parts[1]);
  }
}
