package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What forms offer to choose from. */
class ChoicesControlTest {
  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void listsAllOperationsWithBothNames() {
    JsonNode operations = served.show("/_simulator/operations").get("operations");

    assertThat(StreamSupport.stream(operations.spliterator(), false))
        .extracting(each -> each.get("name").textValue())
        .containsExactlyInAnyOrderElementsOf(
            Operation.all().stream().map(Operation::name).toList());
    assertThat(operations.get(1).toString())
        .isEqualTo(
            "{\"name\":\"ShowEndpointService\",\"sdk_name\":\"ListServiceDetails\",\"method\":\"GET\","
                + "\"path\":\"/v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}\"}");
  }

  @Test
  void listsAllErrorCodes() {
    JsonNode codes = served.show("/_simulator/codes").get("codes");

    assertThat(codes).hasSize(ErrorCode.values().length);
    assertThat(codes.get(4).toString())
        .isEqualTo(
            "{\"code\":\"EndPoint.0005\",\"status\":404,"
                + "\"message\":\"The requested resource is unavailable.\"}");
  }
}
