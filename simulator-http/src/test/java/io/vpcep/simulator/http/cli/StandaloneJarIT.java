package io.vpcep.simulator.http.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpcep.simulator.http.Rule;
import io.vpcep.simulator.http.ServerCertificate;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs the standalone jar as its users do: as a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
class StandaloneJarIT {
  private static final String QUOTAS = "/v1/0123456789abcdef0123456789abcdef/quotas?type=endpoint";

  private static final String SERVICE =
      """
      {"vpc_id": "4189d3c2-8882-4871-a3c2-d380272eed80", "server_type": "LB",
       "port_id": "4189d3c2-8882-4871-a3c2-d380272eed88",
       "ports": [{"client_port": 80, "server_port": 80}]}
      """;

  @TempDir Path directory;

  @Nested
  class Serving {

    @Test
    void answersAsSoonAsItSaysSoAndEndsWhenTold() throws Exception {
      try (JarProcess jar = run("--port", "0")) {
        assertThat(jar.get("/_simulator/health").statusCode()).isEqualTo(200);
        HttpResponse<String> quotas = jar.get(QUOTAS);

        assertThat(quotas.statusCode()).isEqualTo(200);
        assertThat(quotas.body()).containsPattern("\"quota\"\\s*:\\s*150\\b");
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.out())
            .matches("VPCEP simulator ready at http://127\\.0\\.0\\.1:[1-9][0-9]*\\R");
        assertThat(jar.err()).isEmpty();
      }
    }

    @Test
    void savesItsStateWhenToldToEndAndGoesOnWithIt() throws Exception {
      Path file = directory.resolve("state.json");
      String[] options = {"--port=0", "--state=" + file, "--save-on-exit=" + file};
      String path = "/v1/0123456789abcdef0123456789abcdef/vpc-endpoint-services";
      String before;
      try (JarProcess jar = run(options)) {
        HttpRequest creation =
            HttpRequest.newBuilder(jar.ready().resolve(path))
                .POST(BodyPublishers.ofString(SERVICE))
                .build();
        before = HttpClient.newHttpClient().send(creation, BodyHandlers.ofString()).body();
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.err()).isEmpty();
      }

