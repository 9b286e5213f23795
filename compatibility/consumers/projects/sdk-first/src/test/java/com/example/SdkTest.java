package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SdkTest {

  @Test
  @VpcepSimulator(http = true)
  void theClientIsAnswered(URI server, Caller me) {
    VpcepClient client =
        VpcepClient.newBuilder()
            .withCredential(
                new BasicCredentials().withAk("ak").withSk("sk").withProjectId(me.projectId()))
            .withEndpoint(server.toString())
            .build();

    var quotas = client.listQuotaDetails(new ListQuotaDetailsRequest()).getQuotas();

    assertEquals(2, quotas.getResources().size());
  }

  @Test
  void whatTheSdkBringsIsWhatIsThere() {
    assertEquals("2.14.2", PackageVersion.VERSION.toString());
    assertEquals("1.8.21", kotlin.KotlinVersion.CURRENT.toString());
  }
}
