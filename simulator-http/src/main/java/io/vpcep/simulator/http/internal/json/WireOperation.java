package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.http.internal.document.RecordBinding;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an operation goes over HTTP.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public final class WireOperation<Q, A> {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String PROJECT_ID = "project_id";
  private static final String PAGING = "paging";

  private final Operation<Q, A> operation;
  private final String method;
  private final String path;
  private final Pattern pattern;
  private final boolean withBody;
  private final RequestReader<Q> reader;
  private final Map<String, String> components;
  private final AnswerForm<Q, A> form;
  private final byte[] emptyBody;

  /** A row of the table. */
  WireOperation(
      String method,
      String path,
      Operation<Q, A> operation,
      Class<Q> request,
      AnswerForm<Q, A> form) {
    this(method, path, operation, request, form, "");
  }

  /** A row with what an empty body stands for. */
  WireOperation(
      String method,
      String path,
      Operation<Q, A> operation,
      Class<Q> request,
      AnswerForm<Q, A> form,
      String emptyBody) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("([^/]+)") + "/?");
    this.withBody = !method.equals("GET") && !request.equals(ById.class);
    this.reader = new RequestReader<>(request);
    this.components = components(path, request);
    this.form = form;
    this.emptyBody = emptyBody.getBytes(StandardCharsets.UTF_8);
  }

  /** Paths say at length whose id it is, where requests need not: the longest name that fits. */
  private static Map<String, String> components(String path, Class<?> request) {
    Map<String, String> components = new LinkedHashMap<>();
    for (String parameter : parameters(path.replace("{" + PROJECT_ID + "}", ""))) {
      Stream.of(request.getRecordComponents())
          .map(RecordComponent::getName)
          .map(RecordBinding::field)
          .filter(name -> ("_" + parameter).endsWith("_" + name))
          .max(Comparator.comparingInt(String::length))
          .ifPresent(name -> components.put(parameter, name));
    }
    return components;
  }

  private static List<String> parameters(String path) {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** The operation. */
  public Operation<Q, A> operation() {
    return operation;
  }

  /** Its HTTP method. */
  public String method() {
    return method;
  }

  /** Its path, with parameters in braces. */
  public String path() {
    return path;
  }

  /** How many parameters the path has. */
  int parameterCount() {
    return parameters(path).size();
  }

  /** The names of the parameters in its path, but for that of the project. */
  public List<String> resourceParameters() {
    return parameters(path).stream().filter(name -> !name.equals(PROJECT_ID)).toList();
  }

  /** The path of a request, with these values in place of its parameters, by name. */
  public String pathOf(String projectId, Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(
            found -> {
              String name = found.group(1);
              return Matcher.quoteReplacement(
                  encoded(name.equals(PROJECT_ID) ? projectId : value(name, values)));
            });
  }

  private static String value(String name, Map<String, String> values) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** Whether a request asks for it. */
  boolean takes(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && pattern.matcher(wantedPath).matches();
  }

  /** Whether its requests have a body. */
  public boolean withBody() {
    return withBody;
  }

  /**
   * The request that came over HTTP.
   *
   * @param parameters the values of the parameters in the path, by name
   * @param query as it was sent; null for none
   * @param body counts only where requests have one
   * @throws io.vpcep.simulator.error.VpcepException if it is malformed
   */
  public Q request(UnaryOperator<String> parameters, @Nullable String query, byte[] body) {
    Map<String, Object> others = new HashMap<>();
    components.forEach((parameter, name) -> others.put(name, parameters.apply(parameter)));
    if (withBody) {
      return reader.ofBody(body.length == 0 ? emptyBody : body, others);
    }
    QueryParameters asked = QueryParameters.of(method.equals("GET") ? query : null);
    others.put(
        PAGING,
        new Paging(
            asked.first("sort_key"),
            asked.first("sort_dir"),
            asked.first("limit"),
            asked.first("offset")));
    return reader.ofQuery(asked, others);
  }

  /**
   * The request that once came over HTTP.
   *
   * @param sentPath as it was sent
   * @param query as it was sent; null for none
   * @param body counts only where requests have one
   * @throws io.vpcep.simulator.error.VpcepException if it is malformed
   * @throws IllegalArgumentException if this operation has another path
   */
  public Q request(String sentPath, @Nullable String query, byte[] body) {
    Matcher sent = pattern.matcher(sentPath);
    if (!sent.matches()) {
      throw new IllegalArgumentException(operation + " has the path " + path + ", not " + sentPath);
    }
    List<String> names = parameters(path);
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), decoded(sent.group(i + 1)));
    }
    return request(name -> value(name, values), query, body);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The body of an answer; null if it has none. */
  public byte @Nullable [] answer(Q request, A answered, AnswerWriter writer) {
    BiFunction<Q, A, Object> content = form.body();
    return content == null ? null : writer.bytes(content.apply(request, answered), form.view());
  }

  /** The status of an answer. */
  public int status() {
    return form.status();
  }

  /** A request in the process as it would have come over HTTP. */
  public SentRequest sent(Object request, String projectId) {
    ObjectNode fields = WireMapper.MAPPER.valueToTree(request);
    Map<String, String> values = new HashMap<>();
    for (String parameter : resourceParameters()) {
      String name = components.getOrDefault(parameter, parameter);
      values.put(parameter, fields.remove(name).asText());
    }
    String target = pathOf(projectId, values);
    return withBody
        ? new SentRequest(target, fields.toString())
        : new SentRequest(withQuery(target, fields), null);
  }

  private static String withQuery(String target, ObjectNode fields) {
    Map<String, String> parameters = new LinkedHashMap<>();
    fields.forEachEntry((name, value) -> parameters.put(name, value.asText()));
    return parameters.isEmpty() ? target : target + "?" + query(parameters);
  }

  /** A query with these parameters. */
  public static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * What is sent.
   *
   * @param target path and query
   * @param body null for none
   */
  public record SentRequest(String target, @Nullable String body) {}
}
