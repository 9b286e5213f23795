package io.vpcep.simulator.http.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.http.ServerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingTest {

  @ParameterizedTest
  @EnumSource
  void itsTextIsReadBack(ServerSetting setting) {
    ServerConfig defaults = ServerConfig.defaults();

    assertThat(setting.in(defaults, setting.textOf(defaults))).isEqualTo(defaults);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "localhost, localhost",
    "0.0.0.0, 0.0.0.0",
    "::1, ::1",
    "[::1], ::1",
  })
  void hostsAreNamesOrAddresses(String text, String host) {
    assertThat(ServerSetting.HOST.in(ServerConfig.defaults(), text).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "http://localhost", "local host", "localhost/", "[::1", "[]"})
  void hostsAreNotUrls(String text) {
    assertThatThrownBy(() -> ServerSetting.HOST.in(ServerConfig.defaults(), text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "none, ''",
    "ci.example.com, ci.example.com",
    "'ci.example.com, .example.org', ci.example.com|.example.org",
  })
  void allowedHostsAreNames(String text, String names) {
    ServerConfig config = ServerSetting.ALLOWED_HOSTS.in(ServerConfig.defaults(), text);

    assertThat(String.join("|", config.allowedHosts())).isEqualTo(names);
    assertThat(ServerSetting.ALLOWED_HOSTS.in(config, ServerSetting.ALLOWED_HOSTS.textOf(config)))
        .isEqualTo(config);
  }
}
