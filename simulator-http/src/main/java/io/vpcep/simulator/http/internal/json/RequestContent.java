package io.vpcep.simulator.http.internal.json;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.RequestTimeoutResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.vpcep.simulator.error.VpcepException;
import org.jspecify.annotations.Nullable;

/** What a request carries, whatever its Content-Type says. */
public final class RequestContent {

  /** Largest body, in bytes; the largest documented one has some 20,000. */
  private static final int MAX_BYTES = 1 << 20;

  /** Largest state of a region, in bytes: some 50,000 endpoints. */
  private static final int MAX_STATE_BYTES = 64 << 20;

  private static final String STATE = ServedApi.CONTROL.root() + "/state";
  private static final String CHANGES = STATE + "/changes";
  private static final String READ = RequestContent.class.getName();

  private RequestContent() {}

  /** Largest body that is read of a request to a path, as written, in bytes. */
  public static int maxBytes(String path) {
    boolean state =
        ServedApi.of(path) == ServedApi.CONTROL && (path.endsWith(STATE) || path.endsWith(CHANGES));
    return state ? MAX_STATE_BYTES : MAX_BYTES;
  }

  /**
   * All of the body.
   *
   * @throws ContentTooLargeResponse if it is larger than a megabyte, that of a state larger than 64
   * @throws RequestTimeoutResponse if it did not come in time
   * @throws ServiceUnavailableResponse if other bodies take up the memory
   * @throws VpcepException EndPoint.0002 if it ends early or is badly chunked
   */
  public static byte[] read(Context request) {
    byte[] read = ReceivedContent.of(request).bytes();
    request.attribute(READ, read);
    return read;
  }

  /** The body, if somebody asked for it; null if not. */
  public static byte @Nullable [] known(Context request) {
    return request.attribute(READ);
  }

  /** Says in the answer that the connection ends, where the body has not come whole. */
  public static void finish(Context request) {
    if (!ReceivedContent.of(request).isWhole()) {
      request.header("Connection", "close");
    }
  }
}
