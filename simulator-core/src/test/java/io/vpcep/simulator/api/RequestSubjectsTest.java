package io.vpcep.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.MinimalCall;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which services and endpoints a request names: for every operation, and for all who ask. */
@Tag(Door.ONCE)
class RequestSubjectsTest {

  /** A request that names all it can, and what that is. */
  record Full<Q>(Operation<Q, ?> operation, Q request, List<String> ids, List<String> names) {
    static <Q> Full<Q> of(Operation<Q, ?> operation, Q request, String... ids) {
      return new Full<>(operation, request, List.of(ids), List.of());
    }

    Full<Q> named(String... some) {
      return new Full<>(operation, request, ids, List.of(some));
    }

    @Override
    public String toString() {
      return operation.name();
    }
  }

  static final List<Full<?>> REQUESTS =
      List.of(
          Full.of(
                  Operation.CREATE_ENDPOINT_SERVICE,
                  Requests.openEndpointService("web").vpcId("other").build())
              .named("web"),
          Full.of(Operation.SHOW_ENDPOINT_SERVICE, new ById("s"), "s"),
          Full.of(
              Operation.MODIFY_ENDPOINT_SERVICE,
              ModifyEndpointService.builder("s").portId("other").build(),
              "s"),
          Full.of(Operation.DELETE_ENDPOINT_SERVICE, new ById("s"), "s"),
          Full.of(
                  Operation.LIST_ENDPOINT_SERVICES,
                  ListEndpointServices.builder().id("s").endpointServiceName("web").build(),
                  "s")
              .named("web"),
          Full.of(
              Operation.LIST_CONNECTIONS,
              ListConnections.builder("s").id("e").markerId("other").build(),
              "s",
              "e"),
          Full.of(
              Operation.ACCEPT_OR_REJECT_CONNECTION,
              AcceptOrRejectConnection.builder("s").endpoints("e", "f", "e").build(),
              "s",
              "e",
              "f"),
          Full.of(Operation.LIST_PERMISSIONS, ListPermissions.builder("s").build(), "s"),
          Full.of(
              Operation.ADD_OR_REMOVE_PERMISSIONS,
              AddOrRemovePermissions.builder("s").permissions("other").build(),
              "s"),
          Full.of(
                  Operation.LIST_PUBLIC_SERVICES,
                  ListPublicServices.builder().id("s").endpointServiceName("web").build(),
                  "s")
              .named("web"),
          Full.of(
                  Operation.DESCRIBE_ENDPOINT_SERVICE,
                  DescribeEndpointService.builder().id("s").endpointServiceName("web").build(),
                  "s")
              .named("web"),
          Full.of(Operation.CREATE_ENDPOINT, Requests.endpoint("s").vpcId("other").build(), "s"),
          Full.of(Operation.SHOW_ENDPOINT, new ById("e"), "e"),
          Full.of(Operation.DELETE_ENDPOINT, new ById("e"), "e"),
          Full.of(
                  Operation.LIST_ENDPOINTS,
                  ListEndpoints.builder().id("e").endpointServiceName("web").vpcId("v").build(),
                  "e")
              .named("web"),
          Full.of(Operation.SHOW_QUOTAS, new ShowQuotas("endpoint")),
          Full.of(
              Operation.UPDATE_ACCESS_WHITELIST,
              UpdateAccessWhitelist.builder("e").whitelist("10.0.0.1").build(),
              "e"),
          Full.of(
              Operation.UPDATE_ROUTE_TABLES,
              UpdateRouteTables.builder("e").routetables("other").build(),
              "e"),
          Full.of(Operation.UPDATE_POLICY, UpdatePolicy.builder("e").build(), "e"),
          Full.of(Operation.DELETE_POLICY, new ById("e"), "e"),
          Full.of(Operation.RENAME_ENDPOINT_SERVICE, new RenameEndpointService("s", "other"), "s"),
          Full.of(
              Operation.DESCRIBE_CONNECTIONS,
              DescribeConnections.builder("s")
                  .connections(
                      new DescribeConnections.Description("e", "text"),
                      new DescribeConnections.Description(null, "text"),
                      new DescribeConnections.Description("f", null))
                  .build(),
              "s",
              "e",
              "f"),
          Full.of(
              Operation.BATCH_ADD_PERMISSIONS,
              BatchAddPermissions.builder("s").permissions(new PermissionSpec("p", "d")).build(),
              "s"),
          Full.of(
              Operation.BATCH_REMOVE_PERMISSIONS,
              BatchRemovePermissions.builder("s").ids("other").build(),
              "s"),
          Full.of(Operation.DESCRIBE_PERMISSION, new DescribePermission("s", "other", "text"), "s"),
          Full.of(
              Operation.UPGRADE_ENDPOINT_SERVICE,
              new UpgradeEndpointService("s", "upgrade", true),
              "s"),
          Full.of(Operation.UPGRADE_ENDPOINT, new UpgradeEndpoint("e", "start"), "e"),
          Full.of(
              Operation.ADD_SERVER_RESOURCES,
              new AddServerResources("s", List.of(new AddServerResources.Spec("r", "z"))),
              "s"),
          Full.of(Operation.CHANGE_TAGS, ChangeTags.builder("endpoint", "e").build(), "e"),
          Full.of(Operation.LIST_TAGS, new ListTags("endpoint")),
          Full.of(Operation.LIST_RESOURCES_BY_TAG, ListResourcesByTag.builder("endpoint").build()));

