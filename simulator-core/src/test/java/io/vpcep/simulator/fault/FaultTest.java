package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.api.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  private static final Fault NEXT =
      Fault.next(Operation.SHOW_ENDPOINT, FaultEffect.refuse(PORT_QUERY_FAILED));

  private static Fault showRefused(int skip, int times) {
    return new Fault(
        Fault.Target.of(Operation.SHOW_ENDPOINT),
        new FaultEffect.Refusal(PORT_QUERY_FAILED),
        skip,
        times,
        1);
  }

  @Test
  void nextIsOnceAndNow() {
    assertThat(NEXT).isEqualTo(showRefused(0, 1));
  }

  @Test
  void oneNumberIsChangedAtATime() {
    assertThat(NEXT.after(2).times(3))
        .isEqualTo(showRefused(2, 3))
        .isEqualTo(NEXT.times(3).after(2));
    assertThat(NEXT.always().times()).isEqualTo(Fault.ALWAYS);
  }

  @Test
  void skipsNoneOrMore() {
    assertThat(NEXT.after(0)).isEqualTo(NEXT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NEXT.after(-1))
        .withMessageContaining("-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void hitsOnceOrMore(int times) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NEXT.times(times))
        .withMessageContaining(Integer.toString(times));
  }

  @Test
  void needsACode() {
    assertThatNullPointerException().isThrownBy(() -> FaultEffect.refuse(null));
  }

  @Test
  void whomItIsAboutIsNarrowedBitByBit() {
    Fault narrow =
        NEXT.on(Operation.DELETE_ENDPOINT).inProject("p").onResource("id").onResourceNamed("name");

    assertThat(narrow.target())
        .isEqualTo(new Fault.Target(Operation.DELETE_ENDPOINT, "p", "id", "name"));
    assertThat(narrow.effect()).isEqualTo(NEXT.effect());
    assertThat(Fault.next(FaultEffect.dropBefore()).target()).isEqualTo(Fault.Target.EVERY_CALL);
  }

  @Test
  void namesAndIdsAreNotEmpty() {
    for (Runnable empty :
        List.<Runnable>of(
            () -> NEXT.inProject(""), () -> NEXT.onResource(""), () -> NEXT.onResourceNamed(""))) {
      assertThatIllegalArgumentException()
          .isThrownBy(empty::run)
          .withMessageContaining("must not be empty");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aProbabilityIsMoreThanNothingAndAtMostCertain(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NEXT.withProbability(probability))
        .withMessageContaining(Double.toString(probability));
  }

  @Test
  void aCodeIsRefusedWithAStatusThatTheDocumentsDoNotGiveIt() {
    assertThat(FaultEffect.refuse(PORT_QUERY_FAILED, 400))
        .isEqualTo(FaultEffect.refuse(PORT_QUERY_FAILED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultEffect.refuse(PORT_QUERY_FAILED, 503))
        .withMessageContaining("EndPoint.4009 has status 400")
        .withMessageContaining("503");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P366D"})
  void aDelayIsPositiveAndNotEndless(Duration span) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultEffect.delay(span))
        .withMessageContaining(span.toString());
  }

  @Test
  void aThrottleLetsSomethingThroughInSomeTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultEffect.throttle(0, Duration.ofSeconds(1)))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultEffect.throttle(1, Duration.ZERO))
        .withMessageContaining("PT0S");
    assertThat(Fault.next(FaultEffect.throttle(1, Duration.ofSeconds(1))).times())
        .isEqualTo(Fault.ALWAYS);
  }

  @Nested
  class RawAnswers {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 199, 600})
    void haveAFinalStatus(int status) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FaultEffect.answer(status, null, ""))
          .withMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void haveABodyOnlyWhereHttpHasOne(int status) {
      assertThat(FaultEffect.answer(status, null, "").status()).isEqualTo(status);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FaultEffect.answer(status, null, "text"))
          .withMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "Content-Type", "content-length", "Connection"})
    void haveHeadersThatCanBeSet(String name) {
      FaultEffect.RawAnswer answer = FaultEffect.answer(502, null, "");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> answer.withHeader(name, "x"))
          .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x", "\u0000", "é"})
    void haveValuesThatEndNoHeader(String value) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FaultEffect.answer(502, null, "").withHeader("Via", value))
          .withMessageContaining("Via");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FaultEffect.answer(502, value, ""))
          .withMessageContaining("Content-Type");
    }
  }
}
