package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.waiting.CallThreads;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests to the simulator's own API have any thread, and all others only some. */
final class ControlFirst extends Handler.Wrapper {
  private static final String ROOT = ServedApi.CONTROL.root() + "/";
  private static final String REGIONS = ROOT + "regions/";

  private final CallThreads threads;

  /** These threads are for the imitated API. */
  ControlFirst(Handler handler, CallThreads threads) {
    super(handler);
    this.threads = threads;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isControl(request.getHttpURI().getPath())) {
      return super.handle(request, response, callback);
    }
    if (threads.take()) {
      try {
        return super.handle(request, response, callback);
      } finally {
        threads.giveBack();
      }
    }
    threads.execute(() -> LateHandling.by(getHandler(), request, response, callback));
    return true;
  }

  /** What comes after the address of one of several regions may be the imitated API. */
  static boolean isControl(String path) {
    return ServedApi.of(path) == ServedApi.CONTROL
        && (!path.startsWith(REGIONS) || path.indexOf(ROOT, REGIONS.length()) > 0);
  }
}
