package io.vpcep.simulator.http.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are taken over HTTP, ForeignPagesTest tells. */
class AllowedHostsTest {

  @Test
  void theNameThatIsListenedOnIsOne() {
    AllowedHosts hosts = new AllowedHosts("Build7.example.com", List.of());

    assertThat(hosts.allow("build7.example.com")).isTrue();
    assertThat(hosts.allow("build8.example.com")).isFalse();
  }
}
