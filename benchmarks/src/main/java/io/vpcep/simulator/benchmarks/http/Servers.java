package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.process.Http;
import io.vpcep.simulator.benchmarks.process.Installation;
import io.vpcep.simulator.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The processes that are asked, all by the defaults of Java: the simulator with one service and ten
 * endpoints, and others that send what it has answered.
 */
final class Servers implements AutoCloseable {
  private static final String PROJECT = "6e9dfd51d1124e8d8498dce894923a0d";
  private static final String ENDPOINTS = "/v1/" + PROJECT + "/vpc-endpoints";
  private static final String SERVICE = "11111111-0000-4000-8000-000000000001";
  private static final String ENDPOINT = "22222222-0000-4000-8000-00000000000";
  private static final String VPC = "84758cf5-9c62-43ae-a778-3dbd8370c0a4";

  // More addresses than endpoints are created between two resets.
  private static final int SUBNETS = 4_000;

  private final Path directory;
  private final Deque<JavaProcess> processes = new ArrayDeque<>();
  private final int simulator;
  private final Path shown;
  private final int bare;

  Servers() throws IOException, InterruptedException {
    directory = Files.createTempDirectory("benchmarks");
    simulator = startSimulator();
    shown = answer("endpoint.json", showRequest(ENDPOINTS));
    Path page = answer("page.json", Http.get(ENDPOINTS));
    Path created = answer("created.json", createRequests(ENDPOINTS).get(0));
    reset();
    bare = startBare(shown, page, created);
  }

  private int startSimulator() throws IOException, InterruptedException {
    Path state = Files.writeString(directory.resolve("state.yaml"), state());
    int port = Http.freePort();
    start(
        port,
        Http.get(ENDPOINTS),
        "-jar",
        Installation.simulator().toString(),
        "--port=" + port,
        "--quota-endpoints=100000000",
        "--state=" + state);
    return port;
  }

  private static String state() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        services:
          - id: %s
            account: provider
            service_name: web
            vpc_id: 4189d3c2-8882-4871-a3c2-d380272eed80
            port_id: 4189d3c2-8882-4871-a3c2-d380272eed88
            ports: [{client_port: 80, server_port: 8080}]
            approval_enabled: false
            permissions: ["*"]
        endpoints:
        """
            .formatted(SERVICE));
    for (int i = 0; i < 10; i++) {
      text.append(
          """
            - id: %s
              project_id: %s
              endpoint_service_id: %s
              vpc_id: %s
              subnet_id: 68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de
          """
              .formatted(ENDPOINT + i, PROJECT, SERVICE, VPC));
    }
    return text.toString();
  }

  private int startBare(Path endpoint, Path page, Path created)
      throws IOException, InterruptedException {
    int port = Http.freePort();
    start(
        port,
        Http.get("/json/endpoints"),
        "-cp",
        Installation.bareJavalin().toString(),
        "io.vpcep.simulator.benchmarks.bare.SampleRoutes",
        Integer.toString(port),
        endpoint.toString(),
        page.toString(),
        created.toString());
    return port;
  }

  /** The simulator, asked for an endpoint. */
  Target simulatorShow() throws IOException {
    return target(simulator, showRequest(ENDPOINTS));
  }

  /** The simulator, asked for a page of ten. */
  Target simulatorPage() throws IOException {
    return target(simulator, Http.get(ENDPOINTS));
  }

  /** The simulator, asked to create endpoints; {@link #reset} takes them away. */
  Target simulatorCreate() throws IOException {
    return Target.of(simulator, createRequests(ENDPOINTS), directory);
  }

  /** Makes the simulator forget what it was asked to create. */
  void reset() throws IOException {
    Http.send(simulator, Http.post("/_simulator/reset", ""));
  }

  /** Bare Javalin, asked for an endpoint as a record. */
  Target bareShow() throws IOException {
    return target(bare, showRequest("/json/endpoints"));
  }

  /** Bare Javalin, asked for an endpoint as bytes. */
  Target bareShowBytes() throws IOException {
    return target(bare, showRequest("/bytes/endpoints"));
  }

  /** Bare Javalin, asked for a page as a record. */
  Target barePage() throws IOException {
    return target(bare, Http.get("/json/endpoints"));
  }

  /** Bare Javalin, asked for a page as bytes. */
  Target barePageBytes() throws IOException {
    return target(bare, Http.get("/bytes/endpoints"));
  }

  /** Bare Javalin, asked to read a request and to answer with a record. */
  Target bareCreate() throws IOException {
    return Target.of(bare, createRequests("/json/endpoints"), directory);
  }

  /** A WireMock that is started now, asked for an endpoint. */
  Target wireMockShow(boolean journal) throws IOException, InterruptedException {
    int port = Http.freePort();
    byte[] request = showRequest(ENDPOINTS);
    start(
        port,
        request,
        "-cp",
        Installation.benchmarks().toString(),
        WireMockProcess.class.getName(),
        Integer.toString(port),
        shown.toString(),
        ENDPOINTS + "/" + ENDPOINT + "0",
        Boolean.toString(journal));
    return target(port, request);
  }

  private void start(int port, byte[] firstRequest, String... arguments)
      throws IOException, InterruptedException {
    JavaProcess process = JavaProcess.start(List.of(arguments));
    processes.push(process);
    Http.awaitAnswer(process, port, firstRequest);
  }

  private Path answer(String file, byte[] request) throws IOException {
    return Files.write(directory.resolve(file), Http.send(simulator, request));
  }

  private Target target(int port, byte[] request) throws IOException {
    return Target.of(port, List.of(request), directory);
  }

  private static byte[] showRequest(String path) {
    return Http.get(path + "/" + ENDPOINT + "0");
  }

  private static List<byte[]> createRequests(String path) {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < SUBNETS; i++) {
      requests.add(
          Http.post(
              path,
              String.format(
                  "{\"endpoint_service_id\":\"%s\",\"vpc_id\":\"%s\",\"subnet_id\":\"%s\"}",
                  SERVICE, VPC, new UUID(4, i))));
    }
    return requests;
  }

  @Override
  public void close() throws IOException {
    processes.forEach(JavaProcess::close);
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
