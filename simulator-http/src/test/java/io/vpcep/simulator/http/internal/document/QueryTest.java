package io.vpcep.simulator.http.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries bind to, and what is said of their mistakes. */
class QueryTest {

  /** Every kind of parameter that queries have. */
  record Sample(
      @Nullable String text,
      @Nullable @Range(min = 0, max = Long.MAX_VALUE) Long number,
      @Nullable @Range(min = 1, max = 9) Integer small,
      @Nullable Duration someTime,
      @Nullable List<PortMapping.Protocol> protocol) {}

  @Test
  void everyParameterBinds() {
    Sample sample =
        Query.as(
            Sample.class,
            Map.of(
                "text", List.of("12"),
                "number", List.of("0"),
                "small", List.of("9"),
                "some_time", List.of("90s"),
                "protocol", List.of("TCP", "UDP")));

    assertThat(sample)
        .isEqualTo(
            new Sample(
                "12",
                0L,
                9,
                Duration.ofSeconds(90),
                List.of(PortMapping.Protocol.TCP, PortMapping.Protocol.UDP)));
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(Query.as(Sample.class, Map.of()))
        .isEqualTo(new Sample(null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "number!-1!number: expected a whole number of 0 or more, not -1",
        "number!-0!number: expected a whole number of 0 or more, not \"-0\"",
        "number!007!number: expected a whole number of 0 or more, not \"007\"",
        "number!x!number: expected a whole number of 0 or more, not \"x\"",
        "number!''!number: expected a whole number of 0 or more, not \"\"",
        "number!1.5!number: expected a whole number of 0 or more, not \"1.5\"",
        "number!9999999999999999999!number: expected a whole number of 0 or more, not \"9999999999",
        "small!10!small: expected a whole number from 1 to 9, not 10",
        "some_time!soon!some_time: expected a duration from 0 to 365 days",
        "protocol!ICMP!protocol: expected one of TCP, UDP, not \"ICMP\"",
        "colour!red!colour: unknown parameter; known are text, number, small, some_time, protocol",
      })
  void mistakesAreToldWithTheirParameter(String name, String value, String message) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> Query.as(Sample.class, Map.of(name, List.of(value))))
        .withMessageStartingWith(message);
  }

  @Test
  void onlyListsAreTakenTwice() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> Query.as(Sample.class, Map.of("text", List.of("a", "b"))))
        .withMessage("text: given twice");
  }
}
