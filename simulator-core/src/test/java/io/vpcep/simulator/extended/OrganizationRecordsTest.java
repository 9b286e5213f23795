package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_WHITELIST_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
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
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whitelist records of a type, through the operation that adds and removes them by their text. */
class OrganizationRecordsTest {
  private static final String ORG = "organizations:orgPath::o-x1/r-2/ou-3/*";
  private static final String ACCOUNT = "iam:domain::one";

  /** With the fields of the current service, whatever dialect this run has. */
  private final TestRegion region =
      TestRegion.create(
          c ->
              c.quotas(Quotas.DEFAULT.withWhitelistRecords(2))
                  .dialect(TestDialect.withAllFields().with(Trait.PERMISSION_TYPE, true)));

  private final String service = newService(region);

  private static String newService(TestRegion region) {
    return region.provider().createEndpointService(Requests.service().build()).id();
  }

  private AddOrRemovePermissions.Result act(String action, String type, String... permissions) {
    return act(region, service, action, type, permissions);
  }

  private static AddOrRemovePermissions.Result act(
      TestRegion region, String service, String action, String type, String... permissions) {
    return region
        .provider()
        .addOrRemovePermissions(
            AddOrRemovePermissions.builder(service)
                .action(action)
                .permissions(permissions)
                .permissionType(type)
                .build());
  }

  private List<Permission> listed() {
    return region.provider().listPermissions(service).items();
  }

  @Test
  void areAddedAndListedWithTheirType() {
    assertThat(act("add", "orgPath", ORG, ORG))
        .isEqualTo(new AddOrRemovePermissions.Result(List.of(ORG, ORG), Permission.Type.ORG_PATH));

    assertThat(listed()).hasSize(1);
    assertThat(listed().get(0).permission()).isEqualTo(ORG);
    assertThat(listed().get(0).permissionType()).isEqualTo(Permission.Type.ORG_PATH);
  }

  @Test
  void areAsManyAsTheirPaths() {
    String other = "organizations:orgPath::o-x1/r-2/ou-4/*";
    act("add", "orgPath", ORG, other);
    assertThat(listed()).extracting(Permission::permission).containsExactlyInAnyOrder(ORG, other);

    act("remove", "orgPath", ORG);
    assertThat(listed()).extracting(Permission::permission).containsExactly(other);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "domainId"})
  void areThoseOfAccountsUnlessTheTypeIsSaid(String type) {
    assertThat(act("add", type, ACCOUNT))
        .isEqualTo(new AddOrRemovePermissions.Result(List.of(ACCOUNT), Permission.Type.DOMAIN_ID));

    assertThat(listed()).allMatch(each -> each.permissionType() == Permission.Type.DOMAIN_ID);
    assertThat(act("remove", type, ACCOUNT).permissionType()).isEqualTo(Permission.Type.DOMAIN_ID);
    assertThat(listed()).isEmpty();
  }

  @Test
  void thatWereAddedByTheirTextAreRemovedByTheirId() {
    act("add", "orgPath", ORG);
    List<Permission> added = listed();

    assertThat(region.provider().batchRemovePermissions(service, added.get(0).id()))
        .isEqualTo(added);
    assertThat(listed()).isEmpty();
  }

  @Test
  void thatWereAddedInABatchAreRemovedByTheirText() {
    region
        .provider()
        .batchAddPermissions(
            BatchAddPermissions.builder(service)
                .permissions(new PermissionSpec(ORG, "ours"))
                .permissionType(Permission.Type.ORG_PATH)
                .build());

    assertThat(act("remove", "orgPath", ORG))
        .isEqualTo(new AddOrRemovePermissions.Result(List.of(ORG), Permission.Type.ORG_PATH));
    assertThat(listed()).isEmpty();
  }

  @Test
  void thatAreThereAreNotAddedAgain() {
    act("add", "orgPath", ORG);
    List<Permission> added = listed();
    region.settle();

    act("add", "orgPath", ORG);
    assertThat(listed()).isEqualTo(added);
  }

  @Test
  void shareTheRoomOfTheWhitelist() {
    act("add", null, ACCOUNT, "*");

    region.assertRefused(SERVICE_WHITELIST_FULL, () -> act("add", "orgPath", ORG));
  }

  @Rule({"W2", "W4"})
  @ParameterizedTest
  @ValueSource(strings = {"add", "remove"})
  void haveTheFormOfTheirType(String action) {
    act("add", "orgPath", ORG);
    act("add", null, ACCOUNT);

    region.assertRefused(INVALID_PERMISSION, () -> act(action, "orgPath", ORG, ACCOUNT));
    region.assertRefused(INVALID_PERMISSION, () -> act(action, "domainId", ORG));
    region.assertRefused(INVALID_PERMISSION, () -> act(action, null, ORG));
    region.assertRefused(INVALID_PARAMETER, () -> act(action, "domain", ACCOUNT));
  }

  @Rule("W2")
  @Test
  void areUnknownWithoutTheFieldsOfTheCurrentService() {
    TestRegion former = TestRegion.create(TestDialect.withFewFields());
    String id = newService(former);

    former.assertRefused(INVALID_PERMISSION, () -> act(former, id, "add", "orgPath", ORG));
    assertThat(act(former, id, "add", "domain", ACCOUNT))
        .as("the type is a field that the dialect does not have")
        .isEqualTo(new AddOrRemovePermissions.Result(List.of(ACCOUNT), Permission.Type.DOMAIN_ID));
  }
}
