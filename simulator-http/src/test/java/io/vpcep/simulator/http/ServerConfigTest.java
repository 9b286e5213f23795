package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
