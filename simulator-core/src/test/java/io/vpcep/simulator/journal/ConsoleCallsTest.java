package io.vpcep.simulator.journal;

import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.WireCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls that somebody makes in the console: recorded, but not the clients'. */
@Tag(Door.ONCE)
class ConsoleCallsTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedJournal journal = region.region().journal();

  /** As the HTTP server calls for the console. */
  private <Q, A> A callInConsole(Operation<Q, A> operation, Q request) {
    Caller caller = region.consumer().caller();
    RecordedCall.WireRequest wire =
        new RecordedCall.WireRequest(
            "GET", "/v1", null, caller.projectId(), Map.of(), null, 0, List::of);
    return region
        .region()
        .unwrap(FrontEnd.class)
        .begin(
            caller, operation, () -> request, new WireCall(wire, null, RecordedCall.Source.CONSOLE))
        .end();
  }

  private void showQuotasInConsole() {
    callInConsole(SHOW_QUOTAS, new ShowQuotas(null));
  }

  private List<Finding> find(Finding.Kind kind) {
    return journal.findings(Finding.Settings.DEFAULT.only(kind));
  }

  @Rule("S200")
  @Test
  void areToldApartInTheJournal() {
    region.consumer().showQuotas();
    showQuotasInConsole();

    assertThat(journal.calls())
        .extracting(RecordedCall::source)
        .containsExactly(RecordedCall.Source.PROCESS, RecordedCall.Source.CONSOLE);
    assertThat(journal.calls(CallFilter.any().source(RecordedCall.Source.CONSOLE))).hasSize(1);
    assertThat(journal.calls().get(1).toString()).endsWith(" by the console -> answered 200");
  }

  @Rule("S200")
  @Test
  void areVerifiedOnlyIfAskedFor() {
    region.consumer().showQuotas();
    showQuotasInConsole();

    journal.verify().operation(SHOW_QUOTAS).once();
    assertThat(journal.verify().count()).isEqualTo(1);
    journal.verify().source(RecordedCall.Source.CONSOLE).once();
    journal
        .verify()
        .source(RecordedCall.Source.PROCESS, RecordedCall.Source.CONSOLE)
        .inOrder(SHOW_QUOTAS, SHOW_QUOTAS);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> journal.verify().inOrder(SHOW_QUOTAS, SHOW_QUOTAS));
    assertThatIllegalArgumentException().isThrownBy(() -> journal.verify().source());
  }

  @Test
  void areCountedInTheMessageOfAVerification() {
    showQuotasInConsole();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> journal.verify().operation(SHOW_QUOTAS).once())
        .withMessageContaining("but there were 0")
        .withMessageContaining("no calls are recorded")
        .withMessageEndingWith("and 1 made in the console, left out");
  }

  @Rule("S200")
  @Test
  void leaveNothingBehindUnlessAskedFor() {
    EndpointService created = callInConsole(CREATE_ENDPOINT_SERVICE, Requests.service().build());

    assertThat(find(Finding.Kind.LEFT_BEHIND)).isEmpty();
    assertThat(
            journal.findings(
                Finding.Settings.DEFAULT
                    .only(Finding.Kind.LEFT_BEHIND)
                    .withSources(RecordedCall.Source.CONSOLE)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains(created.id());
  }

  @Rule("S200")
  @Test
  void areNoHabitOfAClient() {
    EndpointService created = callInConsole(CREATE_ENDPOINT_SERVICE, Requests.service().build());
    for (int i = 0; i < Finding.Kind.MANY; i++) {
      callInConsole(Operation.SHOW_ENDPOINT_SERVICE, new ById(created.id()));
    }

    assertThat(journal.findings()).isEmpty();
    assertThat(journal.findings(Finding.Settings.DEFAULT.withSources(RecordedCall.Source.values())))
        .extracting(Finding::kind)
        .contains(Finding.Kind.FAST_POLLING);
  }

  @Test
  void endARunOfReadsAllTheSame() {
    String id = region.endpointIn(EndpointStatus.ACCEPTED, region.approvingService().id()).id();
    journal.clear();

    show(id, Finding.Kind.MANY - 1);
    showQuotasInConsole();
    show(id, Finding.Kind.MANY - 1);
    assertThat(find(Finding.Kind.REPEATED_READ)).isEmpty();

    show(id, 1);
    assertThat(find(Finding.Kind.REPEATED_READ)).hasSize(1);
  }

  private void show(String endpointId, int times) {
    for (int i = 0; i < times; i++) {
      region.consumer().showEndpoint(endpointId);
    }
  }
}
