package io.vpcep.simulator.http.internal.mount;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.route.ServerRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The regions behind one server. A request goes to the region that has the project in its path; if
 * there is none, to the one whose address stands before the path; else to the main region, if the
 * server has one.
 */
public final class MountedRegions extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Function<SimulatedRegion, HttpServlet> routes;
  private final transient HttpServlet own;
  private final transient List<Mount> mounts = new CopyOnWriteArrayList<>();
  private final transient @Nullable Mount main;

  /**
   * Regions behind a server.
   *
   * @param main the region that gets what is meant for no other; null if there is none such
   * @param routes makes what answers for a region
   * @param own what the server answers itself, and refuses
   */
  public MountedRegions(
      @Nullable SimulatedRegion main,
      Function<SimulatedRegion, HttpServlet> routes,
      HttpServlet own) {
    this.routes = routes;
    this.own = own;
    this.main = main == null ? null : new Mount(main, routes.apply(main));
    if (this.main != null) {
      mounts.add(this.main);
    }
  }

  /**
   * Adds a region.
   *
   * @throws IllegalArgumentException if it is there, or another one has one of its projects
   */
  public synchronized void mount(SimulatedRegion region) {
    Mount added = new Mount(region, routes.apply(region));
    for (Mount mount : mounts) {
      refuseTwice(mount, region);
      added.projects().stream()
          .filter(mount::knows)
          .findFirst()
          .ifPresent(MountedRegions::refuseShared);
    }
    mounts.add(added);
  }

  private static void refuseTwice(Mount mount, SimulatedRegion region) {
    if (mount.isOf(region)) {
      throw new IllegalArgumentException("the region is behind this server already");
    }
  }

  private static void refuseShared(String projectId) {
    throw new IllegalArgumentException(
        "a region behind this server has project "
            + projectId
            + " too; give each region an account namespace of its own"
            + " (SimulatorConfig.Builder.accountNamespace)");
  }

  /** All that are there now; the main region first. */
  public List<SimulatedRegion> all() {
    return mounts.stream().map(Mount::region).toList();
  }

  /** Takes a region away; waits for its calls under way, but not long. */
  public void unmount(SimulatedRegion region) {
    Optional<Mount> gone = mounts.stream().filter(mount -> mount.isOf(region)).findFirst();
    gone.ifPresent(mounts::remove);
    gone.ifPresent(Mount::retire);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    RegionPath path = RegionPath.of(request.getRequestURI());
    try {
      if (ServerRoutes.isOwn(request.getRequestURI()) || !answered(path, request, response)) {
        own.service(request, response);
      }
    } catch (NoRegionException e) {
      request.setAttribute(ServerRoutes.NO_REGION, e.getMessage());
      own.service(request, response);
    }
  }

  private boolean answered(
      RegionPath path, HttpServletRequest request, HttpServletResponse response)
      throws NoRegionException, ServletException, IOException {
    String address = path.address();
    if (address != null) {
      Mount addressed = forProject(address);
      refuseOthers(addressed, path.project());
      return addressed.answer(new UnderPrefix(request, path.prefix()), response);
    }
    if (path.project() != null) {
      return forProject(path.project()).answer(request, response);
    }
    if (main == null) {
      request.setAttribute(
          ServerRoutes.NO_REGION,
          "this server carries several regions, and the path names no project; put"
              + " /_simulator/regions/PROJECT_ID before it, with a project of the region");
      return false;
    }
    return main.answer(request, response);
  }

  private Mount forProject(String projectId) throws NoRegionException {
    return find(projectId)
        .or(() -> Optional.ofNullable(main))
        .orElseThrow(
            () ->
                new NoRegionException(
                    "no region behind this server has project "
                        + projectId
                        + "; declare it in the region, or put"
                        + " /_simulator/regions/PROJECT_ID before the path,"
                        + " with another project of the region"));
  }

  private Optional<Mount> find(String projectId) throws NoRegionException {
    Mount found = null;
    for (Mount mount : mounts) {
      if (mount.knows(projectId)) {
        if (found != null) {
          throw new NoRegionException(
              "several regions behind this server have project "
                  + projectId
                  + "; give each region an account namespace of its own");
        }
        found = mount;
      }
    }
    return Optional.ofNullable(found);
  }

  /** A region would bring a project to life that is another's, and both would be unreachable. */
  private void refuseOthers(Mount addressed, @Nullable String projectId) throws NoRegionException {
    if (projectId != null && find(projectId).filter(found -> found != addressed).isPresent()) {
      throw new NoRegionException(
          "project " + projectId + " is in another region behind this server");
    }
  }
}
