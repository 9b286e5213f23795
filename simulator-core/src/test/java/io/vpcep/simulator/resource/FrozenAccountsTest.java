package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_ALREADY_ACCEPTED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_FROZEN;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_OF_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Accounts whose endpoints are frozen. */
class FrozenAccountsTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.approvingService();

  private void setConsumer(Account.Status status) {
    region.region().accounts().setStatus(region.consumer().caller().domainId(), status);
  }

  @ParameterizedTest
  @EnumSource
  void showItOnTheirEndpoints(Account.Status status) {
    Endpoint before = region.connect(service.id());
    setConsumer(status);

    assertThat(region.connect(service.id()).activeStatus()).containsExactly(status);
    assertThat(region.endpoint(before.id()).activeStatus()).containsExactly(status);
    assertThat(region.consumer().listEndpoints().items())
        .hasSize(2)
        .allSatisfy(endpoint -> assertThat(endpoint.activeStatus()).containsExactly(status));
    assertThat(region.endpoint(before.id()).updatedAt()).isEqualTo(before.updatedAt());
  }

  @Rule("AC9")
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
  void cannotBeAcceptedNorRejected(Account.Status status) {
    String waiting = region.connect(service.id()).id();
    String accepted = region.endpointIn(EndpointStatus.ACCEPTED, service.id()).id();
    setConsumer(status);

    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().acceptConnection(service.id(), waiting));
    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().rejectConnection(service.id(), waiting));
    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().rejectConnection(service.id(), accepted));
  }

  @Rule({"EC4", "S159"})
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
  void cannotChangeTheirEndpoints(Account.Status status) {
    String accepted = region.endpointIn(EndpointStatus.ACCEPTED, service.id()).id();
    setConsumer(status);

    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.consumer().updateAccessWhitelist(accepted, r -> {}));
    region.assertRefused(
        ENDPOINT_FROZEN,
        () ->
            region
                .consumer()
                .createTags(ResourceType.ENDPOINT, accepted, new TagSpec("key", "value")));
    region.assertRefused(ENDPOINT_FROZEN, () -> region.consumer().upgradeEndpoint(accepted));
    region.consumer().deleteEndpoint(accepted);
  }

  @Test
  void areToldOnlyWhenTheEndpointIsOneOfTheService() {
    String elsewhere = region.connect(region.approvingService().id()).id();
    setConsumer(Account.Status.ARREAR_FROZEN);

    region.assertRefused(
        ENDPOINT_NOT_OF_SERVICE, () -> region.provider().acceptConnection(service.id(), elsewhere));
  }

  @Rule("S31")
  @Test
  void areToldAfterWhatTheStateForbids() {
    String accepted = region.endpointIn(EndpointStatus.ACCEPTED, service.id()).id();
    setConsumer(Account.Status.ARREAR_FROZEN);

    region.assertRefused(
        ENDPOINT_ALREADY_ACCEPTED,
        () -> region.provider().acceptConnection(service.id(), accepted));
    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().rejectConnection(service.id(), accepted));
  }

  @Test
  void areAcceptedOnceThawed() {
    String endpoint = region.connect(service.id()).id();
    setConsumer(Account.Status.POLICE_FROZEN);
    setConsumer(Account.Status.ACTIVE);

    assertThat(region.endpoint(endpoint).activeStatus()).containsExactly(Account.Status.ACTIVE);
    assertThat(region.provider().acceptConnection(service.id(), endpoint).status())
        .isEqualTo(EndpointStatus.CREATING);
  }

  @Test
  void keepTheConnectionsThatTheyHave() {
    String endpoint = region.endpointIn(EndpointStatus.CREATING, service.id()).id();
    setConsumer(Account.Status.ILLEGAL_FROZEN);
    region.settle();

    assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
    region.consumer().deleteEndpoint(endpoint);
    assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.DELETING);
  }

  @Test
  void doNotMatterToOthers() {
    region
        .region()
        .accounts()
        .setStatus(region.provider().caller().domainId(), Account.Status.VERIFY_FROZEN);
    String endpoint = region.connect(service.id()).id();

    assertThat(region.endpoint(endpoint).activeStatus()).containsExactly(Account.Status.ACTIVE);
    assertThat(region.provider().acceptConnection(service.id(), endpoint).status())
        .isEqualTo(EndpointStatus.CREATING);
  }

  @Test
  void areForgottenByReset() {
    setConsumer(Account.Status.PARTNER_FROZEN);
    region.region().reset();
    EndpointService open = region.openService();

    assertThat(
            region.consumer().createEndpoint(Requests.endpoint(open.id()).build()).activeStatus())
        .containsExactly(Account.Status.ACTIVE);
  }

  @Test
  void cannotBeFrozenInAClosedRegion() {
    String account = region.consumer().caller().domainId();
    region.region().close();

    assertThatIllegalStateException()
        .isThrownBy(
            () -> region.region().accounts().setStatus(account, Account.Status.ARREAR_FROZEN));
  }
}
