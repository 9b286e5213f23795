package io.vpcep.simulator.http.internal.problem;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServedApi;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses before any route is looked for: malformed request lines, headers
 * and paths, and pages of others. Without this Jetty writes HTML.
 */
public final class RefusedMessages implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem = problem(request, response.getStatus());
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JsonAnswer.CONTENT_TYPE);
    response.getHeaders().put(Problem.DETAIL_HEADER, problem.detailHeader());
    response.write(
        true, ByteBuffer.wrap(problem.body(api(request), Dialect.DEFAULT, "")), callback);
    return true;
  }

  private static ServedApi api(Request request) {
    return ServedApi.of(request.getHttpURI().getPath());
  }

  private static Problem problem(Request request, int status) {
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    if (cause instanceof HttpException refusal) {
      return Problem.ofStatus(refusal.getCode(), describe(refusal.getCode(), refusal.getReason()));
    }
    if (cause != null) {
      return Problem.unexpected();
    }
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    return Problem.ofStatus(status, describe(status, message));
  }

  private static String describe(int status, @Nullable Object reason) {
    return reason == null ? HttpStatus.getMessage(status) : reason.toString();
  }
}
