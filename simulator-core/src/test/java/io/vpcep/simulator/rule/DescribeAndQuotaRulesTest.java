package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3010;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3070;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.request.ShowQuotas;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeAndQuotaRulesTest {

  @Nested
  class Describe {
    private final TestRegion region = TestRegion.create();
    private final EndpointService service = region.openService();

    private void assertRefusedWithParameterError(String name, String id) {
      region.assertRefused(
          ENDPOINT_0002,
          () -> region.consumer().describeEndpointService(new DescribeEndpointService(name, id)));
    }

    @Test
    void takesExactlyOneOfIdAndName() {
      assertRefusedWithParameterError(null, null);
      assertRefusedWithParameterError("", "");
      assertRefusedWithParameterError(service.serviceName(), service.id());
    }

    @Test
    void doesNotFindWhatIsNotThere() {
      region.assertRefused(ENDPOINT_0005, () -> describe(null, Requests.NOTHING));
      region.assertRefused(ENDPOINT_0005, () -> describe("eu-de." + Requests.NOTHING, null));
      region.assertRefused(ENDPOINT_0005, () -> describe(service.id(), null));
      region.assertRefused(ENDPOINT_0005, () -> describe(null, service.serviceName()));
    }

    private void describe(String name, String id) {
      region.consumer().describeEndpointService(new DescribeEndpointService(name, id));
    }
  }

  @Nested
  class OfServices {
    private final TestRegion region =
        TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpointServices(2)));

    @Test
    void asManyAsTheQuotaSaysCanBeCreated() {
      region.openService();
      region.openService();

      region.assertRefused(ENDPOINT_1018, region::openService);
    }

    @Test
    void theCodeIsSpeltAsInTheTable() {
      region.openService();
      region.openService();

      assertThat(catchThrowableOfType(VpcepException.class, region::openService).code().code())
          .isEqualTo("Endpoint.1018");
    }

    @Test
    void theQuotaHoldsForEachProjectAlone() {
      region.openService();
      region.openService();

      region.consumer().createEndpointService(Requests.service().build());
      assertThat(region.consumer().showQuotas().get(1).used()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedMakesRoomAtOnce() {
      EndpointService first = region.openService();
      region.openService();
      region.assertRefused(ENDPOINT_1018, region::openService);

      region.provider().deleteEndpointService(first.id());
      assertThat(region.openService().id()).isNotEqualTo(first.id());
      region.assertRefused(ENDPOINT_1018, region::openService);
    }
  }

  @Nested
  class OfEndpoints {
    private final TestRegion region =
        TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(1)));
    private final EndpointService service = region.openService();

    @Test
    void asManyAsTheQuotaSaysCanBeCreated() {
      region.connect(service.id());

      region.assertRefused(ENDPOINT_1018, () -> region.connect(service.id()));
      region.stranger().createEndpoint(Requests.endpoint(service.id()).build());
    }

    @Test
    void conflictComesBeforeQuota() {
      region.consumer().createEndpoint(address("10.0.0.1"));

      region.assertRefused(
          ENDPOINT_3010, () -> region.consumer().createEndpoint(address("10.0.0.1")));
      region.assertRefused(
          ENDPOINT_1018, () -> region.consumer().createEndpoint(address("10.0.0.2")));
    }

    private CreateEndpoint address(String address) {
      return Requests.endpoint(service.id()).portIp(address).build();
    }
  }

  @Test
  void aQuotaOfZeroAllowsNothing() {
    TestRegion region = TestRegion.create(c -> c.quotas(new Quotas(0, 0, 0)));

    region.assertRefused(ENDPOINT_1018, region::openService);
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoints", "ENDPOINT", "vpc"})
  void anUnknownTypeOfQuotaIsRefused(String type) {
    TestRegion region = TestRegion.create();

    region.assertRefused(ENDPOINT_3070, () -> region.consumer().showQuotas(new ShowQuotas(type)));
  }
}
