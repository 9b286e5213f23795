package io.vpcep.simulator.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of each list. */
class SortingTest {
  private final TestRegion region = TestRegion.create();
  private final String service = region.openService().id();

  private List<String> sorted(AnyList list, String key, String direction) {
    return list.page(region, service, new Paging(key, direction, "500", null)).items();
  }

  private static List<String> reversed(List<String> ids) {
    List<String> reversed = new ArrayList<>(ids);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void isByCreationInBothSpellingsAndDirections(AnyList list) {
    List<String> oldestFirst = new ArrayList<>(sorted(list, "created_at", "asc"));
    List<String> newestFirst = new ArrayList<>(sorted(list, "created_at", "desc"));
    for (int i = 0; i < 5; i++) {
      region.advance(Duration.ofSeconds(1));
      oldestFirst.add(list.add(region, service));
      newestFirst.add(0, oldestFirst.get(oldestFirst.size() - 1));
    }

    for (String key : new String[] {"created_at", "create_at", "", null}) {
      assertThat(sorted(list, key, "asc")).isEqualTo(oldestFirst);
      assertThat(sorted(list, key, "desc")).isEqualTo(newestFirst);
      assertThat(sorted(list, key, "")).isEqualTo(newestFirst);
      assertThat(sorted(list, key, null)).isEqualTo(newestFirst);
    }
  }

  @Rule("C26")
  @ParameterizedTest
  @EnumSource(AnyList.class)
  void followsTheOrderOfCreationAmongEqualTimesInTheDirectionAskedFor(AnyList list) {
    List<String> oldestBefore = sorted(list, null, "asc");
    List<String> newestBefore = sorted(list, null, "desc");
    region.advance(Duration.ofSeconds(1));
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(list.add(region, service));
    }

    assertThat(sorted(list, null, "asc")).isEqualTo(joined(oldestBefore, added));
    assertThat(sorted(list, null, "desc")).isEqualTo(joined(reversed(added), newestBefore));
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVICES", "ENDPOINTS", "CONNECTIONS", "PUBLIC_SERVICES"})
  void byChangeFollowsTheOrderOfCreationAmongEqualTimesToo(AnyList list) {
    List<String> oldestBefore = sorted(list, "updated_at", "asc");
    List<String> newestBefore = sorted(list, "updated_at", "desc");
    region.advance(Duration.ofSeconds(1));
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(list.add(region, service));
    }

    assertThat(sorted(list, "updated_at", "asc")).isEqualTo(joined(oldestBefore, added));
    assertThat(sorted(list, "update_at", "desc")).isEqualTo(joined(reversed(added), newestBefore));
  }

  @Test
  void ofPublicServicesIsThatOfCreationThoughTheyAreAllThereFromTheStart() {
    List<String> ids =
        region.consumer().listPublicServices().items().stream().map(PublicService::id).toList();

    assertThat(sorted(AnyList.PUBLIC_SERVICES, "created_at", "asc")).isEqualTo(reversed(ids));
    assertThat(sorted(AnyList.PUBLIC_SERVICES, "update_at", "desc")).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"updated_at", "update_at"})
  void ofServicesByChangeFollowsTheLastChange(String key) {
    List<String> ids = new ArrayList<>(List.of(service));
    for (int i = 0; i < 3; i++) {
      ids.add(region.openService().id());
    }
    region.advance(Duration.ofSeconds(1));
    region.provider().modifyEndpointService(ids.get(1), r -> r.serviceName("changed"));
    List<String> expected = List.of(ids.get(0), ids.get(2), ids.get(3), ids.get(1));

    assertThat(sorted(AnyList.SERVICES, key, "asc")).isEqualTo(expected);
    assertThat(sorted(AnyList.SERVICES, key, "desc")).isEqualTo(reversed(expected));
    assertThat(sorted(AnyList.SERVICES, "created_at", "asc")).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "ENDPOINTS, updated_at",
    "ENDPOINTS, update_at",
    "CONNECTIONS, updated_at",
    "CONNECTIONS, update_at",
  })
  void ofEndpointsByChangeFollowsTheLastChange(AnyList list, String key) {
    EndpointService approving = region.approvingService();
    String first = list.add(region, approving.id());
    region.advance(Duration.ofSeconds(1));
    String second = list.add(region, approving.id());
    String third = list.add(region, approving.id());
    region.advance(Duration.ofSeconds(1));
    region.provider().rejectConnection(approving.id(), first);
    Paging oldest = new Paging(key, "asc", null, null);
    Paging newest = new Paging(key, "desc", null, null);

    assertThat(list.page(region, approving.id(), oldest).items())
        .containsExactly(second, third, first);
    assertThat(list.page(region, approving.id(), newest).items())
        .containsExactly(first, third, second);
  }
}
