package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.CurlCommands;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import org.junit.jupiter.api.Test;

@VpcepSimulator(http = true)
class JournalSampleTest {
  @Test
  void tellsWhatTheClientCalled(SimulatedJournal journal, VpcepClient client, URI server) {
    client.listQuotaDetails(new ListQuotaDetailsRequest());
    var unknown = new ListEndpointInfoDetailsRequest().withVpcEndpointId("nothing");
    assertThatThrownBy(() -> client.listEndpointInfoDetails(unknown))
        .hasFieldOrPropertyWithValue("errorCode", "EndPoint.2006");

    var answered = RecordedCall.Outcome.ANSWERED;
    journal.verify().operation(Operation.SHOW_QUOTAS).outcome(answered).exactly(1);
    journal.verify().operation(Operation.SHOW_ENDPOINT, r -> r.id().isEmpty()).never();
    journal.verify().inOrder(Operation.SHOW_QUOTAS, Operation.SHOW_ENDPOINT);
    for (RecordedCall call : journal.calls(CallFilter.any().code(ErrorCode.ENDPOINT_NOT_FOUND))) {
      assertThat(new CurlCommands(server).of(call)).get().asString().startsWith("curl ");
    }
  }
}
