package io.vpcep.simulator.http.internal.problem;

import static java.util.Objects.requireNonNullElse;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.LargeBody;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.http.internal.log.Floods;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Turns whatever a handler, or the search for one, throws into the API's error response. */
public final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private static final Floods FLOODS = new Floods(InstantSource.system());

  private static final String PROBLEM = Problems.class.getName();
  private static final String DIALECT = PROBLEM + ".dialect";

  private Problems() {}

  /** Sees to everything that can be thrown while a request is handled. */
  public static void handledBy(JavalinConfig config) {
    config.routes.exception(VpcepException.class, (e, ctx) -> write(Problem.of(e), ctx));
    config.routes.exception(RegionClosedException.class, (e, ctx) -> write(Problem.of(e), ctx));
    config.routes.exception(TransportFaultException.RawAnswer.class, TransportFaults::answer);
    config.routes.exception(TransportFaultException.ConnectionDropped.class, TransportFaults::drop);
    config.routes.exception(HttpResponseException.class, Problems::refusedByHttp);
    config.routes.exception(Exception.class, Problems::unexpected);
    config.router.handlerWrapper(endpoint -> withoutErrors(endpoint.handler));
  }

  /** Javalin answers errors, other than exceptions, with an empty body. */
  private static Handler withoutErrors(Handler handler) {
    return request -> {
      try {
        handler.handle(request);
      } catch (Error e) {
        OutOfMemory.metBy(e);
        throw new IllegalStateException(e);
      }
    };
  }

  private static void refusedByHttp(HttpResponseException refusal, Context ctx) {
    if (refusal.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      // The only detail that it has; its name depends on what the client accepts.
      refusal.getDetails().values().forEach(methods -> ctx.header("Allow", methods));
    }
    write(Problem.ofStatus(refusal.getStatus(), describe(refusal, ctx)), ctx);
  }

  private static String describe(HttpResponseException refusal, Context ctx) {
    String request = ctx.req().getMethod() + " " + ctx.path();
    return switch (refusal.getStatus()) {
      case 404 -> "no such path: " + request;
      case 405 -> "no such method here: " + request;
      default -> String.valueOf(refusal.getMessage());
    };
  }

  private static String kind(Exception mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    return mistake.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
  }

  private static void unexpected(Exception mistake, Context ctx) {
    FLOODS
        .heldBackBefore(kind(mistake))
        .ifPresent(
            heldBack ->
                LOG.log(
                    Level.ERROR,
                    "Could not answer "
                        + ctx.req().getMethod()
                        + " "
                        + ctx.path()
                        + Floods.told(heldBack),
                    mistake));
    write(Problem.unexpected(), ctx);
  }

  /** The error code that a request was answered with; null if it was carried out. */
  public static @Nullable ErrorCode codeOf(Context request) {
    Problem problem = request.attribute(PROBLEM);
    return problem == null ? null : problem.code();
  }

  /** Why a request was refused; null if it was carried out. */
  public static @Nullable String reasonOf(Context request) {
    Problem problem = request.attribute(PROBLEM);
    return problem == null ? null : problem.detail();
  }

  private static void write(Problem problem, Context ctx) {
    ctx.attribute(PROBLEM, problem);
    LargeBody.takeBack(ctx);
    if (!ctx.res().isCommitted()) {
      // Of an answer that was written before something failed.
      ctx.res().resetBuffer();
    }
    ctx.status(problem.status())
        .contentType(JsonAnswer.CONTENT_TYPE)
        .header(Problem.DETAIL_HEADER, problem.detailHeader())
        .result(
            problem.body(
                ServedApi.of(ServerRoot.pathAfter(ctx)),
                dialectOf(ctx),
                requireNonNullElse(ctx.res().getHeader("X-Request-Id"), "")));
  }

  /** Says in which dialect a request is refused, if it is; the default one unless said. */
  public static void inDialect(HttpServletRequest request, Dialect dialect) {
    request.setAttribute(DIALECT, dialect);
  }

  private static Dialect dialectOf(Context ctx) {
    return requireNonNullElse(ctx.attribute(DIALECT), Dialect.DEFAULT);
  }
}
