package io.vpcep.simulator.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.http.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContentTest {

  @Rule("S79")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_simulator/state",
        "/_simulator/state/changes",
        "/_simulator/regions/p/_simulator/state"
      })
  void aStateHas64MebibytesAtMost(String path) {
    assertThat(RequestContent.maxBytes(path)).isEqualTo(64 << 20);
  }

  @Rule("S2")
  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/p/vpc-endpoints", "/_simulator/faults", "/v1/p/_simulator/state", "/", ""})
  void allElseHasOne(String path) {
    assertThat(RequestContent.maxBytes(path)).isEqualTo(1 << 20);
  }
}
