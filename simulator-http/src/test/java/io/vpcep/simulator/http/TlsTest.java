package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.tls.KeyEntry;
import io.vpcep.simulator.http.internal.tls.SelfSigned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SimulatedRegion region = SimulatedRegion.create();

  @AfterEach
  void close() {
    region.close();
  }

  private SimulatorServer start(Tls tls) {
    return SimulatorServer.start(region, ServerConfig.defaults().withTls(tls));
  }

  private static HttpCaller trusting(SimulatorServer server) {
    return trusting(server, server.uri());
  }

  private static HttpCaller trusting(SimulatorServer server, URI uri) {
    HttpClient client =
        HttpClient.newBuilder().sslContext(server.certificate().clientContext()).build();
    return new HttpCaller(uri, client);
  }

  @Nested
  class ACertificateMadeAtTheStart {

    @Test
    void isTrustedByClientsThatAreToldTo() {
      try (SimulatorServer server = start(Tls.selfSigned())) {
        assertThat(server.uri()).hasToString("https://127.0.0.1:" + server.port());
        assertThat(trusting(server).get(ServedRegion.SERVICES).status()).isEqualTo(200);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isShownInBothVersionsOfTls(String version) throws IOException {
      try (SimulatorServer server = start(Tls.selfSigned());
          SSLSocket socket =
              (SSLSocket)
                  server
                      .certificate()
                      .clientContext()
                      .getSocketFactory()
                      .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
        socket.setEnabledProtocols(new String[] {version});

        socket.startHandshake();

        assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      }
    }

    @Test
    void isRefusedByOthers() {
      try (SimulatorServer server = start(Tls.selfSigned())) {
        assertThatThrownBy(() -> new HttpCaller(server.uri()).get("/"))
            .hasCauseInstanceOf(SSLHandshakeException.class);
      }
    }

    @Test
    void isForTheLoopbackByName() {
      try (SimulatorServer server = start(Tls.selfSigned())) {
        URI uri = URI.create("https://localhost:" + server.port());

        assertThat(trusting(server, uri).get("/").status()).isEqualTo(200);
      }
    }

    @Test
    void isForTheHost() throws Exception {
      X509Certificate certificate = SelfSigned.forHosts(List.of("vpcep.test")).certificate();

      assertThat(certificate.getSubjectAlternativeNames())
          .extracting(name -> String.valueOf(name.get(1)))
          .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "vpcep.test");
    }

    @Test
    void ofAServerOnAllAddressesIsForTheLoopbackToo() {
      ServerConfig config = ServerConfig.defaults().withHost("0.0.0.0").withTls();
      try (SimulatorServer server = SimulatorServer.start(region, config)) {
        assertThat(trusting(server).get("/").status()).isEqualTo(200);
      }
    }

    @Test
    void isAnotherEachTime() {
      Tls tls = Tls.selfSigned();
      try (SimulatorServer one = start(tls);
          SimulatorServer other = start(tls)) {
        assertThat(one.certificate().fingerprint())
            .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}")
            .isNotEqualTo(other.certificate().fingerprint());
      }
    }

    @Test
    void isShownByTheControlApi() throws Exception {
      try (SimulatorServer server = start(Tls.selfSigned())) {
        Answer answer = trusting(server).get("/_simulator/certificate");

        String pem = answer.json().get("pem").textValue();
        assertThat(answer.json().get("fingerprint").textValue())
            .isEqualTo(server.certificate().fingerprint());
        assertThat(pem).isEqualTo(server.certificate().pem());
        assertThat(
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                        new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo(server.certificate().x509());
      }
    }
  }

  @Test
  void linksFollowTheScheme() {
    try (SimulatorServer server = start(Tls.selfSigned())) {
      assertThat(trusting(server).get("/v1").text()).contains("\"" + server.uri() + "/v1\"");
    }
  }

  @Test
  void aServerClosesAsOverPlainHttp() {
    SimulatorServer server = start(Tls.selfSigned());
    trusting(server).get("/");

    assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(PATIENCE);
    assertThatThrownBy(() -> trusting(server).get("/")).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void severalRegionsMayBeBehindIt() {
    try (SimulatorServer server = SimulatorServer.startEmpty(ServerConfig.defaults().withTls())) {
      server.mount(region);
      String project = region.api().caller().projectId();

      assertThat(trusting(server).get("/v1/" + project + "/vpc-endpoints").status()).isEqualTo(200);
      assertThat(trusting(server).get("/_simulator/certificate").status()).isEqualTo(200);
    }
  }

  @Rule("S132")
  @Test
  void aServerOfPlainHttpHasNoCertificate() {
    try (SimulatorServer server = SimulatorServer.start(region)) {
      assertThatIllegalStateException()
          .isThrownBy(server::certificate)
          .withMessageContaining("withTls()");

      Answer answer = new HttpCaller(server.uri()).get("/_simulator/certificate");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
      assertThat(answer.header("X-Simulator-Detail")).contains("plain HTTP");
    }
  }

  @Nested
  class AKeyStore {
    private static final KeyEntry ENTRY = SelfSigned.forHosts(List.of());

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void givesTheCertificate(String type) throws Exception {
      Tls tls = Tls.keyStore(write(type, "secret-word", "one"), "secret-word");
      try (SimulatorServer server = start(tls)) {
        assertThat(server.certificate().x509()).isEqualTo(ENTRY.certificate());
        assertThat(trusting(server).get("/").status()).isEqualTo(200);
      }
      assertThat(tls.toString() + ServerConfig.defaults().withTls(tls))
          .contains("store")
          .doesNotContain("secret-word");
    }

    @Test
    void thatIsNotThereIsRefused() {
      assertRefused(directory.resolve("none.p12"), "secret-word", "no such file");
      assertRefused(directory, "secret-word", "not a file");
    }

    @Test
    void withAnotherPasswordIsRefused() throws Exception {
      assertRefused(write("PKCS12", "secret-word", "one"), "secret-world", "wrong password");
      assertRefused(write("JKS", "secret-word", "one"), "", "wrong password");
    }

    @Test
    void thatIsNoneIsRefused() throws Exception {
      Path file = Files.writeString(directory.resolve("text"), "no key store");

      assertRefused(file, "secret-word", "neither a PKCS12 nor a JKS key store");
    }

    @Test
    void withoutExactlyOneKeyIsRefused() throws Exception {
      assertRefused(write("PKCS12", "secret-word"), "secret-word", "it has 0 private keys");
      assertRefused(
          write("PKCS12", "secret-word", "one", "two"), "secret-word", "it has 2 private keys");
    }

    private void assertRefused(Path file, String password, String reason) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tls.keyStore(file, password))
          .withMessageStartingWith("key store " + file + ": " + reason)
          .withMessageNotContaining("secret-wor")
          .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private Path write(String type, String password, String... keys) throws Exception {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      Certificate[] chain = ENTRY.chain().toArray(Certificate[]::new);
      for (String key : keys) {
        store.setKeyEntry(key, ENTRY.key(), password.toCharArray(), chain);
      }
      store.setCertificateEntry("trusted", ENTRY.certificate());
      Path file = Files.createTempFile(directory, "store", "." + type);
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
      return file;
    }
  }
}
