package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_4009;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.request.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  private static final Fault NEXT = Fault.next(Operation.SHOW_ENDPOINT, ENDPOINT_4009);

  @Test
  void nextIsOnceAndNow() {
    assertThat(NEXT).isEqualTo(new Fault(Operation.SHOW_ENDPOINT, ENDPOINT_4009, 0, 1));
  }

  @Test
  void oneNumberIsChangedAtATime() {
    assertThat(NEXT.after(2).times(3))
        .isEqualTo(new Fault(Operation.SHOW_ENDPOINT, ENDPOINT_4009, 2, 3))
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
    assertThatNullPointerException()
        .isThrownBy(() -> new Fault(Operation.SHOW_ENDPOINT, null, 0, 1));
  }

  @Test
  void isAboutOneOperationOrAll() {
    for (Operation<?, ?> operation : Operation.all()) {
      assertThat(NEXT.matches(operation)).isEqualTo(operation == Operation.SHOW_ENDPOINT);
      assertThat(new Fault(null, ENDPOINT_4009, 0, 1).matches(operation)).isTrue();
    }
  }
}
