package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Refusals arrive as the SDK's own exceptions, with the documented status, code and message. */
class RefusalTest {
  private static final SimulatorConfig CONFIG =
      SimulatorConfig.builder().quotas(Quotas.DEFAULT.withEndpointServices(3)).build();

  @TestFactory
  Stream<DynamicTest> arrivesWithStatusCodeAndMessage() {
    return Refusal.all().stream()
        .map(refusal -> dynamicTest(refusal.toString(), () -> check(refusal)));
  }

  @Test
  void codesOf400And404And504AreAmongThem() {
    assertThat(Refusal.all())
        .extracting(refusal -> refusal.code().httpStatus())
        .contains(400, 404, 504);
  }

  private static void check(Refusal refusal) {
    try (ServedRegion region = new ServedRegion(CONFIG)) {
      RefusalStage stage = RefusalStage.in(region);
      ServiceResponseException thrown =
          catchThrowableOfType(ServiceResponseException.class, () -> refusal.call().accept(stage));

      ErrorCode code = refusal.code();
      assertThat(thrown).isInstanceOf(exceptionOf(code));
      assertThat(thrown.getHttpStatusCode()).isEqualTo(code.httpStatus());
      assertThat(thrown.getErrorCode()).isEqualTo(code.code());
      assertThat(thrown.getErrorMsg()).isEqualTo(code.message());
      assertThat(thrown.getRequestId()).isNotEmpty();
    }
  }

  private static Class<? extends ServiceResponseException> exceptionOf(ErrorCode code) {
    return code.httpStatus() < 500 ? ClientRequestException.class : ServerResponseException.class;
  }
}
