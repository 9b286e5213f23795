package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.ACCESS_WHITELIST_FULL;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACCESS_WHITELIST;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may use an endpoint, changed after its creation. */
class AccessWhitelistTest {
  private final TestRegion region = TestRegion.create();

  private static List<String> addresses(int count) {
    return IntStream.range(0, count).mapToObj(i -> "10.0.0." + i).toList();
  }

  private static String gatewayEndpoint(TestRegion region) {
    String service = region.publicService("obs").id();
    String id = region.consumer().createEndpoint(Requests.gatewayEndpoint(service).build()).id();
    region.settle();
    return id;
  }

  @Nested
  class OfAnEndpoint {
    private final Endpoint endpoint = region.connect(region.openService().id());
    private final Instant settled = region.settle();

    @Test
    void isReplaced() {
      region.consumer().updateAccessWhitelist(endpoint.id(), r -> r.whitelist("10.0.0.1"));
      Endpoint changed =
          region
              .consumer()
              .updateAccessWhitelist(
                  endpoint.id(), r -> r.enableWhitelist(true).whitelist("10.1.0.0/16", "10.0.0.2"));

      assertThat(changed.whitelist()).containsExactly("10.1.0.0/16", "10.0.0.2");
      assertThat(changed.enableWhitelist()).isTrue();
      assertThat(region.endpoint(endpoint.id())).isEqualTo(changed);
    }

    @Test
    void isClearedByAnEmptyListAndKeptByAnAbsentOne() {
      String id = endpoint.id();
      region
          .consumer()
          .updateAccessWhitelist(id, r -> r.enableWhitelist(true).whitelist("10.0.0.1"));

      assertThat(region.consumer().updateAccessWhitelist(id, r -> {}).whitelist())
          .containsExactly("10.0.0.1");
      Endpoint cleared = region.consumer().updateAccessWhitelist(id, r -> r.whitelist(List.of()));
      assertThat(cleared.whitelist()).isEmpty();
      assertThat(cleared.enableWhitelist()).isTrue();
    }

    @Test
    void movesTheTimeOfChangeOnlyIfItChanges() {
      region.settle();
      assertThat(region.consumer().updateAccessWhitelist(endpoint.id(), r -> {}).updatedAt())
          .isEqualTo(settled);
      assertThat(
              region
                  .consumer()
                  .updateAccessWhitelist(endpoint.id(), r -> r.whitelist("10.0.0.1"))
                  .updatedAt())
          .isEqualTo(region.now());
    }

    @Rule("UW2")
    @Test
    void hasAtMostTwentyEntries() {
      String id = endpoint.id();

      region.assertRefused(
          ACCESS_WHITELIST_FULL,
          () -> region.consumer().updateAccessWhitelist(id, r -> r.whitelist(addresses(21))));
      assertThat(
              region
                  .consumer()
                  .updateAccessWhitelist(id, r -> r.whitelist(addresses(20)))
                  .whitelist())
          .hasSize(20);
    }

    @Rule("UW1")
    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.256", "10.0.0.0/33", "::1"})
    void hasAddressesAndNetworksOnly(String entry) {
      region.assertRefused(
          INVALID_CIDR_LIST,
          () -> region.consumer().updateAccessWhitelist(endpoint.id(), r -> r.whitelist(entry)));
    }
  }

  @Rule({"CF8", "S102"})
  @Test
  void hasAtMostTwentyEntriesFromTheCreationOn() {
    String service = region.openService().id();

    region.assertRefused(
        ACCESS_WHITELIST_FULL,
        () ->
            region
                .consumer()
                .createEndpoint(Requests.endpoint(service).whitelist(addresses(21)).build()));
  }

  @Rule("UW2")
  @Test
  void canHaveAnotherLimit() {
    TestRegion strict =
        TestRegion.create(c -> c.quotas(c.build().quotas().withAccessWhitelistEntries(1)));
    String id = strict.connect(strict.openService().id()).id();
    strict.settle();

    strict.assertRefused(
        ACCESS_WHITELIST_FULL,
        () -> strict.consumer().updateAccessWhitelist(id, r -> r.whitelist(addresses(2))));
  }

  @Rule({"UW3", "S104"})
  @Test
  void isNothingForEndpointsToGatewayServices() {
    String id = gatewayEndpoint(region);

    region.assertRefused(
        INVALID_CIDR_LIST,
        () -> region.consumer().updateAccessWhitelist(id, r -> r.whitelist("1.1.1.1")));
  }

  @Test
  void hasACodeOfItsOwnInTheCurrentDialect() {
    TestRegion current = TestRegion.create(Dialect.CURRENT);
    String gateway = gatewayEndpoint(current);
    String id = current.connect(current.openService().id()).id();
    current.settle();

    current.assertRefused(
        INVALID_ACCESS_WHITELIST,
        () -> current.consumer().updateAccessWhitelist(gateway, r -> r.enableWhitelist(true)));
    current.assertRefused(
        INVALID_ACCESS_WHITELIST,
        () -> current.consumer().updateAccessWhitelist(id, r -> r.whitelist("localhost")));
  }

  @Test
  void isTheOwnersAlone() {
    String id = region.connect(region.openService().id()).id();

    region.assertRefused(
        ENDPOINT_NOT_FOUND,
        () -> region.provider().updateAccessWhitelist(id, r -> r.whitelist("1.1.1.1")));
    region.assertRefused(
        ENDPOINT_NOT_FOUND,
        () -> region.consumer().updateAccessWhitelist(Requests.NOTHING, r -> {}));
  }

  @Rule({"EC1", "EC2", "EC3", "S103"})
  @ParameterizedTest
  @EnumSource
  void cannotBeChangedInEveryState(EndpointStatus status) {
    String id = region.endpointIn(status, region.approvingService().id()).id();
    ErrorCode refusal =
        switch (status) {
          case CREATING -> ENDPOINT_BEING_CREATED;
          case DELETING -> ENDPOINT_BEING_DELETED;
          case FAILED -> FAILED_ENDPOINT_NOT_MODIFIABLE;
          case PENDING_ACCEPTANCE, ACCEPTED, REJECTED -> null;
        };

    if (refusal == null) {
      region.consumer().updateAccessWhitelist(id, r -> r.whitelist("10.0.0.1"));
      assertThat(region.endpoint(id).whitelist()).containsExactly("10.0.0.1");
    } else {
      region.assertRefused(
          refusal, () -> region.consumer().updateAccessWhitelist(id, r -> r.whitelist("10.0.0.1")));
    }
  }
}
