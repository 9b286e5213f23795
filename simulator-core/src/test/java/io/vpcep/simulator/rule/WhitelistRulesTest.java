package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PERMISSION_ACTION;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PERMISSIONS;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_WHITELIST_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding and removing whitelist records: what is asked. */
class WhitelistRulesTest {
  private static final String RECORD = "iam:domain::6e9dfd51d1124e8d8498dce894923a0d";

  private final TestRegion region = TestRegion.create();
  private final String id =
      region.provider().createEndpointService(Requests.service().build()).id();

  private List<String> act(VpcepApi api, String action, List<String> records) {
    return api.addOrRemovePermissions(
            AddOrRemovePermissions.builder(id).action(action).permissions(records).build())
        .permissions();
  }

  private List<String> act(String action, String... records) {
    return act(region.provider(), action, List.of(records));
  }

  @Rule("W1")
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "delete", "ADD"})
  void anUnknownActionIsRefused(String action) {
    region.assertRefused(INVALID_PERMISSION_ACTION, () -> act(action, RECORD));
  }

  @Rule("W3")
  @ParameterizedTest
  @ValueSource(strings = {"add", "remove"})
  void thereMustBeARecord(String action) {
    region.assertRefused(MISSING_PERMISSIONS, () -> act(region.provider(), action, null));
    region.assertRefused(MISSING_PERMISSIONS, () -> act(action));
  }

  @Rule("W5")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "6e9dfd51d1124e8d8498dce894923a0d",
        "iam:domain::",
        "iam:domain:6e9dfd51d1124e8d8498dce894923a0d",
        "iam:project::6e9dfd51d1124e8d8498dce894923a0d",
        "IAM:domain::6e9dfd51d1124e8d8498dce894923a0d",
        "iam:domain::6e9dfd51-d112",
        "iam:domain::6e9d ",
        "iam:domain::00000000001111111111222222222233333333334444444444555555555566666",
      })
  void aMalformedRecordIsRefusedAlsoAmongGoodOnes(String record) {
    region.assertRefused(INVALID_PERMISSION, () -> act("add", RECORD, record));
    region.assertRefused(INVALID_PERMISSION, () -> act("remove", record));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "iam:domain::*",
        "iam:domain::a",
        "iam:domain::0000000000111111111122222222223333333333444444444455555555556666",
      })
  void otherRecordsAreTaken(String record) {
    assertThat(act("add", record)).containsExactly(record);
    assertThat(region.provider().listPermissions(id).items().get(0).permission()).isEqualTo(record);
  }

  @Test
  void onlyTheOwnerOfTheServiceDecides() {
    region.assertRefused(RESOURCE_NOT_FOUND, () -> act(region.stranger(), "add", List.of(RECORD)));
  }

  @Rule({"W7", "S9"})
  @Test
  void theLimitIsConfigured() {
    TestRegion small = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withWhitelistRecords(2)));
    String service = small.provider().createEndpointService(Requests.service().build()).id();
    small.provider().addPermissions(service, "iam:domain::a");

    small.assertRefused(
        SERVICE_WHITELIST_FULL,
        () -> small.provider().addPermissions(service, "iam:domain::b", "iam:domain::c"));
    small.provider().addPermissions(service, "iam:domain::b");
    small.assertRefused(
        SERVICE_WHITELIST_FULL, () -> small.provider().addPermissions(service, "iam:domain::c"));
  }

  @Test
  void whatIsThereAlreadyNeedsNoRoom() {
    TestRegion small = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withWhitelistRecords(1)));
    String service = small.provider().createEndpointService(Requests.service().build()).id();
    small.provider().addPermissions(service, "iam:domain::a", "iam:domain::a");
    small.provider().addPermissions(service, "iam:domain::a");
    small.provider().removePermissions(service, "iam:domain::a");

    small.provider().addPermissions(service, "iam:domain::b");
    assertThat(small.provider().listPermissions(service).totalCount()).isEqualTo(1);
  }

  @Test
  void theLimitHoldsForEachServiceAlone() {
    String[] records =
        IntStream.range(0, 500).mapToObj(i -> "iam:domain::" + i).toArray(String[]::new);
    act("add", records);
    String other = region.provider().createEndpointService(Requests.service().build()).id();

    assertThat(region.provider().addPermissions(other, records)).hasSize(500);
    region.assertRefused(SERVICE_WHITELIST_FULL, () -> act("add", "*"));
  }

  @Rule({"W6", "S8"})
  @Test
  void theDocumentedOrderIsActionThenTypeThenRecordsThenServiceThenStateThenLimit() {
    TestRegion full =
        TestRegion.create(
            c ->
                c.quotas(Quotas.DEFAULT.withWhitelistRecords(0))
                    .dialect(TestDialect.withAllFields()));
    String service = full.provider().createEndpointService(Requests.service().build()).id();
    full.settle();
    full.provider().deleteEndpointService(service);
    AddOrRemovePermissions.Builder request =
        AddOrRemovePermissions.builder(service).permissionType("domain");

    full.assertRefused(
        INVALID_PERMISSION_ACTION, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.action("add");
    full.assertRefused(
        INVALID_PARAMETER, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissionType("domainId").permissions();
    full.assertRefused(
        MISSING_PERMISSIONS, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissions("nobody");
    full.assertRefused(
        INVALID_PERMISSION, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissions("*");
    full.assertRefused(
        RESOURCE_NOT_FOUND, () -> full.stranger().addOrRemovePermissions(request.build()));
    full.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> full.provider().addOrRemovePermissions(request.build()));
  }
}
