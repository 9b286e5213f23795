package io.vpcep.simulator.authorization;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_FROZEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.fixture.TestRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What becomes of the connections of an account that is not in good standing. */
class FrozenAccountTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedAccounts accounts = region.region().accounts();
  private final String service = region.approvingService().id();
  private String endpoint = "";

  @BeforeEach
  void connect() {
    endpoint = region.connect(service).id();
  }

  private void set(Account.Status status) {
    accounts.setStatus(region.consumer().caller().domainId(), status);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
  void canBeNeitherAcceptedNorRejected(Account.Status status) {
    set(status);

    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().acceptConnection(service, endpoint));
    region.assertRefused(
        ENDPOINT_FROZEN, () -> region.provider().rejectConnection(service, endpoint));
  }

  @ParameterizedTest
  @EnumSource
  void showTheStandingOfTheAccount(Account.Status status) {
    set(status);

    assertThat(region.endpoint(endpoint).activeStatus()).containsExactly(status);
    assertThat(region.consumer().listEndpoints().items())
        .allSatisfy(listed -> assertThat(listed.activeStatus()).containsExactly(status));
  }

  @Test
  void canBeAcceptedOnceItIsThawed() {
    set(Account.Status.ARREAR_FROZEN);
    set(Account.Status.ACTIVE);
    region.provider().acceptConnection(service, endpoint);
    region.settle();

    assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
  }

  @Test
  void areNotHeldUpByTheProvidersStanding() {
    accounts.setStatus(region.provider().caller().domainId(), Account.Status.ARREAR_FROZEN);
    region.provider().acceptConnection(service, endpoint);
    region.settle();

    assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
  }
}
