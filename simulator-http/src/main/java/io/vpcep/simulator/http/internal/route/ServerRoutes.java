package io.vpcep.simulator.http.internal.route;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.control.CertificateHandler;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.handler.VersionHandler;
import jakarta.servlet.http.HttpServlet;
import java.util.List;

/** What a server answers by itself, whichever regions it carries; everything else it refuses. */
public final class ServerRoutes {

  /** Path of the only resource that is the server's and never a region's. */
  public static final String CERTIFICATE = "/_simulator/certificate";

  /** Name of the request attribute that says why no region answers. */
  public static final String NO_REGION = ServerRoutes.class.getName() + ".no-region";

  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.HEAD,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.OPTIONS);

  private final RouteTable table = new RouteTable();

  /** Routes to these handlers. */
  public ServerRoutes(VersionHandler versions, CertificateHandler certificate) {
    table.addVersions(versions);
    table.get("/_simulator/health", ControlHandler::health);
    table.get(CERTIFICATE, certificate::show);
  }

  /** What answers requests by these routes. */
  public HttpServlet servlet() {
    return table.servlet(
        config ->
            METHODS.forEach(
                method -> config.routes.addHttpHandler(method, "*", ServerRoutes::refuse)));
  }

  private static void refuse(Context request) {
    String reason = request.attribute(NO_REGION);
    throw ErrorCode.RESOURCE_NOT_FOUND.because(
        reason == null ? "no region behind this server answers" : reason);
  }
}
