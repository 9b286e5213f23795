package io.vpcep.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that go in and out cannot be changed behind the region's back. */
@Tag(Door.ONCE)
class CopiesTest {

  @Test
  void requestsCopyTheListsTheyAreGiven() {
    List<PortSpec> ports = new ArrayList<>(List.of(PortSpec.tcp(1, 1)));
    List<String> names = new ArrayList<>(List.of("x"));
    CreateEndpointService service = CreateEndpointService.builder().ports(ports).build();
    ModifyEndpointService modified = ModifyEndpointService.builder("id").ports(ports).build();
    CreateEndpoint endpoint = CreateEndpoint.builder().whitelist(names).routetables(names).build();
    AddOrRemovePermissions records =
        AddOrRemovePermissions.builder("id").permissions(names).build();
    AcceptOrRejectConnection action =
        AcceptOrRejectConnection.builder("id").endpoints(names).build();
    ports.clear();
    names.clear();

    assertThat(service.ports()).isEqualTo(modified.ports()).hasSize(1);
    assertThat(Stream.of(endpoint.whitelist(), endpoint.routetables()))
        .allMatch(List.of("x")::equals);
    assertThat(Stream.of(records.permissions(), action.endpoints())).allMatch(List.of("x")::equals);
  }

  static Stream<Named<List<?>>> listsOfAnswers() {
    TestRegion region = TestRegion.create();
    var service = region.openService();
    var endpoint = region.connect(service.id());
    return Stream.of(
        Named.of("ports", service.ports()),
        Named.of("tags of a service", service.tags()),
        Named.of("errors of a service", service.errors()),
        Named.of("domain names", endpoint.dnsNames()),
        Named.of("whitelist", endpoint.whitelist()),
        Named.of("route tables", endpoint.routetables()),
        Named.of("tags of an endpoint", endpoint.tags()),
        Named.of("errors of an endpoint", endpoint.errors()),
        Named.of("active status", endpoint.activeStatus()),
        Named.of("services", region.provider().listEndpointServices().items()),
        Named.of("endpoints", region.consumer().listEndpoints().items()),
        Named.of("connections", region.provider().listConnections(service.id()).items()),
        Named.of("permissions", region.provider().listPermissions(service.id()).items()),
        Named.of("public services", region.provider().listPublicServices().items()),
        Named.of("quotas", region.provider().showQuotas()),
        Named.of("records", region.provider().addPermissions(service.id(), "*")));
  }

  @ParameterizedTest
  @MethodSource("listsOfAnswers")
  void answersCannotBeChanged(List<?> list) {
    assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAnswerShowsTheMomentOfTheCall() {
    TestRegion region = TestRegion.create();
    var service = region.provider().createEndpointService(Requests.service().build());
    var page = region.provider().listEndpointServices();
    region.settle();

    assertThat(page.items()).containsExactly(service);
    assertThat(region.service(service.id())).isNotEqualTo(service);
  }

  @Test
  void theIdOfThePathIsMandatory() {
    assertThatNullPointerException().isThrownBy(() -> new ById(null));
    assertThatNullPointerException().isThrownBy(() -> ModifyEndpointService.builder(null).build());
    assertThatNullPointerException().isThrownBy(() -> ListConnections.builder(null).build());
  }
}
