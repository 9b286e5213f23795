package io.vpcep.simulator.http.internal.route;

import static io.vpcep.simulator.http.internal.authentication.Authentication.PROJECT_ID;
import static io.vpcep.simulator.http.internal.control.FaultControl.FAULT_ID;
import static io.vpcep.simulator.http.internal.control.TransitionControl.RULE_ID;
import static io.vpcep.simulator.http.internal.handler.EndpointHandler.ENDPOINT_ID;
import static io.vpcep.simulator.http.internal.handler.EndpointServiceHandler.SERVICE_ID;
import static io.vpcep.simulator.http.internal.handler.PermissionHandler.PERMISSION_ID;
import static io.vpcep.simulator.http.internal.handler.TagHandler.RESOURCE_ID;
import static io.vpcep.simulator.http.internal.handler.TagHandler.RESOURCE_TYPE;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.servlet.JavalinServlet;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.handler.ApiHandlers;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.problem.Problems;
import jakarta.servlet.http.HttpServlet;

/** The whole URL table, in the order of the API reference. */
public final class Routes {
  private static final String PROJECT = "/v1/{" + PROJECT_ID + "}";
  private static final String SERVICES = PROJECT + "/vpc-endpoint-services";
  private static final String SERVICE = SERVICES + "/{" + SERVICE_ID + "}";
  private static final String ENDPOINTS = PROJECT + "/vpc-endpoints";
  private static final String ENDPOINT = ENDPOINTS + "/{" + ENDPOINT_ID + "}";
  private static final String RESOURCES = PROJECT + "/{" + RESOURCE_TYPE + "}";
  private static final String IDENTITY = "/v3";
  private static final String CONTROL = "/_simulator";

  private final RouteTable table = new RouteTable();
  private final CallRecorder recorder;

  /** Routes to these handlers, with a journal of what comes. */
  public Routes(
      ApiHandlers api, IdentityHandler identity, ControlHandler control, CallRecorder recorder) {
    this.recorder = recorder;
    addIdentity(identity);
    addVersions(api);
    addServices(api);
    addEndpoints(api);
    addBeyondReference(api);
    addControl(control);
  }

  /** What answers requests by these routes. */
  public HttpServlet servlet() {
    Javalin javalin = Javalin.create(this::configure);
    // Not the one that Javalin makes itself, which also speaks WebSocket.
    return new JavalinServlet(javalin.unsafe);
  }

  private void configure(JavalinConfig config) {
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    Problems.handledBy(config);
    table.addTo(config.routes);
    config.routes.after(this::tellJournal);
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

  /** Chapter 4.1. Each version by its name, so that other names are unknown for every method. */
  private void addVersions(ApiHandlers api) {
    table.get("/", api.versions()::list);
    for (String id : api.versions().ids()) {
      table.get("/" + id, request -> api.versions().show(request, id));
    }
  }

  /** Chapter 4.2, but names before ids: the first match counts. */
  private void addServices(ApiHandlers api) {
    table.get(SERVICES + "/public", api.publicServices()::list);
    table.get(SERVICES + "/describe", api.publicServices()::describe);
    table.post(SERVICES, api.services()::create);
    table.get(SERVICE, api.services()::show);
    table.put(SERVICE, api.services()::modify);
    table.delete(SERVICE, api.services()::delete);
    table.get(SERVICES, api.services()::list);
    table.get(SERVICE + "/connections", api.connections()::list);
    table.post(SERVICE + "/connections/action", api.connections()::acceptOrReject);
    table.get(SERVICE + "/permissions", api.permissions()::list);
    table.post(SERVICE + "/permissions/action", api.permissions()::addOrRemove);
  }

  /** Chapters 4.3 and 4.4. */
  private void addEndpoints(ApiHandlers api) {
    table.post(ENDPOINTS, api.endpoints()::create);
    table.get(ENDPOINT, api.endpoints()::show);
    table.delete(ENDPOINT, api.endpoints()::delete);
    table.get(ENDPOINTS, api.endpoints()::list);
    table.get(PROJECT + "/quotas", api.quotas()::show);
  }

  /** What the API reference does not have. Types of resources come last, for they can be any. */
  private void addBeyondReference(ApiHandlers api) {
    table.put(ENDPOINT, api.endpoints()::updateWhitelist);
    table.put(ENDPOINT + "/routetables", api.endpoints()::updateRouteTables);
    table.put(ENDPOINT + "/policy", api.endpoints()::updatePolicy);
    table.delete(ENDPOINT + "/policy", api.endpoints()::deletePolicy);
    table.put(SERVICE + "/name", api.services()::rename);
    table.put(SERVICE + "/connections/description", api.connections()::describe);
    table.post(SERVICE + "/permissions/batch-create", api.permissions()::batchAdd);
    table.post(SERVICE + "/permissions/batch-delete", api.permissions()::batchRemove);
    table.put(SERVICE + "/permissions/{" + PERMISSION_ID + "}", api.permissions()::describe);
    table.post(SERVICE.replace("/v1/", "/v2/") + "/upgrade", api.services()::upgrade);
    table.post(RESOURCES + "/{" + RESOURCE_ID + "}/tags/action", api.tags()::change);
    table.get(RESOURCES + "/tags", api.tags()::list);
    table.post(RESOURCES + "/resource_instances/action", api.tags()::resources);
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
    table.post(CONTROL + "/network", control.network()::add);
    table.get(CONTROL + "/journal", control.journal()::show);
    table.delete(CONTROL + "/journal", control.journal()::clear);
    table.post(CONTROL + "/journal/verifications", control.journal()::verify);
    table.get(CONTROL + "/journal/findings", control.journal()::findings);
    table.get(CONTROL + "/state", control.state()::show);
    table.put(CONTROL + "/state", control.state()::restore);
  }
}