  static final List<MinimalCall<?, ?>> CALLS = MinimalCall.ALL;

  private static final Fault ALWAYS =
      Fault.next(FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED)).always();

  @Test
  void everyOperationIsHere() {
    assertThat(REQUESTS.stream().<Object>map(Full::operation))
        .containsExactlyElementsOf(Operation.all());
  }

  @ParameterizedTest
  @FieldSource("REQUESTS")
  void areAllThatARequestNames(Full<?> full) {
    assertThat(full.operation().subjectsOf(full.request()))
        .isEqualTo(new Operation.Subjects(full.ids(), full.names()));
  }

  @Test
  void areNothingThatIsAbsent() {
    Operation.Subjects none = new Operation.Subjects(List.of(), List.of());

    assertThat(
            Operation.LIST_ENDPOINTS.subjectsOf(
                ListEndpoints.builder().id("").endpointServiceName("").build()))
        .isEqualTo(none);
    assertThat(Operation.LIST_ENDPOINTS.subjectsOf(ListEndpoints.builder().build()))
        .isEqualTo(none);
    assertThat(
            Operation.ACCEPT_OR_REJECT_CONNECTION
                .subjectsOf(AcceptOrRejectConnection.builder("s").build())
                .ids())
        .containsExactly("s");
    assertThat(
            Operation.DESCRIBE_CONNECTIONS
                .subjectsOf(DescribeConnections.builder("s").build())
                .ids())
        .containsExactly("s");
  }

  @ParameterizedTest
  @FieldSource("CALLS")
  void areTheSameForFaultsAndForTheJournal(MinimalCall<?, ?> call) {
    TestRegion region = TestRegion.create();
    MinimalCall.Ids ids = MinimalCall.Ids.in(region);
    for (String id : List.of(ids.idleService(), ids.service(), ids.endpoint(), ids.gateway())) {
      region.region().faults().clear();
      region.region().faults().arm(ALWAYS.onResource(id));
      assertThatCode(() -> call.make(region.provider(), ids))
          .satisfiesAnyOf(
              end -> assertThat(end).isNull(),
              end -> assertThat(end).isInstanceOf(VpcepException.class));
      List<RecordedCall> calls = region.region().journal().calls();
      RecordedCall made = calls.get(calls.size() - 1);

      assertThat(made.resourceIds().contains(id))
          .as("%s of %s", made, id)
          .isEqualTo(made.outcome() == RecordedCall.Outcome.FAULT);
    }
  }
}
