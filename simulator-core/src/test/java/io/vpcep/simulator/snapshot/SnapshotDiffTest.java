package io.vpcep.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not through HTTP: a snapshot is taken in this process. */
@Tag(Door.IN_PROCESS)
class SnapshotDiffTest {
  private final World world = World.create();
  private final RegionSnapshot before = world.region.snapshot();

  private SnapshotDiff diff() {
    return before.diff(world.region.snapshot());
  }

  @Test
  void nothingDiffersFromItself() {
    assertThat(diff().isEmpty()).isTrue();
    assertThat(diff()).hasToString("nothing");
  }

  @Test
  void timeAloneIsNoDifference() {
    world.region.restore(before);
    world.region.clock().advance(Duration.ofSeconds(1));

    assertThat(diff().isEmpty()).isTrue();
  }

  @Test
  void whatIsNewIsCreatedWithAllThatBelongsToIt() {
    String id =
        world
            .provider
            .createEndpointService(
                World.service("00000000-0000-4000-8000-0000000000aa")
                    .vpcId(vpc())
                    .portId(port())
                    .serverType("BMS")
                    .tags(new io.vpcep.simulator.api.tag.TagSpec("a", "b"))
                    .build())
            .id();

    SnapshotDiff diff = diff();
    assertThat(diff.created())
        .containsExactly(
            new SnapshotDiff.Item(RegionSnapshot.Kind.ENDPOINT_SERVICE, id, "eu-de." + id));
    assertThat(diff.changed()).isEmpty();
    assertThat(diff.deleted()).isEmpty();
    assertThat(diff).hasToString("created endpoint_service " + id + " (eu-de." + id + ")");
  }

  private String vpc() {
    return before.vpcs().get(0).vpc().id();
  }

  private String port() {
    return before.vpcs().get(0).ports().get(0).id();
  }

  @Test
  void whatDiffersIsChangedFieldByField() {
    world.consumer.deleteEndpoint(world.accepted);

    SnapshotDiff diff = diff().resources();
    assertThat(diff.created()).isEmpty();
    assertThat(diff.deleted()).isEmpty();
    SnapshotDiff.Change change = diff.changed().get(0);
    assertThat(change.item().id()).isEqualTo(world.accepted);
    assertThat(change.field("status"))
        .hasValue(
            new SnapshotDiff.FieldChange(
                "status", EndpointStatus.ACCEPTED, EndpointStatus.DELETING));
    assertThat(change.fields())
        .extracting(SnapshotDiff.FieldChange::field)
        .containsExactly("status", "updatedAt");
    assertThat(change.field("vpcId")).isEmpty();
    assertThat(diff.toString())
        .startsWith("changed endpoint " + world.accepted + " (to eu-de.web." + world.web)
        .contains(": status ACCEPTED -> DELETING, updatedAt ");
  }

  @Test
  void whatIsGoneIsDeleted() {
    world.consumer.deleteEndpoint(world.accepted);
    world.region.clock().advance(World.STEP);

    assertThat(diff().only(RegionSnapshot.Kind.ENDPOINT).deleted())
        .extracting(SnapshotDiff.Item::id)
        .contains(world.accepted);
    assertThat(diff().only(RegionSnapshot.Kind.TAG).isEmpty()).isTrue();
  }

  @Test
  void whitelistRecordsAndTagsOfWhatStaysAreTold() {
    world.provider.addPermissions(world.web, "iam:domain::abc");
    world.provider.removePermissions(world.web, "*");

    SnapshotDiff diff = diff();
    assertThat(diff.created())
        .extracting(SnapshotDiff.Item::label)
        .containsExactly("iam:domain::abc of " + world.web);
    assertThat(diff.deleted())
        .extracting(SnapshotDiff.Item::label)
        .containsExactly("* of " + world.web);
    assertThat(diff.changed()).isEmpty();
  }

  @Rule("S74")
  @Test
  void whatFollowsFromAnotherThingIsNotToldTwice() {
    world.provider.modifyEndpointService(
        ModifyEndpointService.builder(world.web).serviceName("shop").build());

    assertThat(diff().changed())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.fields())
                    .extracting(SnapshotDiff.FieldChange::field)
                    .containsExactly("serviceName", "updatedAt"));
  }

  @Test
  void secretsDifferAndStaySecret() {
    RegionSnapshot later = withPassword("another-password");

    SnapshotDiff diff = before.diff(later);

    assertThat(diff.changed()).singleElement().asString().endsWith("password (hidden) -> (hidden)");
    assertThat(diff.toString()).doesNotContain("another-password", "password-of-admin");
  }

  private RegionSnapshot withPassword(String password) {
    List<AccountSnapshot> accounts =
        before.accounts().stream()
            .map(
                account ->
                    new AccountSnapshot(
                        account.account(),
                        account.projects(),
                        account.users().stream()
                            .map(
                                user ->
                                    user.password() == null
                                        ? user
                                        : new AccountSnapshot.UserSnapshot(
                                            user.user(), password, user.accessKeys()))
                            .toList()))
            .toList();
    return new RegionSnapshot(
        before.regionName(),
        before.seed(),
        before.accountNamespace(),
        before.takenAt(),
        before.draws(),
        accounts,
        before.vpcs(),
        before.services(),
        before.permissions(),
        before.endpoints(),
        before.pending());
  }

  @Test
  void accountsNetworkAndUsersAreTold() {
    world.region.account("newcomer");
    String account = world.region.accounts().findAccountByName("newcomer").orElseThrow().id();
    world.region.network().addRouteTable(vpc());
    User user =
        world
            .region
            .accounts()
            .addUser(
                world.region.accounts().findAccountByName("declared").orElseThrow().id(),
                "late",
                "x");

    assertThat(diff().created())
        .extracting(SnapshotDiff.Item::kind)
        .containsExactly(
            RegionSnapshot.Kind.USER, RegionSnapshot.Kind.ACCOUNT, RegionSnapshot.Kind.ROUTE_TABLE);
    assertThat(diff().created()).extracting(SnapshotDiff.Item::id).contains(account, user.id());
    assertThat(diff().resources().isEmpty()).isTrue();
  }
}
