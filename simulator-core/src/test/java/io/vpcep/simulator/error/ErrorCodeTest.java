package io.vpcep.simulator.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.fixture.Door;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class ErrorCodeTest {
  // Tests run in the folder of core, or of the module beside it that runs them over HTTP.
  private static final Path SOURCE =
      Path.of("../simulator-core/src/main/java/io/vpcep/simulator/error/ErrorCode.java");

  private record Row(String code, int httpStatus, String message) {

    static Row of(ErrorCode code) {
      return new Row(code.code(), code.httpStatus(), code.message());
    }

    static Row ofCsv(String line) {
      // No field of the table is quoted; the last one, the meaning, may hold anything.
      List<String> fields = List.of(line.split(",", 4));
      return new Row(fields.get(0), Integer.parseInt(fields.get(1)), fields.get(2));
    }
  }

  @Test
  void theEnumIsTheTableOfTheApiReferenceRowByRowWithTheCodesOf2025() throws IOException {
    List<Row> table = new ArrayList<>(rows("/errors.csv"));
    List<Row> later = rows("/errors-2025.csv");
    assertThat(table).hasSize(143);
    assertThat(later).hasSize(12);
    table.addAll(later);
    table.sort(Comparator.comparing(row -> row.code().toLowerCase(Locale.ROOT)));

    assertThat(Arrays.stream(ErrorCode.values()).map(Row::of)).containsExactlyElementsOf(table);
  }

  @Test
  void constantsAreNamedAfterWhatIsWrongInFewWords() {
    assertThat(ErrorCode.values())
        .allSatisfy(
            code ->
                assertThat(code.name())
                    .hasSizeLessThanOrEqualTo(40)
                    .doesNotContainPattern("\\d{4}"));
  }

  @Test
  void theCommentOfEachConstantTellsItsCode() throws IOException {
    String source = Files.readString(SOURCE);

    assertThat(ErrorCode.values())
        .allSatisfy(
            code ->
                assertThat(source)
                    .contains("  /** {@code " + code.code() + "}. */\n  " + code.name() + "("));
  }

  @Test
  void everyCodeIsFoundByItsNumberAndByBothSpellings() {
    assertThat(ErrorCode.values())
        .allSatisfy(
            code -> {
              String digits = code.code().substring("EndPoint.".length());
              assertThat(ErrorCode.of(code.code())).isSameAs(code);
              assertThat(ErrorCode.of("EndPoint." + digits)).isSameAs(code);
              assertThat(ErrorCode.of("Endpoint." + digits)).isSameAs(code);
              assertThat(code.number()).isEqualTo(Integer.parseInt(digits));
              assertThat(ErrorCode.of(code.number())).isSameAs(code);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2012", "EndPoint.0008", "EndPoint.2012 ", "endpoint.2012", "EndPoint.12345"})
  void anUnknownCodeIsNamed(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorCode.of(code))
        .withMessageEndingWith("EndPoint.0001 to EndPoint.4030, not \"" + code + "\"");
  }

  @Test
  void anUnknownNumberIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorCode.of(8))
        .withMessageEndingWith("EndPoint.0001 to EndPoint.4030, not 8");
  }

  @Test
  void aRefusalTellsCodeMessageAndReason() {
    VpcepException refusal = ErrorCode.SERVICE_IN_USE.because("2 endpoints are connected");

    assertThat(refusal.code()).isEqualTo(ErrorCode.SERVICE_IN_USE);
    assertThat(refusal.reason()).isEqualTo("2 endpoints are connected");
    assertThat(refusal)
        .hasMessage(
            "EndPoint.3006 The endpoint service is being used. (2 endpoints are connected)");
  }

  @Test
  void everyRefusalIsAFreshException() {
    assertThat(ErrorCode.SYSTEM_ERROR.because("a"))
        .isNotSameAs(ErrorCode.SYSTEM_ERROR.because("a"));
  }

  @Test
  void aRefusalNeedsAReason() {
    assertThatNullPointerException().isThrownBy(() -> ErrorCode.SYSTEM_ERROR.because(null));
  }

  private static List<Row> rows(String resource) throws IOException {
    try (InputStream csv = ErrorCodeTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Row::ofCsv)
          .toList();
    }
  }
}
