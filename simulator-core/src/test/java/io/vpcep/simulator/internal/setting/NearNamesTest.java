package io.vpcep.simulator.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearNamesTest {
  private static final List<String> NAMES = List.of("port", "host", "region", "clock-step");

  @ParameterizedTest
  @CsvSource({
    "prot, port", // swapped
    "pot, port", // left out
    "ports, port", // added
    "part, port", // replaced
    "PORT, port", // in another case
    "clokc-stp, clock-step",
    "cst, ''",
  })
  void areThoseWithFewMistakes(String text, String near) {
    assertThat(NearNames.of(text, NAMES)).isEqualTo(near.isEmpty() ? List.of() : List.of(near));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q", "seed", "pront", "regulation"})
  void whatIsTooDifferentIsNotNear(String text) {
    assertThat(NearNames.of(text, NAMES)).isEmpty();
    assertThat(NearNames.hint(text, NAMES)).isEmpty();
  }

  @Test
  void theNearestComeFirstAndNoMoreThanThree() {
    List<String> names = List.of("abcdefgh12", "abcdefgh1", "abcdefgh", "abcdefghi", "abcdefg");

    assertThat(NearNames.of("abcdefgh", names))
        .containsExactly("abcdefgh", "abcdefgh1", "abcdefghi");
  }

  @Test
  void areSaidInWords() {
    assertThat(NearNames.hint("hort", NAMES)).isEqualTo(", perhaps port or host");
  }

  @Test
  void aTextOfAnyLengthIsComparedAtOnce() {
    assertThat(NearNames.of("p".repeat(10_000_000), NAMES)).isEmpty();
  }
}
