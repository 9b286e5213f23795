package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The description of the API in one dialect, as the server publishes it. */
public final class Contract {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final JsonNode document;
  private final Schemas schemas;
  private final List<DescribedOperation> operations = new ArrayList<>();
  private final List<DescribedOperation> identity = new ArrayList<>();
  private final List<DescribedOperation> control = new ArrayList<>();

  Contract(JsonNode document) {
    this.document = document;
    this.schemas = new Schemas(document);
    document
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) ->
                        operationsLike(path)
                            .add(
                                new DescribedOperation(
                                    document, method.toUpperCase(Locale.ROOT), path, operation))));
    // Names before ids.
    operations.sort(Comparator.comparingInt(DescribedOperation::placeholders));
    identity.sort(Comparator.comparingInt(DescribedOperation::placeholders));
    control.sort(Comparator.comparingInt(DescribedOperation::placeholders));
  }

  /** Of regions in a dialect. */
  public static Contract of(Dialect dialect) {
    return new Contract(new OpenApiDocument(dialect).content());
  }

  /** The description that a server publishes, but without its address. */
  static JsonNode publishedBy(URI server) {
    return read(server).without("servers");
  }

  /** The description that a server publishes. */
  static ObjectNode read(URI server) {
    URI uri = URI.create(server + "/_simulator/openapi.json");
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      String text = CLIENT.send(request, BodyHandlers.ofString()).body();
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The whole document. */
  public JsonNode document() {
    return document;
  }

  /** All operations of the imitated API. */
  public List<DescribedOperation> operations() {
    return operations;
  }

  /** All operations, those of the simulator itself included. */
  public List<DescribedOperation> all() {
    return Stream.concat(operations.stream(), control.stream()).toList();
  }

  Schemas schemas() {
    return schemas;
  }

  /** The operations of the identity service and of the simulator itself. */
  List<DescribedOperation> furtherOperations() {
    return Stream.concat(identity.stream(), control.stream()).toList();
  }

  /** The operation that a request asks for, if there is one. */
  Optional<DescribedOperation> find(String method, String path) {
    return operationsLike(path).stream()
        .filter(operation -> operation.takes(method, path))
        .findFirst();
  }

  private List<DescribedOperation> operationsLike(String path) {
    return switch (ServedApi.of(path)) {
      case VPCEP -> operations;
      case IDENTITY -> identity;
      case CONTROL -> control;
    };
  }

  /** Whether a path is the identity service's. */
  static boolean isIdentity(String path) {
    return ServedApi.of(path) == ServedApi.IDENTITY;
  }
}
