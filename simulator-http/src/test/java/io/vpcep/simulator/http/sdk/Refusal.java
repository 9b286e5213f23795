package io.vpcep.simulator.http.sdk;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A call of the SDK that the service refuses.
 *
 * @param code the documented code it is refused with
 * @param what what is wrong with it
 * @param call the call
 */
record Refusal(ErrorCode code, String what, Consumer<RefusalStage> call) {
  static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

  /** All that are tried here. */
  static List<Refusal> all() {
    return Stream.of(
            AddressRefusals.all(),
            ServiceRefusals.all(),
            EndpointRefusals.all(),
            QueryRefusals.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public String toString() {
    return code.code() + ": " + what;
  }
}