      try (JarProcess jar = run(options)) {
        String id = new ObjectMapper().readTree(before).get("id").textValue();
        assertThat(jar.get(path).body()).contains(id);
      }
    }

    @Rule("S78")
    @Test
    void thatItCannotSaveWhenToldToEndIsExitCode4() throws Exception {
      Path gone = Files.createDirectory(directory.resolve("gone"));
      try (JarProcess jar = run("--port=0", "--save-on-exit=" + gone.resolve("state.json"))) {
        jar.ready();
        Files.delete(gone);

        assertThat(jar.stop()).isEqualTo(4);
        assertThat(jar.err()).contains("cannot be written").hasLineCount(1);
      }
    }

    @Test
    void takesSettingsFromVariables() throws Exception {
      Map<String, String> variables =
          Map.of("VPCEP_SIMULATOR_PORT", "0", "VPCEP_SIMULATOR_QUOTA_ENDPOINTS", "7");
      try (JarProcess jar = JarProcess.run(directory, variables)) {
        assertThat(jar.get(QUOTAS).body()).containsPattern("\"quota\"\\s*:\\s*7\\b");
      }
    }

    @Test
    void readsANetworkFileInYaml() throws Exception {
      Path file =
          Files.writeString(
              directory.resolve("network.yaml"),
              "public_services: [{name: com.example.more, type: gateway}]");
      try (JarProcess jar = run("--port=0", "--state=" + file)) {
        String path = "/v1/0123456789abcdef0123456789abcdef/vpc-endpoint-services/public";
        assertThat(jar.get(path).body()).contains("com.example.more");
        assertThat(jar.err()).isEmpty();
      }
    }

    @Test
    void speaksHttpsWithACertificateThatItShows() throws Exception {
      try (JarProcess jar = run("--port", "0", "--tls")) {
        assertThat(jar.ready()).hasScheme("https");
        String path = "/_simulator/certificate";
        String seen = jar.get(path, trusting(Trust.EVERYBODY)).body();
        ServerCertificate certificate = certificate(seen);

        HttpClient client = HttpClient.newBuilder().sslContext(certificate.clientContext()).build();
        assertThat(jar.get(QUOTAS, client).statusCode()).isEqualTo(200);
        assertThat(jar.get(path, client).body()).contains(certificate.fingerprint());
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.err()).isEmpty();
      }
    }

    @Test
    void thePublishedJarServesHttpsAndReadsYamlOnTheModulePath() throws Exception {
      Path file =
          Files.writeString(
              directory.resolve("network.yaml"),
              "public_services: [{name: com.example.more, type: gateway}]");
      String modules =
          System.getProperty("published.jar") + File.pathSeparator + System.getProperty("core.jar");
      List<String> java = List.of("-p", modules, "-m", "io.vpcep.simulator.http");
      try (JarProcess jar =
          JarProcess.java(directory, java, "--port=0", "--tls", "--state=" + file)) {
        assertThat(jar.ready()).hasScheme("https");
        String path = "/v1/0123456789abcdef0123456789abcdef/vpc-endpoint-services/public";
        HttpClient client = trusting(Trust.EVERYBODY);
        assertThat(jar.get(path, client).body()).contains("com.example.more");
        assertThat(jar.get("/_simulator/health", client).body())
            .contains(System.getProperty("project.version"));
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.err()).isEmpty();
      }
    }

    @Test
    void malformedRequestsAreAnsweredAndNotLogged() throws Exception {
      try (JarProcess jar = run("--port=0")) {
        int port = jar.ready().getPort();
        for (String hosts : List.of("Host: a b\r\n", "Host: a\r\nHost: b\r\n")) {
          assertThat(answer(port, "GET / HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n"))
              .startsWith("HTTP/1.1 400 ");
        }
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.err()).isEmpty();
      }
    }

    private String answer(int port, String request) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
      }
    }

    private HttpClient trusting(TrustManager trust) throws GeneralSecurityException {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return HttpClient.newBuilder().sslContext(context).build();
    }

    private ServerCertificate certificate(String answer) throws Exception {
      String pem = new ObjectMapper().readTree(answer).get("pem").textValue();
      return new ServerCertificate(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII))));
    }

    @Test
    void worksBesideTheLibrariesItContains() throws Exception {
      List<String> libraries =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(entry -> entry.endsWith(".jar"))
              .toList();
      assertThat(libraries)
          .anyMatch(entry -> entry.contains("jackson-databind"))
          .anyMatch(entry -> entry.contains("jetty-server"))
          .anyMatch(entry -> entry.contains("slf4j-api"));

      try (JarProcess jar = JarProcess.runBefore(libraries, directory, "--port=0")) {
        assertThat(jar.get(QUOTAS).statusCode()).isEqualTo(200);
        assertThat(jar.stop()).isIn(0, 143);
        assertThat(jar.err()).isEmpty();
      }
    }
  }

  @Nested
  class Ending {

    @Test
    void aTakenPortIsOneLineAndExitCode1() throws Exception {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          JarProcess jar = run("--port=" + taken.getLocalPort())) {
        assertThat(jar.exitCode()).isEqualTo(1);
        assertThat(jar.err())
            .startsWith("vpcep-simulator: ")
            .contains("127.0.0.1:" + taken.getLocalPort())
            .hasLineCount(1);
        assertThat(jar.out()).isEmpty();
      }
    }

    @Test
    void aMistakeInTheNetworkFileIsOneLineAndExitCode2() throws Exception {
      Path file = Files.writeString(directory.resolve("network.yaml"), "vpcs:\n  - cidr: [");
      try (JarProcess jar = run("--port=0", "--state=" + file)) {
        assertThat(jar.exitCode()).isEqualTo(2);
        assertThat(jar.err()).startsWith("vpcep-simulator: " + file + ": line ").hasLineCount(1);
        assertThat(jar.out()).isEmpty();
      }
    }

    @Test
    void aKeyStoreThatCannotBeUsedIsOneLineAndExitCode2() throws Exception {
      try (JarProcess jar = run("--tls-key-store", "none.p12", "--tls-key-store-password=xyzzy")) {
        assertThat(jar.exitCode()).isEqualTo(2);
        assertThat(jar.err())
            .isEqualToNormalizingNewlines(
                "vpcep-simulator: --tls-key-store cannot be used:"
                    + " key store none.p12: no such file\n");
        assertThat(jar.out()).isEmpty();
      }
    }

    @Rule("S136")
    @Test
    void memoryThatRunsOutIsOneLineAndExitCode3() throws Exception {
      List<String> java = List.of("-Xmx32m", "-jar", JarProcess.JAR);
      try (JarProcess jar = JarProcess.java(directory, java, "--port=0")) {
        HttpRequest tooLarge =
            HttpRequest.newBuilder(jar.ready().resolve("/_simulator/state"))
                .PUT(BodyPublishers.ofByteArray(new byte[48 << 20]))
                .build();
        var unused = HttpClient.newHttpClient().sendAsync(tooLarge, BodyHandlers.discarding());

        assertThat(jar.exitCode()).isEqualTo(3);
        assertThat(jar.err())
            .isEqualToNormalizingNewlines("vpcep-simulator: out of memory; java -Xmx gives more\n");
      }
    }

    @Rule("S196")
    @Test
    void largeBodiesThatDoNotEndDoNotUseUpTheMemory() throws Exception {
      List<String> java = List.of("-Xmx64m", "-jar", JarProcess.JAR);
      List<Socket> clients = new ArrayList<>();
      try (JarProcess jar = JarProcess.java(directory, java, "--port=0")) {
        for (int i = 0; i < 100; i++) {
          clients.add(new Socket(InetAddress.getLoopbackAddress(), jar.ready().getPort()));
          OutputStream out = clients.get(i).getOutputStream();
          String path = "/v1/0123456789abcdef0123456789abcdef/vpc-endpoints";
          String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n";
          out.write(head.getBytes(US_ASCII));
          out.write(new byte[(1 << 20) - 1]);
        }

        assertThat(jar.get("/_simulator/health").statusCode()).isEqualTo(200);
        assertThat(new String(clients.get(99).getInputStream().readNBytes(13), US_ASCII))
            .isEqualTo("HTTP/1.1 503 ");
      } finally {
        for (Socket client : clients) {
          client.close();
        }
      }
    }

    @Test
    void anUnknownOptionIsRefusedAndTheKnownOnesListed() throws Exception {
      try (JarProcess jar = run("--prot=0")) {
        assertThat(jar.exitCode()).isEqualTo(2);
        assertThat(jar.err()).contains("--prot=0", "--port", "--dialect", "--help");
        assertThat(jar.out()).isEmpty();
      }
    }

    @Test
    void anUnknownVariableIsRefusedAndTheKnownOnesListed() throws Exception {
      try (JarProcess jar =
          JarProcess.run(directory, Map.of("VPCEP_SIMULATOR_PROT", "0"), "--port=0")) {
        assertThat(jar.exitCode()).isEqualTo(2);
        assertThat(jar.err())
            .contains("VPCEP_SIMULATOR_PROT", "VPCEP_SIMULATOR_PORT", "VPCEP_SIMULATOR_DIALECT");
        assertThat(jar.out()).isEmpty();
      }
    }

    @Test
    void helpIsPrinted() throws Exception {
      try (JarProcess jar = run("--help")) {
        assertThat(jar.exitCode()).isZero();
        assertThat(jar.out())
            .contains("Usage: vpcep-simulator", "VPCEP_SIMULATOR_PORT, default 8080");
        assertThat(jar.err()).isEmpty();
      }
    }

    @Test
    void theVersionIsTheOneOfTheManifest() throws Exception {
      try (JarProcess jar = run("--version")) {
        assertThat(jar.exitCode()).isZero();
        assertThat(jar.out())
            .isEqualTo(
                "vpcep-simulator "
                    + System.getProperty("project.version")
                    + System.lineSeparator());
      }
    }
  }

  /** For the first look at a certificate that nobody has been told of. */
  private static final class Trust extends X509ExtendedTrustManager {
    static final Trust EVERYBODY = new Trust();

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private JarProcess run(String... arguments) throws IOException {
    return JarProcess.run(directory, Map.of(), arguments);
  }
}
