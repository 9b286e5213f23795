package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PERMISSIONS;
import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_WHITELIST_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whitelist records added in batches, with descriptions and ids. */
class WhitelistRecordsTest {
  private static final String ORG = "organizations:orgPath::o-x1/r-2/ou-3/*";

  private final TestRegion region = TestRegion.create();
  private final String service =
      region.provider().createEndpointService(Requests.service().build()).id();

  private List<Permission> add(String type, PermissionSpec... permissions) {
    return region
        .provider()
        .batchAddPermissions(
            BatchAddPermissions.builder(service)
                .permissions(permissions)
                .permissionType(type)
                .build());
  }

  private static PermissionSpec record(String permission, String description) {
    return new PermissionSpec(permission, description);
  }

  private List<Permission> listed() {
    return region.provider().listPermissions(service).items();
  }

  @Test
  void areAnsweredAndListedWithAllThatWasWritten() {
    List<Permission> added =
        add(null, record("iam:domain::one", "first"), record("iam:domain::two", null));

    assertThat(added)
        .extracting(Permission::permission)
        .containsExactly("iam:domain::one", "iam:domain::two");
    assertThat(added.get(0).description()).isEqualTo("first");
    assertThat(added.get(1).description()).isEmpty();
    assertThat(added).allMatch(record -> record.permissionType() == Permission.Type.DOMAIN_ID);
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(added);
  }

  @Test
  void thatAreThereAreNotAddedAgainButDescribed() {
    Permission former = add(null, record("iam:domain::one", "first")).get(0);

    assertThat(add(null, record("iam:domain::one", null))).containsExactly(former);
    assertThat(add(null, record("iam:domain::one", "other"), record("iam:domain::one", "last")))
        .containsExactly(former.withDescription("last"));
    assertThat(listed()).containsExactly(former.withDescription("last"));
  }

  @Rule("S183")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTheOwnersAccountAreListedWhereTheDialectSaysSo(boolean listed) {
    VpcepApi owner = TestRegion.with(d -> d.with(Trait.OWN_PERMISSION, listed)).provider();
    String ofOwner = owner.createEndpointService(Requests.service().build()).id();
    PermissionSpec own = record("iam:domain::" + owner.caller().domainId(), "mine");

    List<Permission> added =
        owner.batchAddPermissions(BatchAddPermissions.builder(ofOwner).permissions(own).build());

    assertThat(added).hasSize(listed ? 1 : 0);
    assertThat(owner.listPermissions(ofOwner).items()).isEqualTo(added);
  }

  @Rule("S109")
  @Test
  void ofOrganizationsLetNobodyInWhileNoneIsModelled() {
    List<Permission> added = add("orgPath", record(ORG, "ours"));
    region.settle();

    assertThat(added.get(0).permission()).isEqualTo(ORG);
    assertThat(added.get(0).permissionType()).isEqualTo(Permission.Type.ORG_PATH);
    assertThat(listed())
        .hasSize(1)
        .allMatch(r -> !TestDialect.get().get(Trait.PERMISSION_TYPE) || r.equals(added.get(0)));
    region.assertRefused(NOT_WHITELISTED, () -> region.connect(service));
  }

