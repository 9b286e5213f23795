package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_LIMIT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_MARKER_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_OFFSET;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SORT_DIR;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SORT_KEY;
import static io.vpcep.simulator.error.ErrorCode.INVALID_STATUS;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.list.AnyList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are refused, of each of the five lists. */
class PagingRulesTest {
  private final TestRegion region = TestRegion.create();
  private final String id = region.openService().id();

  static Stream<Arguments> refuses() {
    return Arrays.stream(AnyList.values())
        .flatMap(
            list ->
                Stream.of(
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "-1", "")),
                    Arguments.of(
                        list, INVALID_LIMIT, paging("", "", "" + (list.largestLimit() + 1), "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "ten", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "1.5", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", " 1", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "99999999999", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "+1", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("", "", "١", "")),
                    Arguments.of(list, INVALID_OFFSET, paging("", "", "", "-1")),
                    Arguments.of(list, INVALID_OFFSET, paging("", "", "", "one")),
                    Arguments.of(list, INVALID_OFFSET, paging("", "", "", "99999999999")),
                    Arguments.of(list, INVALID_OFFSET, paging("", "", "", "+1")),
                    Arguments.of(list, INVALID_OFFSET, paging("", "", "", "١")),
                    Arguments.of(list, INVALID_SORT_KEY, paging("name", "", "", "")),
                    Arguments.of(list, INVALID_SORT_KEY, paging("CREATED_AT", "", "", "")),
                    Arguments.of(list, INVALID_SORT_DIR, paging("", "down", "", "")),
                    Arguments.of(list, INVALID_SORT_DIR, paging("", "ASC", "", "")),
                    Arguments.of(list, INVALID_LIMIT, paging("x", "x", "x", "x")),
                    Arguments.of(list, INVALID_OFFSET, paging("x", "x", "", "x")),
                    Arguments.of(list, INVALID_SORT_KEY, paging("x", "x", "", ""))));
  }

  @Rule({"L1", "L2", "L3", "L4", "S36"})
  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource
  void refuses(AnyList list, ErrorCode code, Paging paging) {
    region.assertRefused(code, () -> list.page(region, id, paging));
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void takesEveryLimitUpToTheLargest(AnyList list) {
    for (String limit : new String[] {"0", "1", "" + list.largestLimit(), ""}) {
      assertThat(list.page(region, id, paging("", "", limit, "")).totalCount()).isNotNegative();
    }
  }

  @Rule("L3")
  @ParameterizedTest
  @ValueSource(strings = {"updated_at", "update_at"})
  void permissionsAreSortedByCreationOnly(String key) {
    Paging paging = paging(key, "", "", "");

    region.assertRefused(INVALID_SORT_KEY, () -> AnyList.PERMISSIONS.page(region, id, paging));
  }

  @Rule("L5")
  @ParameterizedTest
  @ValueSource(strings = {"Available", "accepted", "gone"})
  void anUnknownStatusOfAServiceIsRefused(String status) {
    region.assertRefused(
        INVALID_STATUS,
        () ->
            region
                .provider()
                .listEndpointServices(ListEndpointServices.builder().status(status).build()));
  }

  @Rule("L5")
  @ParameterizedTest
  @ValueSource(strings = {"pending", "available", "Accepted"})
  void anUnknownStatusOfAConnectionIsRefused(String status) {
    region.assertRefused(INVALID_STATUS, () -> connections(connectionsOf(id).status(status)));
  }

  @ParameterizedTest
  @EnumSource(ServiceStatus.class)
  void everyStatusOfAServiceCanBeAskedFor(ServiceStatus status) {
    ListEndpointServices request = ListEndpointServices.builder().status(status).build();

    assertThat(region.provider().listEndpointServices(request).totalCount())
        .isEqualTo(status == ServiceStatus.AVAILABLE ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(EndpointStatus.class)
  void everyStatusOfAConnectionCanBeAskedFor(EndpointStatus status) {
    assertThat(connections(connectionsOf(id).status(status))).isZero();
  }

  @Rule({"L6", "S36"})
  @ParameterizedTest
  @ValueSource(strings = {"-1", "one", "1.0", "2147483648", "+1", "١"})
  void aMarkerIdThatIsNoneIsRefused(String markerId) {
    region.assertRefused(
        INVALID_MARKER_ID, () -> connections(connectionsOf(id).markerId(markerId)));
  }

  @Test
  void ofConnectionsTheQueryIsCheckedBeforeTheService() {
    ListConnections.Builder request = connectionsOf(Requests.NOTHING).status("x").markerId("x");

    region.assertRefused(INVALID_SORT_DIR, () -> connections(request.sortDir("x")));
    region.assertRefused(INVALID_STATUS, () -> connections(request.sortDir("asc")));
    region.assertRefused(INVALID_MARKER_ID, () -> connections(request.status("")));
    region.assertRefused(RESOURCE_NOT_FOUND, () -> connections(request.markerId("")));
  }

  private static ListConnections.Builder connectionsOf(String serviceId) {
    return ListConnections.builder(serviceId);
  }

  private int connections(ListConnections.Builder request) {
    return region.provider().listConnections(request.build()).totalCount();
  }

  private static Paging paging(String sortKey, String sortDir, String limit, String offset) {
    return new Paging(sortKey, sortDir, limit, offset);
  }
}
