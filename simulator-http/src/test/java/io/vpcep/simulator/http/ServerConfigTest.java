package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {

  @Test
  void defaultsAreThisMachineAndAFreePort() {
    assertThat(ServerConfig.defaults()).isEqualTo(new ServerConfig("127.0.0.1", 0));
  }

  @Test
  void changesOneAtATime() {
    assertThat(ServerConfig.defaults().withHost("::1").withPort(8080))
        .isEqualTo(new ServerConfig("::1", 8080));
  }

  @Test
  void asksForNothingUnlessSet() {
    ServerConfig defaults = ServerConfig.defaults();

    assertThat(defaults.auth()).isEqualTo(AuthMode.OFF);
    assertThat(defaults.identityClock()).isEqualTo(IdentityClock.REAL);
    assertThat(defaults.signatureWindow()).isEqualTo(Duration.ofMinutes(15));
    assertThat(defaults.bodyTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(
            defaults
                .withAuth(AuthMode.FULL)
                .withBodyTimeout(Duration.ofSeconds(1))
                .withIdentityClock(IdentityClock.SIMULATED)
                .withSignatureWindow(Duration.ZERO)
                .withHost("::1")
                .withPort(1))
        .isEqualTo(
            new ServerConfig(
                "::1",
                1,
                AuthMode.FULL,
                IdentityClock.SIMULATED,
                Duration.ZERO,
                null,
                null,
                List.of(),
                Duration.ofSeconds(1),
                null));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void givesBodiesSomeTime(long millis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerConfig.defaults().withBodyTimeout(Duration.ofMillis(millis)));
  }

  @Test
  void doesNotShowTheKeyOfTokens() {
    ServerConfig config = ServerConfig.defaults().withTokenKey("hidden");

    assertThat(config.toString()).contains("port=0").doesNotContain("hidden");
  }

  @Test
  void refusesANegativeWindow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerConfig.defaults().withSignatureWindow(Duration.ofNanos(-1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesImpossiblePorts(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerConfig.defaults().withPort(port))
        .withMessageContaining(Integer.toString(port));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535})
  void takesPossiblePorts(int port) {
    assertThat(ServerConfig.defaults().withPort(port).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesBlankHosts(String host) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerConfig.defaults().withHost(host));
  }

  @Test
  void allowsNoFurtherHostsUnlessSet() {
    assertThat(ServerConfig.defaults().allowedHosts()).isEmpty();
    assertThat(
            ServerConfig.defaults().withAllowedHosts("ci.example.com", ".example.org").withPort(1))
        .isEqualTo(
            new ServerConfig("127.0.0.1", 1).withAllowedHosts("ci.example.com", ".example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "a b", "ci.example.com:8080", "http://a.b", "*", "a..b"})
  void refusesAllowedHostsThatAreNoNames(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerConfig.defaults().withAllowedHosts(name))
        .withMessageContaining(name);
  }
}