  @Rule("WR3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "iam:domain::one",
        "*",
        "organizations:orgPath::",
        "organizations:orgPath::a b",
        "organizations:orgPath::a:b"
      })
  void ofOrganizationsHaveTheirForm(String permission) {
    region.assertRefused(INVALID_PERMISSION, () -> add("orgPath", record(permission, null)));
  }

  @Rule("WR3")
  @Test
  void ofOrganizationsHaveAtMost1024Characters() {
    String path = "organizations:orgPath::" + "p".repeat(1024);

    assertThat(add("orgPath", record(path, null)).get(0).permission()).isEqualTo(path);
    region.assertRefused(INVALID_PERMISSION, () -> add("orgPath", record(path + "p", null)));
  }

  @Rule({"WR1", "WR2", "WR3", "WR4"})
  @Test
  void areWellFormed() {
    region.assertRefused(MISSING_PERMISSIONS, () -> add(null));
    region.assertRefused(
        MISSING_PERMISSIONS,
        () -> region.provider().batchAddPermissions(BatchAddPermissions.builder(service).build()));
    region.assertRefused(INVALID_PERMISSION, () -> add(null, record(null, null)));
    region.assertRefused(INVALID_PERMISSION, () -> add("domainId", record(ORG, null)));
    region.assertRefused(INVALID_PARAMETER, () -> add("domain", record("*", null)));
    region.assertRefused(INVALID_PARAMETER, () -> add(null, record("*", "<>")));
  }

  @Rule("WR8")
  @Test
  void haveARoomThatIsLimited() {
    TestRegion small = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withWhitelistRecords(1)));
    String id = small.provider().createEndpointService(Requests.service().build()).id();
    PermissionSpec one = record("iam:domain::one", null);
    PermissionSpec two = record("iam:domain::two", null);

    small.assertRefused(
        SERVICE_WHITELIST_FULL,
        () ->
            small
                .provider()
                .batchAddPermissions(
                    BatchAddPermissions.builder(id).permissions(one, two).build()));
    small
        .provider()
        .batchAddPermissions(BatchAddPermissions.builder(id).permissions(one, one).build());

    BatchAddPermissions again = BatchAddPermissions.builder(id).permissions(one).build();
    assertThat(small.provider().batchAddPermissions(again))
        .as("what is there needs no room")
        .hasSameSizeAs(small.provider().listPermissions(id).items());
  }

  @Test
  void areRemovedByTheirIds() {
    List<Permission> added = add(null, record("iam:domain::one", "1"), record("*", "2"));
    List<Permission> ours = add("orgPath", record(ORG, "3"));

    assertThat(
            region
                .provider()
                .batchRemovePermissions(
                    service, added.get(1).id(), ours.get(0).id(), added.get(1).id()))
        .containsExactly(added.get(1), ours.get(0));
    assertThat(listed()).containsExactly(added.get(0));
  }

  @Rule({"WR5", "S108"})
  @Test
  void areNotRemovedByIdsOfAnotherServiceOrOfNothing() {
    String mine = add(null, record("*", null)).get(0).id();
    String other = region.openService().id();
    String foreign = region.provider().listPermissions(other).items().get(0).id();

    region.assertRefused(
        INVALID_PERMISSION, () -> region.provider().batchRemovePermissions(service, mine, foreign));
    region.assertRefused(
        INVALID_PERMISSION,
        () -> region.provider().batchRemovePermissions(service, Requests.NOTHING));
    region.assertRefused(
        INVALID_PERMISSION, () -> region.provider().batchRemovePermissions(service, ""));
    region.assertRefused(
        MISSING_PERMISSIONS, () -> region.provider().batchRemovePermissions(service));
    region.assertRefused(
        MISSING_PERMISSIONS,
        () ->
            region
                .provider()
                .batchRemovePermissions(BatchRemovePermissions.builder(service).build()));
  }

  @Test
  void canBeDescribedLater() {
    Permission added = add(null, record("*", null)).get(0);

    Permission described = region.provider().describePermission(service, added.id(), "all");
    assertThat(described).isEqualTo(added.withDescription("all"));
    assertThat(listed()).containsExactly(described);
    assertThat(region.provider().describePermission(service, added.id(), null).description())
        .isEmpty();
  }

  @Rule({"WR6", "S108"})
  @Test
  void areDescribedByAnIdOfTheService() {
    String other = region.openService().id();
    String foreign = region.provider().listPermissions(other).items().get(0).id();

    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.provider().describePermission(service, foreign, "x"));
    region.assertRefused(
        RESOURCE_NOT_FOUND,
        () -> region.provider().describePermission(other, Requests.NOTHING, "x"));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> region.consumer().describePermission(other, foreign, "x"));
    region.assertRefused(
        INVALID_PARAMETER, () -> region.provider().describePermission(other, foreign, "<"));
  }

  @Rule("WR7")
  @Test
  void cannotBeChangedWhileTheServiceIsDeleted() {
    String id = add(null, record("*", null)).get(0).id();
    region.settle();
    region.provider().deleteEndpointService(service);

    region.assertRefused(SERVICE_NOT_MODIFIABLE, () -> add(null, record("iam:domain::one", null)));
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().batchRemovePermissions(service, id));
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().describePermission(service, id, "x"));
  }

  @Test
  void canBeAddedAgainOnceRemoved() {
    Permission first = add(null, record("*", "one")).get(0);
    region.provider().removePermissions(service, "*");
    Permission second = add(null, record("iam:domain::*", null)).get(0);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(listed()).containsExactly(second);
    region.assertRefused(
        INVALID_PERMISSION, () -> region.provider().batchRemovePermissions(service, first.id()));
  }
}
