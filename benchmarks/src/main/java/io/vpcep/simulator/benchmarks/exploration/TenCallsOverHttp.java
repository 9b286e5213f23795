package io.vpcep.simulator.benchmarks.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.exploration.Exploration;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ten calls of {@link TenCallsInProcess} by an HTTP client, behind one server for all runs. */
final class TenCallsOverHttp implements Exploration.RegionTest, AutoCloseable {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
  private static final String ANY_ID = "4189d3c2-8882-4871-a3c2-d380272eed88";
  private static final int FIRST_ERROR = 300;

  private final SimulatorServer server = SimulatorServer.startEmpty(ServerConfig.defaults());
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void run(SimulatedRegion region) throws IOException, InterruptedException {
    server.mount(region);
    try {
      String root = "/v1/" + region.api().caller().projectId();
      makeCalls(
          new Repeating(region.clientTime().sleeper()),
          root + "/vpc-endpoint-services",
          root + "/vpc-endpoints");
    } finally {
      server.unmount(region);
    }
  }

  private void makeCalls(Repeating client, String services, String endpoints)
      throws IOException, InterruptedException {
    String service = id(client.until(() -> call("POST", services, service())));
    client.sleeper().sleep(MINUTE);
    client.until(() -> call("GET", services + "/" + service, ""));
    client.sleeper().sleep(MINUTE);
    client.until(() -> call("GET", services + "/" + service, ""));
    String endpoint = id(client.until(() -> call("POST", endpoints, endpoint(service))));
    client.sleeper().sleep(MINUTE);
    client.until(() -> call("GET", endpoints + "/" + endpoint, ""));
    client.sleeper().sleep(MINUTE);
    client.until(() -> call("GET", endpoints + "/" + endpoint, ""));
    client.until(() -> call("GET", endpoints, ""));
    client.until(() -> call("DELETE", endpoints + "/" + endpoint, ""));
    client.until(() -> call("GET", services, ""));
    client.until(() -> call("DELETE", services + "/" + service, ""));
  }

  private static String service() {
    return """
        {"port_id": "%s", "vpc_id": "%s", "server_type": "VM", "approval_enabled": false,
         "ports": [{"client_port": 80, "server_port": 80}]}"""
        .formatted(ANY_ID, ANY_ID);
  }

  private static String endpoint(String service) {
    return """
        {"endpoint_service_id": "%s", "vpc_id": "%s", "subnet_id": "%s"}"""
        .formatted(service, ANY_ID, ANY_ID);
  }

  private static String id(String body) {
    Matcher id = ID.matcher(body);
    if (!id.find()) {
      throw new IllegalStateException("no id in " + body);
    }
    return id.group(1);
  }

  private String call(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    server.close();
  }
}
