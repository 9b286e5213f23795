package io.vpcep.simulator.http.internal.json;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a request carries, whatever its Content-Type says. Called before the region is, so
 * that a client that sends slowly holds up nobody else.
 */
public final class RequestContent {

  /** Largest body, in bytes; the largest documented one has some 20,000. */
  static final int MAX_BYTES = 1 << 20;

  /** Largest state of a region, in bytes: some 50,000 endpoints. */
  static final int MAX_STATE_BYTES = 64 << 20;

  private static final String READ = RequestContent.class.getName();
  private static final String ASKED = READ + ".asked";

  private RequestContent() {}

  /**
   * All of the body.
   *
   * @throws ContentTooLargeResponse if it is larger than a megabyte
   * @throws VpcepException EndPoint.0002 if it ends early or is badly chunked
   */
  public static byte[] read(Context request) {
    return read(request, MAX_BYTES);
  }

  /**
   * All of a body that is a state.
   *
   * @throws ContentTooLargeResponse if it is larger than 64 megabytes
   * @throws VpcepException EndPoint.0002 if it ends early or is badly chunked
   */
  public static byte[] readState(Context request) {
    return read(request, MAX_STATE_BYTES);
  }

  private static byte[] read(Context request, int maxBytes) {
    // The verification of a signature reads it before the handler does.
    byte[] known = request.attribute(READ);
    if (known == null) {
      request.attribute(ASKED, true);
      known = readOrClose(request, maxBytes);
      request.attribute(READ, known);
    }
    return known;
  }

  /** The body, if it has been read; null if not. */
  public static byte @Nullable [] known(Context request) {
    return request.attribute(READ);
  }

  /**
   * Takes what is left of a body that nobody asked for, as of a GET with one, so that the next
   * request of the connection begins where it ends. Where that is too much or cannot be read, the
   * answer says that the connection ends.
   */
  public static void finish(Context request) {
    boolean announced =
        request.req().getContentLengthLong() > 0 || request.header("Transfer-Encoding") != null;
    // One that was asked for and refused has had its answer.
    if (!announced || request.attribute(ASKED) != null) {
      return;
    }
    // Reading would invite the client to send it.
    if (request.header("Expect") != null) {
      request.header("Connection", "close");
      return;
    }
    try {
      read(request);
    } catch (ContentTooLargeResponse | VpcepException e) {
      request.header("Connection", "close");
    }
  }

  /** Where a body ends that was not read to its end, nobody knows: the connection ends with it. */
  private static byte[] readOrClose(Context request, int maxBytes) {
    try {
      return readOnce(request, maxBytes);
    } catch (ContentTooLargeResponse | VpcepException e) {
      request.header("Connection", "close");
      throw e;
    }
  }

  private static byte[] readOnce(Context request, int maxBytes) {
    // Before any of it is read, so that a client that waits for leave to send it gets none.
    requireSize(request.req().getContentLengthLong(), maxBytes);
    try {
      byte[] read = request.req().getInputStream().readNBytes(maxBytes + 1);
      requireSize(read.length, maxBytes);
      return read;
    } catch (IOException | HttpException.RuntimeException e) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "the request body cannot be read: " + e.getMessage());
    }
  }

  private static void requireSize(long bytes, int maxBytes) {
    if (bytes > maxBytes) {
      throw new ContentTooLargeResponse("the request body has more than " + maxBytes + " bytes");
    }
  }
}
