package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.config.Dialect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field name and JSON type in the documents' sample answers is sent by the simulator in
 * answer to the same section's request, or is a known {@link Deviation}.
 */
class ResponseSamplesTest {

  @TestFactory
  Stream<DynamicTest> everyPrintedFieldIsSentOrIsAKnownDeviation() {
    return PrintedAnswer.all().stream()
        .map(printed -> dynamicTest(printed.toString(), () -> check(printed)));
  }

  private static void check(PrintedAnswer printed) {
    Sample request = Samples.in(printed.document(), printed.section());
    Answer sent = request.sendIn(printed.document().dialect());
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);

    Set<String> missing = new LinkedHashSet<>(Shape.of(printed.json()));
    missing.removeAll(Shape.of(sent.json()));

    assertThat(missing).containsExactlyInAnyOrderElementsOf(Deviation.in(printed));
  }

  @Test
  void everyDeviationIsFromAPrintedAnswer() {
    List<String> answers = PrintedAnswer.all().stream().map(PrintedAnswer::toString).toList();

    assertThat(Deviation.ALL).extracting(Deviation::answer).isSubsetOf(answers);
  }

  @Nested
  class ErrorAnswers {

    @Test
    void thoseOfSection33HaveTheFieldsPrinted() {
      JsonNode printed = printed("d1/3.3-error-response.txt");

      assertThat(Shape.of(refused().json())).isEqualTo(Shape.of(printed));
    }

    @Test
    void thatOfSection72IsSentAsPrinted() {
      Answer refused = refused();

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json()).isEqualTo(printed("d1/7.2-error-response.txt"));
    }

    @Test
    void thatOfSection427IsSentButForThePrefixOfItsCode() {
      String repaired =
          Resources.text("d1/4.2.7-error-response.txt")
              .replace("\"Endpoint.2013\"\n}\n", "\"EndPoint.2013\",\n");

      try (SampleWorld world = SampleWorld.in(Dialect.Named.API_REFERENCE_2024)) {
        Answer refused = acceptOfAnotherService(world);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json())
            .as("contract 2 row 15: table 7-3 prints EndPoint.2013")
            .isEqualTo(Resources.json(repaired));
      }
    }

    private static Answer acceptOfAnotherService(SampleWorld world) {
      return world
          .client()
          .send(
              "POST",
              world.path("/vpc-endpoint-services/${freeService}/connections/action"),
              world.withIds("{\"endpoints\": [\"${pendingEndpoint}\"], \"action\": \"receive\"}"));
    }

    private static Answer refused() {
      try (SampleWorld world = SampleWorld.in(Dialect.Named.API_REFERENCE_2024)) {
        return world.client().send("POST", world.path("/vpc-endpoints"), "no JSON");
      }
    }

    private static JsonNode printed(String name) {
      return Resources.json(Resources.text(name));
    }
  }
}
