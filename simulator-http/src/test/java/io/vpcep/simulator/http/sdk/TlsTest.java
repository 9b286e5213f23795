package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.ServerCertificate;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK over HTTPS. */
class TlsTest {
  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatorServer server =
      SimulatorServer.start(region, ServerConfig.defaults().withTls());

  @AfterEach
  void close() {
    server.close();
    region.close();
  }

  @Test
  void worksWithTheCertificate() {
    ServerCertificate certificate = server.certificate();
    HttpConfig config =
        HttpConfig.getDefaultHttpConfig()
            .withSSLSocketFactory(certificate.clientContext().getSocketFactory())
            .withX509TrustManager(certificate.trustManager());

    assertThat(
            client(config)
                .listQuotaDetails(new ListQuotaDetailsRequest())
                .getQuotas()
                .getResources())
        .hasSize(2);
  }

  @Test
  void isRefusedWithoutIt() {
    assertThatThrownBy(
            () ->
                client(HttpConfig.getDefaultHttpConfig())
                    .listQuotaDetails(new ListQuotaDetailsRequest()))
        .rootCause()
        .hasMessageContaining("unable to find valid certification path");
  }

  private VpcepClient client(HttpConfig config) {
    return VpcepClient.newBuilder()
        .withCredential(
            new BasicCredentials().withAk("ak").withSk("sk").withProjectId(ServedRegion.PROVIDER))
        .withEndpoints(List.of(server.uri().toString()))
        .withHttpConfig(config)
        .build();
  }
}
