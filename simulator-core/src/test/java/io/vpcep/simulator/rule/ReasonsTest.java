package io.vpcep.simulator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.list.AnyList;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a refusal tells the author of a test: the value, and the limit that it met. */
class ReasonsTest {
  private static final Paging BY_NAME = new Paging("name", null, null, null);

  private final TestRegion region = TestRegion.create(c -> c.quotas(new Quotas(1, 1, 1)));

  private static String reason(ThrowingCallable call) {
    return catchThrowableOfType(VpcepException.class, call).reason();
  }

  private static String reasonOfCreation(
      TestRegion region, Consumer<CreateEndpointService.Builder> change) {
    CreateEndpointService.Builder request = Requests.service();
    change.accept(request);
    return reason(() -> region.provider().createEndpointService(request.build()));
  }

  @Test
  void showsTheValueInQuotes() {
    assertThat(reasonOfCreation(region, r -> r.serviceName("a.b"))).contains("\"a.b\"");
    assertThat(reasonOfCreation(region, r -> r.serverType(""))).contains("\"\"");
  }

  @Test
  void tellsThatAValueIsAbsent() {
    assertThat(reasonOfCreation(region, r -> r.serverType((String) null))).contains("absent");
  }

  @Test
  @Tag(Door.IN_PROCESS) // the header that carries the reason has ASCII only
  void cutsValuesThatAreLongerThanSixtyFourCharacters() {
    assertThat(reasonOfCreation(region, r -> r.serviceName("x".repeat(64))))
        .contains('"' + "x".repeat(64) + '"');
    assertThat(reasonOfCreation(region, r -> r.serviceName("x".repeat(65))))
        .contains('"' + "x".repeat(64) + "…\"");
  }

  @Test
  void namesTheLimitAndHowMuchOfItIsUsed() {
    region.openService();

    assertThat(reasonOfCreation(region, r -> {})).contains("1 of 1 endpoint_service");
  }

  @Test
  void namesTheSortKeysThatTheListHas() {
    String service = TestRegion.create().openService().id();

    assertThat(reason(() -> AnyList.SERVICES.page(region, service, BY_NAME)))
        .contains("created_at", "updated_at", "\"name\"");
    assertThat(reason(() -> AnyList.PERMISSIONS.page(region, service, BY_NAME)))
        .contains("created_at", "\"name\"")
        .doesNotContain("updated_at");
  }

  @Test
  void namesTheCharactersThatTheDialectAllows() {
    TestRegion any = TestRegion.create(Dialect.DEFAULT);
    TestRegion plain = TestRegion.create(Dialect.INTERNATIONAL);
    TestRegion current = TestRegion.create(Dialect.CURRENT);

    assertThat(reasonOfCreation(any, r -> r.tags(new TagSpec("a=b", ""))))
        .contains("\"a=b\"", "=*<>\\,|/");
    assertThat(reasonOfCreation(plain, r -> r.tags(new TagSpec("a=b", ""))))
        .contains("\"a=b\"", "letters, digits", "'-' and '_' only");
    assertThat(reasonOfCreation(current, r -> r.tags(new TagSpec("a=b", ""))))
        .contains("'-', '_' and '@' only");
  }

  @Test
  void showsWhatWasLookedFor() {
    assertThat(reason(() -> describe(null, Requests.NOTHING))).contains(Requests.NOTHING);
    assertThat(reason(() -> describe("eu-de.none", null))).contains("\"eu-de.none\"");
  }

  @Test
  void namesTheWhitelistAndItsLimit() {
    TestRegion none = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withWhitelistRecords(0)));
    String id = none.provider().createEndpointService(Requests.service().build()).id();

    assertThat(reason(() -> none.provider().addPermissions(id, "*"))).contains("1 records of 0");
  }

  private void describe(String name, String id) {
    region.consumer().describeEndpointService(new DescribeEndpointService(name, id));
  }
}
