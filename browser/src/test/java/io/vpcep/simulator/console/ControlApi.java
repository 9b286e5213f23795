package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.openqa.selenium.json.Json;

/** What a test does to the region beside the page, and what it asks it, by plain HTTP. */
final class ControlApi {
  private static final Json JSON = new Json();

  private final URI server;
  private final HttpClient client;

  /** Of a server, whose certificate is not looked at. */
  ControlApi(URI server) {
    this.server = server;
    this.client = HttpClient.newBuilder().sslContext(trusting()).build();
  }

  /** Begins with the content of a region document, and nothing else. */
  void begin(String document) {
    send("POST", "/_simulator/reset", "");
    send("DELETE", "/_simulator/faults", "");
    send("DELETE", "/_simulator/transitions", "");
    for (Map<String, Object> moment : list("/_simulator/moments", "moments")) {
      send("DELETE", "/_simulator/moments/" + moment.get("id"), "");
    }
    send("PUT", "/_simulator/state", document);
    send("DELETE", "/_simulator/journal", "");
  }

  /** Sends a request that must be answered well. */
  String send(String method, String path, String body) {
    HttpResponse<String> answer = exchange(method, path, body);
    assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isLessThan(400);
    return answer.body();
  }

  /** Sends a request, whatever the answer is. */
  HttpResponse<String> exchange(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What a resource of the control API answers. */
  Map<String, Object> get(String path) {
    return JSON.toType(send("GET", path, ""), Json.MAP_TYPE);
  }

  /** A list in what a resource of the control API answers. */
  @SuppressWarnings("unchecked")
  List<Map<String, Object>> list(String path, String name) {
    return (List<Map<String, Object>>) get(path).get(name);
  }

  /** The id of the one service whose name has a part, or of the one endpoint at an address. */
  String id(String kind, String text) {
    List<Map<String, Object>> found = list("/_simulator/" + kind + "?text=" + text, kind);
    assertThat(found).as("%s with %s", kind, text).hasSize(1);
    return (String) found.get(0).get("id");
  }

  /** The project of the one service or endpoint that a text names. */
  String project(String kind, String text) {
    return (String) list("/_simulator/" + kind + "?text=" + text, kind).get(0).get("project_id");
  }

  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes any certificate: the jar makes one at its start. */
  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
