package io.vpcep.simulator.http;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.SentBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to one server, and holds each exchange against the description of the API. */
final class HttpCaller {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI root;
  private final HttpClient client;
  private final Dialect dialect;
  private final boolean faults;

  HttpCaller(URI root) {
    this(root, Dialect.DEFAULT);
  }

  HttpCaller(URI root, Dialect dialect) {
    this(root, CLIENT, dialect, false);
  }

  HttpCaller(URI root, HttpClient client) {
    this(root, client, Dialect.DEFAULT, false);
  }

  private HttpCaller(URI root, HttpClient client, Dialect dialect, boolean faults) {
    this.root = root;
    this.client = client;
    this.dialect = dialect;
    this.faults = faults;
  }

  /** The same for a region with armed faults, which may answer with any code. */
  HttpCaller expectingFaults() {
    return new HttpCaller(root, client, dialect, true);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, String body) {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  Answer put(String path, String body) {
    return send("PUT", path, BodyPublishers.ofString(body));
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    request.method(method, body).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = send(request.build());
    ContractCheck.in(dialect).check(response, SentBody.of(body), faults);
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
