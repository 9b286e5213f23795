package io.vpcep.simulator.http.internal.json;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.RequestTimeoutResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.vpcep.simulator.error.ErrorCode;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What has come in of a request's body: all of it, or why not. It is there before any handler is
 * asked, so that no thread waits for a client that sends slowly.
 */
public final class ReceivedContent {
  private static final String ATTRIBUTE = ReceivedContent.class.getName();

  /** What requests have that announce no body. */
  static final ReceivedContent NONE = of(new byte[0]);

  private final byte[] bytes;
  private final @Nullable RuntimeException refusal;

  private ReceivedContent(byte[] bytes, @Nullable RuntimeException refusal) {
    this.bytes = bytes;
    this.refusal = refusal;
  }

  /** A body that has come whole. */
  public static ReceivedContent of(byte[] bytes) {
    return new ReceivedContent(bytes, null);
  }

  /** A body that has more bytes than are read. */
  public static ReceivedContent largerThan(int maxBytes) {
    return refused(
        new ContentTooLargeResponse("the request body has more than " + maxBytes + " bytes"));
  }

  /** A body that ended early, is badly chunked, or did not come in time. */
  public static ReceivedContent broken(Throwable failure) {
    return refused(
        failure instanceof TimeoutException
            ? new RequestTimeoutResponse("the request body did not come in time")
            : ErrorCode.INVALID_PARAMETER.because(
                "the request body cannot be read: " + failure.getMessage()));
  }

  /** A body for which there is no memory while others are there. */
  public static ReceivedContent crowdedOut() {
    return refused(
        new ServiceUnavailableResponse(
            "the bodies of other requests take up the memory that there is for them"));
  }

  /** A body that the client would have sent if it had been asked to. */
  public static ReceivedContent notInvited() {
    return refused(ErrorCode.INVALID_PARAMETER.because("no body is read of such a request"));
  }

  private static ReceivedContent refused(RuntimeException refusal) {
    return new ReceivedContent(new byte[0], refusal);
  }

  /** Gives it to a request, for the handlers that come. */
  public void attachTo(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static ReceivedContent of(Context request) {
    ReceivedContent content = request.attribute(ATTRIBUTE);
    return content == null ? NONE : content;
  }

  /** Whether the body has come, so that the next request of the connection begins where it ends. */
  boolean isWhole() {
    return refusal == null;
  }

  /** The body; throws what it is refused for. */
  byte[] bytes() {
    if (refusal != null) {
      throw refusal;
    }
    return bytes;
  }
}
