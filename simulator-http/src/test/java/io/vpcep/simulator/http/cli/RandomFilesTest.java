package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vpcep.simulator.http.fuzz.Mutation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random files for every option that takes one: the simulator serves, or refuses the file in one
 * line and with exit code 2. Properties {@code vpcep.fuzz.seed} and {@code vpcep.fuzz.requests}
 * choose others, and ten times how many.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomFilesTest {
  private static final long SEED = Long.getLong("vpcep.fuzz.seed", 1);
  private static final int FILES = Integer.getInteger("vpcep.fuzz.requests", 1_000) / 10;

  private static final Map<String, String> GOOD =
      Map.of(
          "accounts",
          """
              accounts:
                - name: provider
                  id: 6e9dfd51d1124e8d8498dce894923a0d
                  status: [active]
                  projects: [{name: eu-de, id: 295dacf46a4842fcbf7844dc2dc2489d}, {name: more}]
                  users:
                    - name: admin
                      password: secret
                      access_keys: [{ak: AK, sk: SK}, {ak: A2, sk: S2, security_token: TOKEN}]
                      policies: [{effect: allow, actions: ["vpcep:*:*"]}]
              """,
          "network",
          """
              vpcs:
                - id: 4189d3c2-8882-4871-a3c2-d380272eed80
                  project_id: 6e9dfd51d1124e8d8498dce894923a0d
                  cidr: 192.168.0.0/16
                  default_route_table_id: 4189d3c2-8882-4871-a3c2-d380272eed81
                  subnets: [{id: 4189d3c2-8882-4871-a3c2-d380272eed82, cidr: 192.168.0.0/24}]
                  ports: [{id: 4189d3c2-8882-4871-a3c2-d380272eed88, server_type: LB}]
                  route_tables: [{id: 4189d3c2-8882-4871-a3c2-d380272eed83}]
                  routes: [{destination: 10.1.0.0/16}]
              public_services: [{name: a.b, type: gateway, is_charge: false, enable_policy: true}]
              """,
          "state",
          """
              version: 1
              seed: 42
              now: "2024-05-01T00:00:00Z"
              accounts: [{name: provider}, {name: consumer}]
              services:
                - account: provider
                  service_name: web
                  vpc_id: 4189d3c2-8882-4871-a3c2-d380272eed80
                  port_id: 4189d3c2-8882-4871-a3c2-d380272eed88
                  ports: [{client_port: 80, server_port: 8080}]
                  permissions: ["*"]
                  tags: [{key: k, value: v}]
              endpoints:
                - account: consumer
                  endpoint_service_name: web
                  vpc_id: 84758cf5-9c62-43ae-a778-3dbd8370c0a4
                  subnet_id: 68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de
              """);

  /** What only YAML has. */
  private static final List<String> SNIPPETS =
      List.of(
          "&a ",
          "*a",
          "!!int x",
          "!!float x",
          "!!binary =",
          "!!str 1",
          "!x 1",
          "? ",
          "- ",
          ": ",
          "<<: *a",
          "---\n",
          "...\n",
          "%YAML 9.9\n",
          "%TAG ! x\n",
          "\t",
          "|\n",
          ">9\n",
          "0x1F",
          "0o17",
          "1_000",
          "1_0.5",
          ".inf",
          "-.NaN",
          "+1",
          "1e400",
          "1e999999999999",
          "~",
          "yes",
          "2024-01-01",
          "190:20:30",
          "[",
          "}",
          "'",
          "\"\\x",
          "#",
          "@",
          "`",
          "\u0085",
          "\u2028");

  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"accounts", "network", "state"})
  void areReadOrRefusedInOneLine(String kind) throws IOException {
    Random random = new Random(SEED + kind.hashCode());
    Mutation mutation = new Mutation(random);
    for (int i = 0; i < FILES; i++) {
      JsonNode document = YAML.readTree(GOOD.get(kind));
      boolean yaml = random.nextBoolean();
      String text = mutation.json(document);
      byte[] content = mutation.bytes(yaml ? yaml(text, random) : text);
      Path file = directory.resolve("file." + (yaml ? "yaml" : "json"));
      Files.write(file, content);
      try {
        assertReadOrRefused("--state=" + file);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed %d, %s, file %d: %s%n%s"
                .formatted(SEED, file.getFileName(), i, e, new String(content, UTF_8)),
            e);
      }
    }
  }

  /** JSON is YAML already; some of it is written as people write it, and with what JSON lacks. */
  private static String yaml(String json, Random random) {
    String text = json;
    if (random.nextBoolean()) {
      try {
        text = YAML.writeValueAsString(JSON.readTree(json));
      } catch (IOException e) {
        return json;
      }
    }
    StringBuilder yaml = new StringBuilder(text);
    for (int snippets = random.nextInt(3); snippets > 0; snippets--) {
      int at = random.nextInt(yaml.length() + 1);
      int end = Math.min(yaml.length(), at + random.nextInt(6));
      yaml.replace(at, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
    }
    return yaml.toString();
  }

  private static void assertReadOrRefused(String option) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Launcher launcher =
        new Launcher(
            new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
            new PrintStream(err, false, UTF_8),
            () -> {});

    int exitCode = launcher.run(new String[] {"--port=0", option}, Map.of());

    String told = err.toString(UTF_8);
    if (exitCode == Launcher.DONE) {
      assertThat(told).isEmpty();
    } else {
      assertThat(exitCode).isEqualTo(Launcher.REFUSED);
      assertThat(told)
          .startsWith("vpcep-simulator: ")
          .hasLineCount(1)
          .doesNotContain("Exception", "StreamRead", "[Source", "java.", "io.vpcep.");
    }
  }
}
