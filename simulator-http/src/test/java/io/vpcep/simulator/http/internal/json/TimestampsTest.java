package io.vpcep.simulator.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Trait;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2018-01-30T07:42:01Z, 2018-01-30T07:42:01Z, 2018-01-30T07:42:01.000",
    "2018-01-30T07:42:01.174999999Z, 2018-01-30T07:42:01Z, 2018-01-30T07:42:01.174",
    "2018-01-30T00:00:00Z, 2018-01-30T00:00:00Z, 2018-01-30T00:00:00.000",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59Z, 1969-12-31T23:59:59.999",
    "9999-12-31T23:59:59.9Z, 9999-12-31T23:59:59Z, 9999-12-31T23:59:59.900"
  })
  void areWrittenInTheFormOfTheDialect(Instant instant, String seconds, String milliseconds) {
    assertThat(Timestamps.text(instant, Trait.TimestampFormat.SECONDS_WITH_ZONE))
        .isEqualTo(seconds);
    assertThat(Timestamps.text(instant, Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE))
        .isEqualTo(milliseconds);
  }
}
