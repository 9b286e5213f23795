package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which accounts may connect to a service. */
class WhitelistTest {
  private final TestRegion region = TestRegion.create();
  private final String id =
      region.provider().createEndpointService(Requests.service().build()).id();

  WhitelistTest() {
    region.settle();
  }

  private static String record(VpcepApi account) {
    return "iam:domain::" + account.caller().domainId();
  }

  private Endpoint connect(VpcepApi account) {
    return account.createEndpoint(Requests.endpoint(id).build());
  }

  private List<String> listed() {
    return region.provider().listPermissions(id).map(Permission::permission).items();
  }

  @Nested
  class Connecting {

    @Test
    void isForTheOwnAccountOnlyAtFirst() {
      assertThat(connect(region.provider()).status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);
      region.assertRefused(NOT_WHITELISTED, () -> connect(region.consumer()));
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP each project has an account of its own
    void isForAllProjectsOfTheOwnAccount() {
      Caller elsewhere =
          Caller.of(region.provider().caller().domainId(), "0123456789abcdef0123456789abcdef");

      assertThat(connect(region.as(elsewhere)).endpointServiceId()).isEqualTo(id);
    }

    @Test
    void isForTheAccountsThatARecordNames() {
      region.provider().addPermissions(id, record(region.consumer()));

      assertThat(connect(region.consumer()).endpointServiceId()).isEqualTo(id);
      region.assertRefused(NOT_WHITELISTED, () -> connect(region.stranger()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "iam:domain::*"})
    void isForEverybodyWithAStar(String star) {
      region.provider().addPermissions(id, star);

      assertThat(connect(region.stranger()).endpointServiceId()).isEqualTo(id);
    }

    @Test
    void isForNobodyNewOnceTheRecordIsRemoved() {
      region.provider().addPermissions(id, record(region.consumer()));
      region.provider().removePermissions(id, record(region.consumer()));

      region.assertRefused(NOT_WHITELISTED, () -> connect(region.consumer()));
    }

    @Test
    void isNotCutWhereItExists() {
      region.provider().addPermissions(id, record(region.consumer()));
      Endpoint endpoint = connect(region.consumer());
      region.provider().removePermissions(id, record(region.consumer()));
      assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);

      region.provider().acceptConnection(id, endpoint.id());
      region.settle();
      assertThat(region.endpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.ACCEPTED);
    }

    @Test
    void toOneServiceSaysNothingOfAnother() {
      region.provider().addPermissions(id, "*");
      String other = region.provider().createEndpointService(Requests.service().build()).id();
      region.settle();

      region.assertRefused(NOT_WHITELISTED, () -> region.connect(other));
    }
  }

  @Nested
  class Records {

    @Rule("C32")
    @Test
    void haveIdTypeAndTimeAndReadBackAsWritten() {
      region.advance(Duration.ofSeconds(5));
      region.provider().addPermissions(id, record(region.consumer()));

      assertThat(region.provider().listPermissions(id).items())
          .singleElement()
          .satisfies(
              permission -> {
                assertThat(permission.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                assertThat(permission.permission()).isEqualTo(record(region.consumer()));
                assertThat(permission.permissionType()).isEqualTo(Permission.Type.DOMAIN_ID);
                assertThat(permission.description()).isEmpty();
                assertThat(permission.createdAt()).isEqualTo(region.now());
              });
    }

    @Rule("C24")
    @Test
    void ofTheRequestAreTheAnswerInItsOrder() {
      assertThat(region.provider().addPermissions(id, "*", "iam:domain::b", "iam:domain::a"))
          .containsExactly("*", "iam:domain::b", "iam:domain::a");
      assertThat(region.provider().removePermissions(id, "iam:domain::x", "*"))
          .containsExactly("iam:domain::x", "*");
      assertThat(listed()).containsExactly("iam:domain::a", "iam:domain::b");
    }

    @Test
    void areThereOnceHoweverOftenTheyAreAdded() {
      region.provider().addPermissions(id, "iam:domain::a", "iam:domain::a");
      List<Permission> before = region.provider().listPermissions(id).items();
      region.advance(Duration.ofSeconds(1));
      region.provider().addPermissions(id, "iam:domain::a");

      assertThat(region.provider().listPermissions(id).items()).hasSize(1).isEqualTo(before);
    }

    @Test
    void forEverybodyAreOneAndTheSameInBothSpellings() {
      region.provider().addPermissions(id, "*", "iam:domain::*");
      assertThat(listed()).containsExactly("*");

      region.provider().removePermissions(id, "iam:domain::*");
      assertThat(listed()).isEmpty();
    }

    @Test
    void forEverybodyAndForOneStandSideBySide() {
      region.provider().addPermissions(id, "*", record(region.consumer()));
      region.provider().removePermissions(id, "*");

      assertThat(listed()).containsExactly(record(region.consumer()));
      assertThat(connect(region.consumer()).endpointServiceId()).isEqualTo(id);
    }

    @Rule("S183")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forTheOwnAccountAreListedWhereTheDialectSaysSo(boolean listed) {
      TestRegion region = TestRegion.with(d -> d.with(Trait.OWN_PERMISSION, listed));
      String service = region.availableService(request -> {}).id();
      VpcepApi owner = region.provider();
      owner.removePermissions(service, "*");
      String own = record(owner);

      owner.addPermissions(service, own, "iam:domain::a");
      assertThat(owner.listPermissions(service).map(Permission::permission).items())
          .containsExactlyInAnyOrderElementsOf(
              listed ? List.of(own, "iam:domain::a") : List.of("iam:domain::a"));
      region.region().restore(region.region().snapshot());

      owner.removePermissions(service, own);
      assertThat(owner.listPermissions(service).map(Permission::permission).items())
          .containsExactly("iam:domain::a");
      assertThat(owner.createEndpoint(Requests.endpoint(service).build()).endpointServiceId())
          .isEqualTo(service);
    }

    @Test
    void areNoChangeOfTheServiceItself() {
      region.advance(Duration.ofSeconds(1));
      region.provider().addPermissions(id, "*");

      assertThat(region.service(id).updatedAt()).isBefore(region.now());
    }
  }
}
