package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3035;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3036;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3049;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.request.AddOrRemovePermissions;
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

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "delete", "ADD"})
  void anUnknownActionIsRefused(String action) {
    region.assertRefused(ENDPOINT_3035, () -> act(action, RECORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "remove"})
  void thereMustBeARecord(String action) {
    region.assertRefused(ENDPOINT_3036, () -> act(region.provider(), action, null));
    region.assertRefused(ENDPOINT_3036, () -> act(action));
  }

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
    region.assertRefused(ENDPOINT_3002, () -> act("add", RECORD, record));
    region.assertRefused(ENDPOINT_3002, () -> act("remove", record));
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
    region.assertRefused(ENDPOINT_0005, () -> act(region.stranger(), "add", List.of(RECORD)));
  }

  @Test
  void theLimitIsConfigured() {
    TestRegion small = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withWhitelistRecords(2)));
    String service = small.provider().createEndpointService(Requests.service().build()).id();
    small.provider().addPermissions(service, "iam:domain::a");

    small.assertRefused(
        ENDPOINT_3049,
        () -> small.provider().addPermissions(service, "iam:domain::b", "iam:domain::c"));
    small.provider().addPermissions(service, "iam:domain::b");
    small.assertRefused(
        ENDPOINT_3049, () -> small.provider().addPermissions(service, "iam:domain::c"));
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
    region.assertRefused(ENDPOINT_3049, () -> act("add", "*"));
  }

  @Test
  void theDocumentedOrderIsActionThenTypeThenRecordsThenServiceThenStateThenLimit() {
    TestRegion full =
        TestRegion.create(
            c ->
                c.quotas(Quotas.DEFAULT.withWhitelistRecords(0))
                    .dialect(TestDialect.get().with(Trait.CURRENT_FIELDS, true)));
    String service = full.provider().createEndpointService(Requests.service().build()).id();
    full.settle();
    full.provider().deleteEndpointService(service);
    AddOrRemovePermissions.Builder request =
        AddOrRemovePermissions.builder(service).permissionType("domain");

    full.assertRefused(
        ENDPOINT_3035, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.action("add");
    full.assertRefused(
        ENDPOINT_0002, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissionType("domainId").permissions();
    full.assertRefused(
        ENDPOINT_3036, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissions("nobody");
    full.assertRefused(
        ENDPOINT_3002, () -> full.stranger().addOrRemovePermissions(request.build()));
    request.permissions("*");
    full.assertRefused(
        ENDPOINT_0005, () -> full.stranger().addOrRemovePermissions(request.build()));
    full.assertRefused(
        ENDPOINT_3045, () -> full.provider().addOrRemovePermissions(request.build()));
  }
}
