package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation of the description. */
public final class DescribedOperation {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

  private final JsonNode document;
  private final String method;
  private final String path;
  private final JsonNode content;
  private final Pattern pattern;

  DescribedOperation(JsonNode document, String method, String path, JsonNode content) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.content = content;
    this.pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("([^/]+)"));
  }

  /** HTTP method. */
  public String method() {
    return method;
  }

  /** Path with its parameters in braces. */
  public String path() {
    return path;
  }

  /** Name of the operation. */
  public String id() {
    return content.get("operationId").textValue();
  }

  /** IAM action; empty if none is needed. */
  public String iamAction() {
    return content.path("x-iam-action").asText();
  }

  boolean takes(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && pattern.matcher(wantedPath).matches();
  }

  /** How many parts of the path can be anything. */
  int placeholders() {
    return (int) PARAMETER.matcher(path).results().count();
  }

  /** What stands in the place of a parameter. */
  String valueIn(String actualPath, String parameter) {
    List<String> names = PARAMETER.matcher(path).results().map(found -> found.group()).toList();
    Matcher matcher = pattern.matcher(actualPath);
    return matcher.matches() ? matcher.group(1 + names.indexOf("{" + parameter + "}")) : "";
  }

  /** Schema of the request's body. */
  public Optional<JsonNode> requestSchema() {
    return schema(content.path("requestBody"));
  }

  /** Whether its body must be there. */
  boolean needsBody() {
    return content.at("/requestBody/required").booleanValue();
  }

  /** Parameters of one place, {@code path} or {@code query}. */
  public List<JsonNode> parameters(String place) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode parameter : content.path("parameters")) {
      JsonNode resolved = resolve(parameter);
      if (resolved.get("in").textValue().equals(place)) {
        found.add(resolved);
      }
    }
    return found;
  }

  /** The responses, by status. */
  public Optional<JsonNode> response(int status) {
    JsonNode response = content.get("responses").path(String.valueOf(status));
    return response.isMissingNode() ? Optional.empty() : Optional.of(resolve(response));
  }

  /** All statuses that are described. */
  public List<Integer> statuses() {
    List<Integer> statuses = new ArrayList<>();
    content.get("responses").fieldNames().forEachRemaining(s -> statuses.add(Integer.valueOf(s)));
    return statuses;
  }

  /** The codes with which an operation may be refused with a status. */
  public List<String> errorCodes(int status) {
    List<String> codes = new ArrayList<>();
    response(status)
        .flatMap(DescribedOperation::schema)
        .map(schema -> schema.at("/allOf/1/properties/error_code/enum"))
        .ifPresent(listed -> listed.forEach(code -> codes.add(code.textValue())));
    return codes;
  }

  static Optional<JsonNode> schema(JsonNode requestOrResponse) {
    JsonNode schema = requestOrResponse.at("/content/application~1json/schema");
    return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
  }

  /** What a reference stands for. */
  public JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : document.at(reference.textValue().substring(1));
  }

  @Override
  public String toString() {
    return id();
  }
}
