package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_RESOURCE_TYPE;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
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
          INVALID_PARAMETER,
          () -> region.consumer().describeEndpointService(new DescribeEndpointService(name, id)));
    }

    @Rule("SD1")
    @Test
    void takesExactlyOneOfIdAndName() {
      assertRefusedWithParameterError(null, null);
      assertRefusedWithParameterError("", "");
      assertRefusedWithParameterError(service.serviceName(), service.id());
    }

    @Rule("SD2")
    @Test
    void doesNotFindWhatIsNotThere() {
      region.assertRefused(RESOURCE_NOT_FOUND, () -> describe(null, Requests.NOTHING));
      region.assertRefused(RESOURCE_NOT_FOUND, () -> describe("eu-de." + Requests.NOTHING, null));
      region.assertRefused(RESOURCE_NOT_FOUND, () -> describe(service.id(), null));
      region.assertRefused(RESOURCE_NOT_FOUND, () -> describe(null, service.serviceName()));
    }

    private void describe(String name, String id) {
      region.consumer().describeEndpointService(new DescribeEndpointService(name, id));
    }
  }

  @Nested
  class OfServices {
    private final TestRegion region =
        TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpointServices(2)));

    @Rule("CS27")
    @Test
    void asManyAsTheQuotaSaysCanBeCreated() {
      region.openService();
      region.openService();

      region.assertRefused(QUOTA_EXCEEDED, region::openService);
    }

    @Rule("C15")
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
      region.assertRefused(QUOTA_EXCEEDED, region::openService);

      region.provider().deleteEndpointService(first.id());
      assertThat(region.openService().id()).isNotEqualTo(first.id());
      region.assertRefused(QUOTA_EXCEEDED, region::openService);
    }
  }

  @Nested
  class OfEndpoints {
    private final TestRegion region =
        TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(1)));
    private final EndpointService service = region.openService();

    @Rule("CE23")
    @Test
    void asManyAsTheQuotaSaysCanBeCreated() {
      region.connect(service.id());

      region.assertRefused(QUOTA_EXCEEDED, () -> region.connect(service.id()));
      region.stranger().createEndpoint(Requests.endpoint(service.id()).build());
    }

    @Test
    void conflictComesBeforeQuota() {
      region.consumer().createEndpoint(address("10.0.0.1"));

      region.assertRefused(
          INVALID_IP_ADDRESS, () -> region.consumer().createEndpoint(address("10.0.0.1")));
      region.assertRefused(
          QUOTA_EXCEEDED, () -> region.consumer().createEndpoint(address("10.0.0.2")));
    }

    private CreateEndpoint address(String address) {
      return Requests.endpoint(service.id()).portIp(address).build();
    }
  }

  @Test
  void aQuotaOfZeroAllowsNothing() {
    TestRegion region = TestRegion.create(c -> c.quotas(new Quotas(0, 0, 0)));

    region.assertRefused(QUOTA_EXCEEDED, region::openService);
  }

  @Rule("Q1")
  @ParameterizedTest
  @ValueSource(strings = {"endpoints", "ENDPOINT", "vpc"})
  void anUnknownTypeOfQuotaIsRefused(String type) {
    TestRegion region = TestRegion.create();

    region.assertRefused(
        INVALID_RESOURCE_TYPE, () -> region.consumer().showQuotas(new ShowQuotas(type)));
  }
}
