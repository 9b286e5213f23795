package io.vpcep.simulator.internal.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values as the Java expressions that make them. */
@Tag(Door.ONCE)
class JavaTextTest {

  @Test
  void textsAreQuoted() {
    assertThat(JavaText.of("a \"b\" \\ c\r\nd")).isEqualTo("\"a \\\"b\\\" \\\\ c\\r\\nd\"");
  }

  @Test
  void operationsAreTheirConstants() throws Exception {
    for (Operation<?, ?> operation : Operation.all()) {
      String constant = JavaText.of(operation).replace("Operation.", "");
      assertThat(Operation.class.getField(constant).get(null)).isSameAs(operation);
    }
  }

  @Test
  void effectsOfFaultsAreMadeAsTestsMakeThem() {
    assertThat(JavaText.of(FaultEffect.refuse(ErrorCode.SYSTEM_ERROR)))
        .isEqualTo("FaultEffect.refuse(ErrorCode.SYSTEM_ERROR)");
    assertThat(JavaText.of(FaultEffect.delay(Duration.ofSeconds(90))))
        .isEqualTo("FaultEffect.delay(Duration.parse(\"PT1M30S\"))");
    assertThat(JavaText.of(FaultEffect.throttle(3, Duration.ofMinutes(1))))
        .isEqualTo("FaultEffect.throttle(3, Duration.parse(\"PT1M\"))");
    assertThat(JavaText.of(FaultEffect.dropBefore())).isEqualTo("FaultEffect.dropBefore()");
    assertThat(JavaText.of(FaultEffect.dropAfter())).isEqualTo("FaultEffect.dropAfter()");
    FaultEffect answer =
        FaultEffect.answer(503, null, "busy").withHeader("Retry-After", "5").afterTheEffect();
    assertThat(JavaText.of(answer))
        .isEqualTo(
            "FaultEffect.answer(503, null, \"busy\").withHeader(\"Retry-After\", \"5\")"
                + ".afterTheEffect()");
  }
}
