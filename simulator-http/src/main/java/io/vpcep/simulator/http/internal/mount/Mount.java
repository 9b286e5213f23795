package io.vpcep.simulator.http.internal.mount;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.http.internal.waiting.AtTheEnd;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** A region behind a server, with what answers for it. */
final class Mount {
  private static final Logger LOG = System.getLogger(Mount.class.getName());

  // As long as a server waits for calls under way when it stops.
  private static final long PATIENCE_MILLIS = 1_000;

  private final SimulatedRegion region;
  private final HttpServlet servlet;
  // What was once this region's stays so: tests begin anew and go on with the ids they have.
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  // Calls under way hold it for reading, whichever thread ends them; whoever waits for their end
  // takes it for writing.
  private final StampedLock calls = new StampedLock();
  private volatile boolean retired;

  Mount(SimulatedRegion region, HttpServlet servlet) {
    this.region = region;
    this.servlet = servlet;
    seen.addAll(projectIds(region));
  }

  private static List<String> projectIds(SimulatedRegion region) {
    return region.accounts().all().stream()
        .map(Account::id)
        .flatMap(id -> region.accounts().projectsOf(id).stream())
        .map(Project::id)
        .toList();
  }

  SimulatedRegion region() {
    return region;
  }

  boolean isOf(SimulatedRegion other) {
    return region == other;
  }

  /** The projects that the region is known to have, or to have had. */
  Set<String> projects() {
    return Set.copyOf(seen);
  }

  /** Whether the region has a project, or has had it. */
  boolean knows(String projectId) {
    // That region may be busy, which must hold up nobody else.
    if (!seen.contains(projectId) && !region.unwrap(FrontEnd.class).hasProject(projectId)) {
      return false;
    }
    seen.add(projectId);
    return true;
  }

  /**
   * Answers a request.
   *
   * @return false if nothing was done, because the region is no longer behind the server
   */
  boolean answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    long stamp = retired ? 0 : calls.tryReadLock();
    if (stamp == 0) {
      return false;
    }
    boolean later = false;
    try {
      servlet.service(request, response);
      later = request.isAsyncStarted();
      return true;
    } finally {
      if (later) {
        request.getAsyncContext().addListener(new AtTheEnd(() -> calls.unlockRead(stamp)));
      } else {
        calls.unlockRead(stamp);
      }
    }
  }

  /** Answers no more, and waits for the end of the calls under way, but not long. */
  void retire() {
    retired = true;
    boolean interrupted = Thread.interrupted();
    try {
      // Never released: nobody calls from here on.
      if (calls.tryWriteLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) == 0) {
        LOG.log(Level.DEBUG, "A region was taken from its server while calls were under way");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
