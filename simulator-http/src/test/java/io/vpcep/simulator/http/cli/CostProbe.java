package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Prints how many bytes the simulator allocates for a call: a process of its own, in which nothing
 * else happens. What the client allocates, in the main thread, is not counted over HTTP.
 */
final class CostProbe {
  private static final int ROUNDS = 8;
  private static final int CALLS = 25;
  private static final int SERVICES = 20;
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long main = Thread.currentThread().getId();
  private final VpcepApi api;
  private final String services;
  private int created;

  private CostProbe(VpcepApi api, SimulatorServer server) {
    this.api = api;
    this.services =
        server
            .uri()
            .resolve("/v1/" + api.caller().projectId() + "/vpc-endpoint-services")
            .toString();
  }

  /** Measures each call, and prints a line for it: its name, a colon, and the bytes. */
  public static void main(String[] arguments) throws IOException {
    SimulatorConfig config =
        SimulatorConfig.builder().quotas(Quotas.DEFAULT.withEndpointServices(100_000)).build();
    try (SimulatedRegion region = SimulatedRegion.create(config);
        SimulatorServer server = SimulatorServer.start(region)) {
      new CostProbe(region.as("provider"), server).measure();
    }
  }

  private void measure() throws IOException {
    String id = create();
    while (created < SERVICES) {
      create();
    }
    ListEndpointServices page = ListEndpointServices.builder().limit("10").build();
    print("show in process", () -> api.showEndpointService(id), this::ofMain);
    print("show over HTTP", () -> get("/" + id), this::ofOthers);
    print("page in process", () -> api.listEndpointServices(page), this::ofMain);
    print("page over HTTP", () -> get("?limit=10"), this::ofOthers);
    print("create in process", this::create, this::ofMain);
    print("create over HTTP", this::post, this::ofOthers);
  }

  /** The least of several rounds: what happens in some only, such as growth, is no call's own. */
  private static void print(String name, Exchange call, Allocated allocated) throws IOException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = allocated.bytes();
      for (int i = 0; i < CALLS; i++) {
        call.make();
      }
      least = Math.min(least, (allocated.bytes() - before) / CALLS);
    }
    System.out.println(name + ": " + least);
  }

  private long ofMain() {
    return THREADS.getThreadAllocatedBytes(main);
  }

  private long ofOthers() {
    long[] others =
        LongStream.of(THREADS.getAllThreadIds()).filter(thread -> thread != main).toArray();
    return LongStream.of(THREADS.getThreadAllocatedBytes(others)).filter(bytes -> bytes > 0).sum();
  }

  private String port() {
    created++;
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | created).toString();
  }

  private String create() {
    return api.createEndpointService(Requests.endpointService().portId(port()).build()).id();
  }

  private void post() throws IOException {
    String body =
        """
        {"vpc_id": "%s", "port_id": "%s", "server_type": "VM",
         "ports": [{"client_port": 80, "server_port": 8080, "protocol": "TCP"}]}
        """
            .formatted(Requests.VPC_ID, port());
    HttpURLConnection connection = connection("");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    read(connection);
  }

  private void get(String path) throws IOException {
    read(connection(path));
  }

  private HttpURLConnection connection(String path) throws IOException {
    return (HttpURLConnection) URI.create(services + path).toURL().openConnection();
  }

  /** To its end, so that the connection serves the next request too. Refusals throw. */
  private static void read(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  /** A call. */
  private interface Exchange {
    void make() throws IOException;
  }

  /** What threads have allocated so far. */
  private interface Allocated {
    long bytes();
  }
}
