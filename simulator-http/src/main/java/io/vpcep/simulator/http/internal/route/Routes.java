package io.vpcep.simulator.http.internal.route;

import static io.vpcep.simulator.http.internal.control.FaultControl.FAULT_ID;
import static io.vpcep.simulator.http.internal.control.MomentControl.MOMENT_ID;
import static io.vpcep.simulator.http.internal.control.OverviewControl.RESOURCE_ID;
import static io.vpcep.simulator.http.internal.control.TransitionControl.RULE_ID;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.control.ChoicesControl;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.control.ControlIndex;
import io.vpcep.simulator.http.internal.control.EventStreams;
import io.vpcep.simulator.http.internal.control.FaultControl;
import io.vpcep.simulator.http.internal.control.JournalControl;
import io.vpcep.simulator.http.internal.control.MomentControl;
import io.vpcep.simulator.http.internal.control.OverviewControl;
import io.vpcep.simulator.http.internal.control.StateControl;
import io.vpcep.simulator.http.internal.control.TransitionControl;
import io.vpcep.simulator.http.internal.handler.VersionHandler;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.http.internal.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The whole URL table, in the order of the API reference: what answers requests for a region. */
public final class Routes extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String IDENTITY = ServedApi.IDENTITY.root();
  private static final String CONTROL = ServedApi.CONTROL.root();

  // One for all regions: Javalin compiles regular expressions for each path, which takes longer
  // than everything else that a server does when it starts.
  private static final HttpServlet SHARED = shared();

  private final transient RegionHandlers handlers;

  /** Routes to these handlers, with a journal of what comes. */
  public Routes(RegionHandlers handlers) {
    this.handlers = handlers;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    handlers.answer(request);
    SHARED.service(request, response);
    EventStreams.beginIfAsked(request);
  }

  private static HttpServlet shared() {
    RouteTable table = new RouteTable();
    addIdentity(table);
    table.addVersions(new VersionHandler());
    addOperations(table);
    addControl(table);
    table.get(
        CONTROL,
        control((control, request) -> control.index(request, ownResources(request, table))));
    return table.servlet(
        config -> {
          config.http.prefer405over404 = true;
          config.routes.after(Routes::tellJournal);
          config.routes.after(RequestContent::finish);
        });
  }

  /** At the address of one of several regions there is nothing of the server's. */
  private static List<ControlIndex.Resource> ownResources(Context request, RouteTable table) {
    Stream<ControlIndex.Resource> regions = table.resources(ServedApi.CONTROL).stream();
    return request.contextPath().isEmpty()
        ? Stream.concat(regions, ServerRoutes.resources().stream()).distinct().toList()
        : regions.toList();
  }

  private static void tellJournal(Context request) {
    RegionHandlers.of(request)
        .recorder()
        .complete(
            request,
            Authentication.userOf(request),
            Problems.codeOf(request),
            Problems.reasonOf(request));
  }

  /** Chapter 3: what clients ask before they call the API. */
  private static void addIdentity(RouteTable table) {
    table.get(IDENTITY, identity(IdentityHandler::version));
    table.post(IDENTITY + "/auth/tokens", identity(IdentityHandler::createToken));
    table.get(IDENTITY + "/auth/tokens", identity(IdentityHandler::showToken));
    table.get(IDENTITY + "/projects", identity(IdentityHandler::projects));
    table.get(IDENTITY + "/auth/projects", identity(IdentityHandler::projects));
    table.get(IDENTITY + "/auth/domains", identity(IdentityHandler::domains));
    table.get(IDENTITY + "/auth/catalog", identity(IdentityHandler::catalog));
  }

  private static void addOperations(RouteTable table) {
    for (WireOperation<?, ?> operation : WireOperations.all()) {
      table.add(
          operation.method(),
          operation.path(),
          request -> RegionHandlers.of(request).operations().answer(request, operation));
    }
  }

  private static void addControl(RouteTable table) {
    table.get(CONTROL + "/health", ControlHandler::health);
    table.get(CONTROL + "/openapi.json", control(ControlHandler::describe));
    table.post(CONTROL + "/reset", control(ControlHandler::reset));
    table.get(CONTROL + "/clock", control(ControlHandler::clock));
    table.post(CONTROL + "/clock/advance", control(ControlHandler::advance));
    table.post(CONTROL + "/clock/advance-until-idle", control(ControlHandler::advanceUntilIdle));
    table.get(CONTROL + "/events", control((control, request) -> control.events().show(request)));
    table.addConsole();
    table.post(CONTROL + "/calls", control((control, request) -> control.calls().call(request)));
    table.get(CONTROL + "/hold", control((control, request) -> control.hold().show(request)));
    table.post(
        CONTROL + "/hold/release", control((control, request) -> control.hold().release(request)));
    table.get(CONTROL + "/operations", ChoicesControl::operations);
    table.get(CONTROL + "/codes", ChoicesControl::codes);
    table.get(CONTROL + "/picture", overview(OverviewControl::picture));
    table.get(CONTROL + "/services", overview(OverviewControl::services));
    table.get(CONTROL + "/endpoints", overview(OverviewControl::endpoints));
    table.get(CONTROL + "/resources/{" + RESOURCE_ID + "}", overview(OverviewControl::resource));
    table.get(CONTROL + "/pending", transitions(TransitionControl::pending));
    table.get(CONTROL + "/transitions", transitions(TransitionControl::show));
    table.post(CONTROL + "/transitions", transitions(TransitionControl::arm));
    table.delete(CONTROL + "/transitions", transitions(TransitionControl::clear));
    table.post(CONTROL + "/transitions/release", transitions(TransitionControl::release));
    table.delete(
        CONTROL + "/transitions/{" + RULE_ID + "}", transitions(TransitionControl::disarm));
    table.get(CONTROL + "/faults", faults(FaultControl::show));
    table.post(CONTROL + "/faults", faults(FaultControl::arm));
    table.delete(CONTROL + "/faults", faults(FaultControl::clear));
    table.delete(CONTROL + "/faults/{" + FAULT_ID + "}", faults(FaultControl::disarm));
    table.get(CONTROL + "/journal", journal(JournalControl::show));
    table.delete(CONTROL + "/journal", journal(JournalControl::clear));
    table.post(CONTROL + "/journal/verifications", journal(JournalControl::verify));
    table.get(CONTROL + "/journal/findings", journal(JournalControl::findings));
    table.get(CONTROL + "/state", state(StateControl::show));
    table.put(CONTROL + "/state", state(StateControl::replace));
    table.post(CONTROL + "/state", state(StateControl::add));
    table.post(CONTROL + "/state/changes", moments(MomentControl::changesSinceDocument));
    table.get(CONTROL + "/moments", moments(MomentControl::list));
    table.post(CONTROL + "/moments", moments(MomentControl::keep));
    table.delete(CONTROL + "/moments/{" + MOMENT_ID + "}", moments(MomentControl::forget));
    table.get(CONTROL + "/moments/{" + MOMENT_ID + "}/changes", moments(MomentControl::changes));
  }

  private static Handler identity(BiConsumer<IdentityHandler, Context> answer) {
    return request -> answer.accept(RegionHandlers.of(request).identity(), request);
  }

  private static Handler control(BiConsumer<ControlHandler, Context> answer) {
    return request -> answer.accept(RegionHandlers.of(request).control(), request);
  }

  private static Handler moments(BiConsumer<MomentControl, Context> answer) {
    return control((control, request) -> answer.accept(control.moments(), request));
  }

  private static Handler overview(BiConsumer<OverviewControl, Context> answer) {
    return control((control, request) -> answer.accept(control.overview(), request));
  }

  private static Handler transitions(BiConsumer<TransitionControl, Context> answer) {
    return control((control, request) -> answer.accept(control.transitions(), request));
  }

  private static Handler faults(BiConsumer<FaultControl, Context> answer) {
    return control((control, request) -> answer.accept(control.faults(), request));
  }

  private static Handler journal(BiConsumer<JournalControl, Context> answer) {
    return control((control, request) -> answer.accept(control.journal(), request));
  }

  private static Handler state(BiConsumer<StateControl, Context> answer) {
    return control((control, request) -> answer.accept(control.state(), request));
  }
}
