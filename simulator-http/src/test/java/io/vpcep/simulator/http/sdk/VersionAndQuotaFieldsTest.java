package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.Link;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListSpecifiedVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.Quotas;
import com.huaweicloud.sdk.vpcep.v1.model.VersionObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every documented field of versions and quotas, as the SDK decodes it. */
class VersionAndQuotaFieldsTest {
  private final ServedRegion region = new ServedRegion();

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void theVersionsAreListedAsInTheSample() {
    assertThat(region.provider().listVersionDetails(new ListVersionDetailsRequest()).getVersions())
        .containsExactly(
            version("v1", "1", "2018-09-30T00:00:00Z"), version("v2", "2", "2020-03-30T00:00:00Z"));
  }

  @Test
  void oneVersionIsShown() {
    assertThat(
            region
                .provider()
                .listSpecifiedVersionDetails(
                    new ListSpecifiedVersionDetailsRequest().withVersion("v1"))
                .getVersion())
        .isEqualTo(version("v1", "1", "2018-09-30T00:00:00Z"));
  }

  private VersionObject version(String id, String number, String updated) {
    return new VersionObject()
        .withStatus("CURRENT")
        .withId(id)
        .withUpdated(OffsetDateTime.parse(updated))
        .withVersion(number)
        .withMinVersion("")
        .withLinks(
            List.of(
                new Link()
                    .withRel("self")
                    .withHref(region.uri() + "/" + id)
                    .withType("application/json")));
  }

  @Test
  void quotasOfBothTypesAreShown() {
    new SdkCalls(region.provider()).createService(Bodies.service());

    assertThat(quotas(new ListQuotaDetailsRequest()))
        .containsExactlyInAnyOrder(quota("endpoint", 0, 150), quota("endpoint_service", 1, 100));
  }

  @Test
  void theQuotaOfOneTypeIsShown() {
    assertThat(
            quotas(
                new ListQuotaDetailsRequest().withType(ListQuotaDetailsRequest.TypeEnum.ENDPOINT)))
        .containsExactly(quota("endpoint", 0, 150));
  }

  private List<Quotas> quotas(ListQuotaDetailsRequest request) {
    return region.provider().listQuotaDetails(request).getQuotas().getResources();
  }

  private static Quotas quota(String type, int used, int quota) {
    return new Quotas().withType(type).withUsed(used).withQuota(quota);
  }
}
