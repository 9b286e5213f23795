package io.vpcep.simulator.http.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.SlowClient;
import io.vpcep.simulator.http.cli.JarProcess;
import io.vpcep.simulator.http.door.HttpVpcepApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulator under more than any test asks of it, in the profile {@code soak}: nothing may be
 * lost, and nothing kept. Prints its figures.
 */
@Tag("soak")
class SoakIT {
  private static final int THREADS = 64;
  private static final Duration SPAN = Duration.ofSeconds(Long.getLong("vpcep.soak.seconds", 60));
  private static final int REGIONS = Integer.getInteger("vpcep.soak.regions", 100_000);
  private static final int SERVERS = Integer.getInteger("vpcep.soak.servers", 1_000);
  private static final int CLIENTS = Integer.getInteger("vpcep.soak.clients", 1_000);
  private static final int KILLS = Integer.getInteger("vpcep.soak.kills", 20);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // By how much saving takes longer or shorter from one time to the next.
  private static final Duration JITTER = Duration.ofMillis(10);
  private static final String PROJECT = "11111111111111111111111111111111";
  private static final String SERVICES = "/v1/" + PROJECT + "/vpc-endpoint-services";
  private static final String QUOTAS = "/v1/" + PROJECT + "/quotas";
  private static final String BODY =
      """
      {"vpc_id": "%s", "port_id": "4189d3c2-8882-4871-a3c2-%012d", "server_type": "VM",
       "ports": [{"client_port": 80, "server_port": 80}]}""";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final List<String> TABLE = new ArrayList<>();

  @TempDir Path directory;

  @AfterAll
  static void print() {
    System.out.println("Soak:");
    TABLE.forEach(row -> System.out.println("  " + row));
  }

  private static void row(String what, String figures) {
    TABLE.add(what + " | " + figures);
  }

  /** Something that may fail with anything. */
  @FunctionalInterface
  private interface Task<T> {
    T run() throws Exception;
  }

  /** Does something, after a little of it, and sees that the process holds on to nothing of it. */
  private static void keepingNothing(String what, Task<?> little, Task<String> all)
      throws Exception {
    Object unused = little.run();
    Holdings before = Holdings.now();
    long start = System.nanoTime();
    String figures = all.run();
    Duration span = Duration.ofNanos(System.nanoTime() - start);
    // In this thread, because another one would count.
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(() -> Holdings.now().assertNoMoreThan(before));
    row(
        what,
        "%s | %.1f s | %s"
            .formatted(figures, span.toMillis() / 1000.0, Holdings.now().since(before)));
  }

  @Test
  void manyThreadsInProcess() throws Exception {
    keepingNothing(
        THREADS + " threads in process",
        () -> inProcess(Duration.ofSeconds(1)),
        () -> inProcess(SPAN));
  }

  private static String inProcess(Duration span) throws InterruptedException {
    try (SimulatedRegion region = SimulatedRegion.create(withoutDelays())) {
      return loaded(region, region::as, span);
    }
  }

  private static SimulatorConfig withoutDelays() {
    return SimulatorConfig.builder().transitionDelay(Duration.ZERO).build();
  }

  private static String loaded(
      SimulatedRegion region, Function<String, VpcepApi> door, Duration span)
      throws InterruptedException {
    Load load = new Load(region, door);
    load.run(THREADS, span);
    load.check();
    return load.told();
  }

  @Test
  void manyThreadsOverHttp() throws Exception {
    keepingNothing(
        THREADS + " threads over HTTP",
        () -> overHttp(Duration.ofSeconds(1)),
        () -> overHttp(SPAN));
  }

  private static String overHttp(Duration span) throws InterruptedException {
    Map<String, VpcepApi> doors = new ConcurrentHashMap<>();
    try (SimulatedRegion region = SimulatedRegion.create(withoutDelays());
        SimulatorServer server = SimulatorServer.start(region)) {
      return loaded(
          region,
          account ->
              doors.computeIfAbsent(
                  account, name -> new HttpVpcepApi(server.uri(), region.as(name).caller())),
          span);
    }
  }

  @Test
  void manyRegions() throws Exception {
    keepingNothing("regions made and closed", () -> regions(REGIONS / 10), () -> regions(REGIONS));
  }

