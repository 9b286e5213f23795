package io.vpcep.simulator.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.fixture.Door;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class TextFormTest {

  @Nested
  class Durations {

    @ParameterizedTest
    @CsvSource({
      "PT1S, PT1S",
      "PT0S, PT0S",
      "PT1.5S, PT1.5S",
      "P365D, PT8760H",
      "0s, PT0S",
      "1s, PT1S",
      "500ms, PT0.5S",
      "2m, PT2M",
      "1h, PT1H",
    })
    void areTakenInIsoFormAndInShort(String text, Duration duration) {
      assertThat(TextForm.duration(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "1", "1.5s", "-1s", "PT-1S", "1 s", "1d", "s", "P366D", "999999999h"})
    void areRefusedInOtherFormsAndOutOfRange(String text) {
      assertThatThrownBy(() -> TextForm.duration(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("%s is not %s", text, TextForm.DURATIONS);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT90S, 90s", "PT1.5S, 1500ms", "PT0.000000001S, PT0.000000001S"})
    void areWrittenShort(Duration duration, String text) {
      assertThat(TextForm.of(duration)).isEqualTo(text);
      assertThat(TextForm.duration(text)).isEqualTo(duration);
    }

    @Test
    void maySplitTimeFinely() {
      assertThat(TextForm.duration("PT0.000000001S")).isEqualTo(Duration.ofNanos(1));
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535})
    void areTakenUpToTheMaximum(int number) {
      assertThat(TextForm.number(Integer.toString(number), 65535)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "1.0", "0x10", "+1", "1 ", "4294967296", "٣"})
    void areRefusedOutOfRangeOrInOtherForms(String text) {
      assertThatThrownBy(() -> TextForm.number(text, 65535))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void have64BitsForASeed(long number) {
      assertThat(TextForm.wholeNumber(Long.toString(number))).isEqualTo(number);
    }

    @Test
    void haveNoMoreThan64Bits() {
      assertThatThrownBy(() -> TextForm.wholeNumber("9223372036854775808"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
