package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource in the path that the project does not have, or no longer has. */
class UnknownResourcesTest {
  private final TestRegion region = TestRegion.create();

  static Stream<Named<BiConsumer<VpcepApi, String>>> callsAboutAService() {
    return Stream.of(
        Named.of("show", VpcepApi::showEndpointService),
        Named.of("modify", (api, id) -> api.modifyEndpointService(id, r -> {})),
        Named.of("delete", VpcepApi::deleteEndpointService),
        Named.of("list connections", (api, id) -> api.listConnections(id)),
        Named.of("accept", (api, id) -> api.acceptConnection(id, Requests.NOTHING)),
        Named.of("reject", (api, id) -> api.rejectConnection(id, Requests.NOTHING)),
        Named.of("list whitelist", (api, id) -> api.listPermissions(id)),
        Named.of("add record", (api, id) -> api.addPermissions(id, "*")),
        Named.of("remove record", (api, id) -> api.removePermissions(id, "*")));
  }

  static Stream<Named<BiConsumer<VpcepApi, String>>> callsAboutAnEndpoint() {
    return Stream.of(
        Named.of("show", VpcepApi::showEndpoint), Named.of("delete", VpcepApi::deleteEndpoint));
  }

  @Rule("G12")
  @ParameterizedTest
  @MethodSource("callsAboutAService")
  void aServiceIsKnownToItsOwnProjectOnlyAndUntilItIsGone(BiConsumer<VpcepApi, String> call) {
    EndpointService service = region.approvingService();

    region.assertRefused(RESOURCE_NOT_FOUND, () -> call.accept(region.consumer(), service.id()));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> call.accept(region.provider(), service.serviceName()));
    region.provider().deleteEndpointService(service.id());
    region.settle();
    region.assertRefused(RESOURCE_NOT_FOUND, () -> call.accept(region.provider(), service.id()));
  }

  @Rule("G13")
  @ParameterizedTest
  @MethodSource("callsAboutAnEndpoint")
  void anEndpointIsKnownToItsOwnProjectOnlyAndUntilItIsGone(BiConsumer<VpcepApi, String> call) {
    String id = region.connect(region.approvingService().id()).id();

    region.assertRefused(ENDPOINT_NOT_FOUND, () -> call.accept(region.provider(), id));
    region.consumer().deleteEndpoint(id);
    region.settle();
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> call.accept(region.consumer(), id));
  }

  @Rule({"G12", "G13"})
  @ParameterizedTest
  @ValueSource(strings = {"a name", "a/b?c=d#e", "..", "ä", Requests.NOTHING})
  void whatNeverWasIsNotFoundWhateverItsForm(String id) {
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().showEndpointService(id));
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().showEndpoint(id));
  }

  @Test
  @Tag(Door.IN_PROCESS) // a path that ends where the id should begin is that of the list
  void anEmptyIdIsNotFound() {
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().showEndpointService(""));
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().showEndpoint(""));
  }

  @Test
  void aServiceIsNoEndpointAndTheOtherWayRound() {
    EndpointService service = region.provider().createEndpointService(Requests.service().build());
    region.settle();
    String endpoint =
        region.provider().createEndpoint(Requests.endpoint(service.id()).build()).id();

    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().showEndpoint(service.id()));
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.provider().showEndpointService(endpoint));
  }

  @ParameterizedTest
  @MethodSource("callsAboutAService")
  void thePublicServicesAreNobodysToTouch(BiConsumer<VpcepApi, String> call) {
    String id = region.publicService("obs").id();

    region.assertRefused(RESOURCE_NOT_FOUND, () -> call.accept(region.provider(), id));
  }
}