  private static String regions(int count) {
    for (int i = 0; i < count; i++) {
      try (SimulatedRegion region =
          SimulatedRegion.create(SimulatorConfig.builder().seed(i).build())) {
        VpcepApi api = region.as("provider");
        String id = api.createEndpointService(Requests.endpointService().build()).id();
        assertThat(api.listEndpointServices().items()).hasSize(1);
        assertThat(api.showEndpointService(id).id()).isEqualTo(id);
      }
    }
    return "%,d".formatted(count);
  }

  @Test
  void manyServers() throws Exception {
    keepingNothing(
        "servers started and closed", () -> servers(SERVERS / 10), () -> servers(SERVERS));
  }

  private static String servers(int count) throws IOException {
    try (SimulatedRegion region = SimulatedRegion.create()) {
      for (int i = 0; i < count; i++) {
        try (SimulatorServer server = SimulatorServer.start(region);
            SlowClient client = new SlowClient(server)) {
          assertThat(client.get(QUOTAS).answer()).startsWith("HTTP/1.1 200 ");
        }
      }
    }
    return "%,d".formatted(count);
  }

  @Test
  void slowAndHalfOpenConnections() throws Exception {
    // Each has two ends in this process, and there are four kinds.
    int clients = (int) Math.min(CLIENTS, Holdings.descriptorsLeft() / 10);
    if (clients < CLIENTS) {
      row("slow connections", "only " + clients + " of each kind: the system allows no more");
    }
    keepingNothing("slow connections", () -> slow(clients / 10), () -> slow(clients));
  }

  private static String slow(int count) throws Exception {
    SimulatorConfig config =
        SimulatorConfig.builder()
            .clock(ClockSettings.system())
            .quotas(Quotas.DEFAULT.withEndpointServices(count))
            .build();
    List<SlowClient> all = new ArrayList<>();
    try (SimulatedRegion region = SimulatedRegion.create(config)) {
      String figures;
      try (SimulatorServer server = SimulatorServer.start(region)) {
        figures = slow(region, server, count, all);
      }
      for (SlowClient client : all) {
        assertThat(client.rest()).as("what comes after the answer, if there was one").isEmpty();
      }
      return figures;
    } finally {
      for (SlowClient client : all) {
        client.close();
      }
    }
  }

  private static String slow(
      SimulatedRegion region, SimulatorServer server, int count, List<SlowClient> all)
      throws Exception {
    List<SlowClient> silent = clients(server, count, all);
    List<SlowClient> halfSent = clients(server, count, all);
    List<SlowClient> halfOpen = clients(server, count, all);
    for (int i = 0; i < count; i++) {
      String body = BODY.formatted(Requests.VPC_ID, i);
      halfSent.get(i).post(SERVICES, body.length(), body.substring(0, 9));
      halfOpen.get(i).get("/v1").sendNoMore();
    }
    SimulatedFaults.Armed fault = delay(region);
    for (SlowClient client : clients(server, count, all)) {
      client.get(QUOTAS);
    }
    await().atMost(PATIENCE).until(() -> fault.fired() == count);

    long health = millis(() -> send(server.uri(), "GET", "/_simulator/health", 200));
    long disarmed =
        millis(() -> send(server.uri(), "DELETE", "/_simulator/faults/" + fault.id(), 204));
    assertThat(health).as("milliseconds until health answers").isLessThan(1_000);
    assertThat(disarmed).as("milliseconds until the fault is disarmed").isLessThan(1_000);

    for (int i = 0; i < count; i++) {
      halfSent.get(i).send(BODY.formatted(Requests.VPC_ID, i).substring(9));
      assertThat(halfSent.get(i).answer()).startsWith("HTTP/1.1 200 ");
      assertThat(halfOpen.get(i).answer()).startsWith("HTTP/1.1 200 ");
      assertThat(silent.get(i).get("/v1").answer()).startsWith("HTTP/1.1 200 ");
    }
    return "%,d of each kind; health after %d ms, fault disarmed after %d ms"
        .formatted(count, health, disarmed);
  }

  private static List<SlowClient> clients(SimulatorServer server, int count, List<SlowClient> all)
      throws IOException {
    for (int i = 0; i < count; i++) {
      all.add(new SlowClient(server));
    }
    return List.copyOf(all.subList(all.size() - count, all.size()));
  }

