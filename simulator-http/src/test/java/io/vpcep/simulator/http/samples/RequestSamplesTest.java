package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every request sample of the documents is accepted, and its answer has the fields of the
 * documented table, as the contract amends it: no more, no fewer, each of its type.
 */
class RequestSamplesTest {

  @TestFactory
  Stream<DynamicTest> everySampleHoldsInTheDialectOfItsDocument() {
    return Samples.all().stream()
        .map(sample -> test(sample, sample.document().dialect(), sample.table()));
  }

  @TestFactory
  Stream<DynamicTest> everySampleHoldsInTheDefaultDialectByTheTableOfTheApiReference() {
    return Samples.all().stream()
        .map(sample -> test(sample, Dialect.Named.DEFAULT, Samples.baselineOf(sample).table()));
  }

  @Test
  void noSampleIsForgotten() {
    assertThat(samplesOf(Document.D0)).hasSize(2);
    assertThat(samplesOf(Document.D1)).hasSize(21);
    assertThat(samplesOf(Document.D2)).as("the console guide prints no request").isEmpty();
    assertThat(samplesOf(Document.D3)).hasSize(1);
    assertThat(samplesOf(Document.D4)).hasSize(1);
  }

  @Test
  void theApiReferenceHasSamplesOfAllItsOperations() {
    // Those beyond the reference come behind the 16 of it.
    Stream<String> versions = Stream.of("ListVersions", "ShowVersion");
    Stream<String> others = Operation.all().stream().limit(16).map(Operation::name);

    assertThat(samplesOf(Document.D1).stream().map(Sample::operation).distinct())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(versions, others).toList());
  }

  private static List<Sample> samplesOf(Document document) {
    return Samples.all().stream().filter(sample -> sample.document() == document).toList();
  }

  private static DynamicTest test(Sample sample, Dialect.Named dialect, Optional<TableId> table) {
    return dynamicTest(
        sample + " [" + dialect + "]", () -> check(sample.sendIn(dialect), sample, dialect, table));
  }

  private static void check(
      Answer answer, Sample sample, Dialect.Named dialect, Optional<TableId> table) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(sample.status());
    if (table.isPresent()) {
      assertThat(answer.contentType()).hasValue("application/json");
      assertThat(TableCheck.differences(answer.json(), table.get(), dialect)).isEmpty();
    } else {
      assertThat(answer.text()).isEmpty();
    }
  }
}
