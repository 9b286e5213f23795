package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a policy document, which is any object, names and all. */
public class PolicyDeserializer extends StdDeserializer<PolicyDocument> {
  private static final long serialVersionUID = 1L;

  /** Of whatever object. */
  public PolicyDeserializer() {
    super(PolicyDocument.class);
  }

  @Override
  public PolicyDocument deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      return (PolicyDocument) context.handleUnexpectedToken(PolicyDocument.class, parser);
    }
    // As any value, not as a map, whose values must not be null.
    @SuppressWarnings("unchecked") // names of fields are texts
    Map<String, @Nullable Object> content =
        (Map<String, @Nullable Object>) context.readValue(parser, Object.class);
    return new PolicyDocument(content);
  }
}