  private static SimulatedFaults.Armed delay(SimulatedRegion region) {
    FaultEffect day = FaultEffect.delay(Duration.ofDays(1));
    return region.faults().arm(Fault.next(Operation.SHOW_QUOTAS, day).times(Fault.ALWAYS));
  }

  private static long millis(Task<?> task) throws Exception {
    long start = System.nanoTime();
    Object unused = task.run();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static Void send(URI server, String method, String path, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, BodyPublishers.noBody())
            .timeout(PATIENCE)
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    return null;
  }

  @Test
  void killedWhileSaving() throws Exception {
    Path file = directory.resolve("state.json");
    LargeState.write(file);
    byte[] before = Files.readAllBytes(file);
    // Looks for the moment at which the file is written, around which each kill is another case.
    Duration early = Duration.ZERO;
    Duration late = spanOfSaving(file).multipliedBy(2);
    int old = 0;
    int fresh = 0;
    int inBetween = 0;
    for (int i = 0; i < KILLS; i++) {
      Files.write(file, before);
      Duration moment = early.plus(late).dividedBy(2);
      try (JarProcess jar = saving(file)) {
        boolean unused = jar.killAfter(moment);
      }
      if (Arrays.equals(Files.readAllBytes(file), before)) {
        old++;
        early = moment;
        late = late.plus(JITTER);
      } else {
        fresh++;
        late = moment;
        early = early.compareTo(JITTER) < 0 ? Duration.ZERO : early.minus(JITTER);
      }
      LargeState.check(file);
      inBetween += deleteLeftovers(file);
    }
    row(
        "killed (SIGKILL) while saving",
        "%d times, in the end after some %d ms; %d left a part beside the file; %d found it as it was, %d the new one"
            .formatted(KILLS, late.toMillis(), inBetween, old, fresh));
  }

  /** A jar that has something new to save. */
  private JarProcess saving(Path file) throws Exception {
    JarProcess jar =
        JarProcess.run(
            directory, Map.of(), "--port=0", "--state=" + file, "--save-on-exit=" + file);
    HttpRequest creation =
        HttpRequest.newBuilder(jar.ready().resolve(SERVICES))
            .POST(BodyPublishers.ofString(BODY.formatted(Requests.VPC_ID, 0)))
            .build();
    assertThat(HTTP.send(creation, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    return jar;
  }

  private Duration spanOfSaving(Path file) throws Exception {
    try (JarProcess jar = saving(file)) {
      return Duration.ofMillis(millis(() -> assertThat(jar.stop()).isIn(0, 143)));
    }
  }

  /** What a killed process could not delete. */
  private static int deleteLeftovers(Path file) throws IOException {
    int deleted = 0;
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path each : files.filter(path -> path.toString().endsWith(".tmp")).toList()) {
        Files.delete(each);
        deleted++;
      }
    }
    return deleted;
  }

  @Test
  void aFullDisk() throws Exception {
    Path large = directory.resolve("large.json");
    LargeState.write(large);
    Path disk = Files.createDirectory(directory.resolve("disk"));
    boolean mounted = done("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
    try {
      Path file = Files.writeString(disk.resolve("state.json"), "{}", UTF_8);
      String[] options = {"--port=0", "--save-on-exit=" + file};
      try (JarProcess jar =
          mounted
              ? JarProcess.run(directory, Map.of(), options)
              : JarProcess.runWithSmallFiles(directory, options)) {
        HttpRequest replacement =
            HttpRequest.newBuilder(jar.ready().resolve("/_simulator/state"))
                .PUT(BodyPublishers.ofFile(large))
                .build();
        assertThat(HTTP.send(replacement, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        assertThat(jar.stop()).isEqualTo(4);
        assertThat(jar.err()).contains("cannot be written").hasLineCount(1);
      }
      assertThat(disk).isDirectoryContaining(path -> path.equals(file));
      assertThat(file).hasContent("{}");
      assertThat(deleteLeftovers(file)).isZero();
    } finally {
      if (mounted) {
        assertThat(done("umount", disk.toString())).isTrue();
      }
    }
    row(
        "full disk",
        "exit code 4, the file as it was ("
            + (mounted
                ? "a disk of 256 KiB"
                : "no disk could be mounted: a limit on the size of files")
            + ")");
  }

  private static boolean done(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
