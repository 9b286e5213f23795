package io.vpcep.simulator.http.internal.route;

import static io.vpcep.simulator.http.internal.control.FaultControl.FAULT_ID;
import static io.vpcep.simulator.http.internal.control.TransitionControl.RULE_ID;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.handler.OperationHandler;
import io.vpcep.simulator.http.internal.handler.VersionHandler;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.http.internal.problem.Problems;
import jakarta.servlet.http.HttpServlet;

/** The whole URL table, in the order of the API reference. */
public final class Routes {
  private static final String IDENTITY = "/v3";
  private static final String CONTROL = "/_simulator";

  private final RouteTable table = new RouteTable();
  private final CallRecorder recorder;

  /** Routes to these handlers, with a journal of what comes. */
  public Routes(
      VersionHandler versions,
      OperationHandler operations,
      IdentityHandler identity,
      ControlHandler control,
      CallRecorder recorder) {
    this.recorder = recorder;
    addIdentity(identity);
    table.addVersions(versions);
    addOperations(operations);
    addControl(control);
  }

  /** What answers requests by these routes. */
  public HttpServlet servlet() {
    return table.servlet(
        config -> {
          config.http.prefer405over404 = true;
          config.routes.after(this::tellJournal);
          config.routes.after(RequestContent::finish);
        });
  }

  private void tellJournal(Context request) {
    recorder.complete(
        request,
        Authentication.userOf(request),
        Problems.codeOf(request),
        Problems.reasonOf(request));
  }

  /** Chapter 3: what clients ask before they call the API. */
  private void addIdentity(IdentityHandler identity) {
    table.get(IDENTITY, identity::version);
    table.post(IDENTITY + "/auth/tokens", identity::createToken);
    table.get(IDENTITY + "/auth/tokens", identity::showToken);
    table.get(IDENTITY + "/projects", identity::projects);
    table.get(IDENTITY + "/auth/projects", identity::projects);
    table.get(IDENTITY + "/auth/domains", identity::domains);
    table.get(IDENTITY + "/auth/catalog", identity::catalog);
  }

  private void addOperations(OperationHandler operations) {
    for (WireOperation<?, ?> operation : WireOperations.all()) {
      table.add(operation.method(), operation.path(), operations.of(operation));
    }
  }

  private void addControl(ControlHandler control) {
    table.get(CONTROL + "/health", ControlHandler::health);
    table.get(CONTROL + "/openapi.json", control::describe);
    table.post(CONTROL + "/reset", control::reset);
    table.get(CONTROL + "/clock", control::clock);
    table.post(CONTROL + "/clock/advance", control::advance);
    table.post(CONTROL + "/clock/advance-until-idle", control::advanceUntilIdle);
    table.get(CONTROL + "/pending", control.transitions()::pending);
    table.get(CONTROL + "/transitions", control.transitions()::show);
    table.post(CONTROL + "/transitions", control.transitions()::arm);
    table.delete(CONTROL + "/transitions", control.transitions()::clear);
    table.post(CONTROL + "/transitions/release", control.transitions()::release);
    table.delete(CONTROL + "/transitions/{" + RULE_ID + "}", control.transitions()::disarm);
    table.get(CONTROL + "/faults", control.faults()::show);
    table.post(CONTROL + "/faults", control.faults()::arm);
    table.delete(CONTROL + "/faults", control.faults()::clear);
    table.post(CONTROL + "/faults/creations", control.faults()::armCreation);
    table.delete(CONTROL + "/faults/{" + FAULT_ID + "}", control.faults()::disarm);
    table.get(CONTROL + "/journal", control.journal()::show);
    table.delete(CONTROL + "/journal", control.journal()::clear);
    table.post(CONTROL + "/journal/verifications", control.journal()::verify);
    table.get(CONTROL + "/journal/findings", control.journal()::findings);
    table.get(CONTROL + "/state", control.state()::show);
    table.put(CONTROL + "/state", control.state()::replace);
    table.post(CONTROL + "/state", control.state()::add);
  }
}
