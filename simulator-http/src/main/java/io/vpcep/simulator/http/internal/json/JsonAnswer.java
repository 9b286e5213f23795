package io.vpcep.simulator.http.internal.json;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the answer to a request that was carried out. */
public final class JsonAnswer {
  /** Media type of every body; to the letter: some clients do not take it with a charset. */
  public static final String CONTENT_TYPE = "application/json";

  private JsonAnswer() {}

  /** Status 200 and a record as the body. */
  public static void ok(Context request, Object body) {
    written(request, Json.bytes(body));
  }

  /** Status 200 and a body that has been written already. */
  public static void written(Context request, byte[] body) {
    request.status(HttpStatus.OK).contentType(CONTENT_TYPE);
    HttpServletResponse response = request.res();
    if (body.length > response.getBufferSize()) {
      LargeBody.answer(request, body);
      return;
    }
    // Straight into the server's buffer: Javalin would copy it through a buffer of its own, larger
    // than most answers. It can still be taken back as long as it fits.
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Status 201 and a record as the body. */
  public static void created(Context request, Object body) {
    ok(request, body);
    request.status(HttpStatus.CREATED);
  }

  /** Status 204 without a body. */
  public static void noContent(Context request) {
    empty(request, HttpStatus.NO_CONTENT.getCode());
  }

  /** A status without a body. */
  public static void empty(Context request, int status) {
    request.status(status);
    request.res().setContentType(null);
  }
}
