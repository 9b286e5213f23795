package io.vpcep.simulator.http.internal.route;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.control.CertificateHandler;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.control.ControlIndex;
import io.vpcep.simulator.http.internal.control.RegionList;
import io.vpcep.simulator.http.internal.handler.VersionHandler;
import io.vpcep.simulator.http.internal.json.ServedApi;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a server answers by itself, whichever regions it carries; everything else it refuses. */
public final class ServerRoutes extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String CONTROL = ServedApi.CONTROL.root();
  private static final String CERTIFICATE = CONTROL + "/certificate";
  private static final String REGIONS = CONTROL + "/regions";

  private static final Set<String> OWN =
      Set.of(CERTIFICATE, CERTIFICATE + "/", REGIONS, REGIONS + "/");

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

  private static final String CERTIFICATE_HANDLER = CertificateHandler.class.getName();
  private static final String REGION_LIST = RegionList.class.getName();

  // One for all servers, as that of Routes.
  private static final RouteTable TABLE = table();
  private static final HttpServlet SHARED = shared();

  private final transient CertificateHandler certificate;
  private final transient RegionList regions;

  /** Routes to what every server tells, and to these. */
  public ServerRoutes(CertificateHandler certificate, RegionList regions) {
    this.certificate = certificate;
    this.regions = regions;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(CERTIFICATE_HANDLER, certificate);
    request.setAttribute(REGION_LIST, regions);
    SHARED.service(request, response);
  }

  /** Whether a path is of something that is the server's and never a region's. */
  public static boolean isOwn(String path) {
    return OWN.contains(path);
  }

  private static RouteTable table() {
    RouteTable table = new RouteTable();
    table.addVersions(new VersionHandler());
    table.get(CONTROL + "/health", ControlHandler::health);
    table.get(CERTIFICATE, ServerRoutes::showCertificate);
    table.get(REGIONS, ServerRoutes::showRegions);
    table.addConsole();
    table.get(CONTROL, request -> ControlIndex.show(request, table.resources(ServedApi.CONTROL)));
    return table;
  }

  /** What the server has beside its regions, to be asked for by clients of its own API. */
  static List<ControlIndex.Resource> resources() {
    return TABLE.resources(ServedApi.CONTROL);
  }

  private static HttpServlet shared() {
    return TABLE.servlet(
        config ->
            METHODS.forEach(
                method -> config.routes.addHttpHandler(method, "*", ServerRoutes::refuse)));
  }

  private static void showCertificate(Context request) {
    CertificateHandler certificate = request.attribute(CERTIFICATE_HANDLER);
    Objects.requireNonNull(certificate).show(request);
  }

  private static void showRegions(Context request) {
    RegionList regions = request.attribute(REGION_LIST);
    Objects.requireNonNull(regions).show(request);
  }

  private static void refuse(Context request) {
    String reason = request.attribute(NO_REGION);
    throw ErrorCode.RESOURCE_NOT_FOUND.because(
        reason == null ? "no region behind this server answers" : reason);
  }
}
