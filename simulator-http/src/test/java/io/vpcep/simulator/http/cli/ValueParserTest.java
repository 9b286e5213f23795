package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

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
      assertThat(ValueParser.duration(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "1", "1.5s", "-1s", "PT-1S", "1 s", "1d", "s", "P366D", "999999999h"})
    void areRefusedInOtherFormsAndOutOfRange(String text) {
      assertThat(catchThrowable(() -> ValueParser.duration(text)))
          .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @Test
    void maySplitTimeFinely() {
      assertThat(ValueParser.step("PT0.000000001S")).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void mayNotBeZeroForAStep() {
      assertThatThrownBy(() -> ValueParser.step("0s")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535})
    void areTakenUpToTheMaximum(int number) {
      assertThat(ValueParser.number(Integer.toString(number), 65535)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "1.0", "0x10", "+1", "1 ", "4294967296", "٣"})
    void areRefusedOutOfRangeOrInOtherForms(String text) {
      assertThatThrownBy(() -> ValueParser.number(text, 65535))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void have64BitsForASeed(long number) {
      assertThat(ValueParser.wholeNumber(Long.toString(number))).isEqualTo(number);
    }

    @Test
    void haveNoMoreThan64Bits() {
      assertThatThrownBy(() -> ValueParser.wholeNumber("9223372036854775808"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Hosts {

    @ParameterizedTest
    @CsvSource({
      "127.0.0.1, 127.0.0.1",
      "localhost, localhost",
      "0.0.0.0, 0.0.0.0",
      "::1, ::1",
      "[::1], ::1",
    })
    void areNamesOrAddresses(String text, String host) {
      assertThat(ValueParser.host(text)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "http://localhost", "local host", "localhost/", "[::1", "[]"})
    void areNotUrls(String text) {
      assertThatThrownBy(() -> ValueParser.host(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
