package io.vpcep.simulator.http.internal.journal;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.journal.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the journal of every request to the API and to the identity service; not of those to the
 * simulator itself. Secrets are left out here, before anything is kept.
 */
public final class CallRecorder {
  /** Longest body that is kept, in characters; the largest documented one has some 20,000. */
  static final int MAX_BODY = 32_768;

  private static final int MAX_HEADER = 256;
  private static final List<String> HEADERS = List.of("Content-Type", "User-Agent", "X-Project-Id");
  private static final Map<String, String> OF_JSON =
      Map.of("Content-Type", JsonAnswer.CONTENT_TYPE);
  private static final String CALL = CallRecorder.class.getName();
  // Bodies of others, those of log-ins above all, are nobody's business.
  private static final Pattern VERSION = Pattern.compile("/v\\d+/");

  private final FrontEnd frontEnd;
  private final DescribedBodies described;
  private final @Nullable RequestLog log;

  /**
   * For the journal of a region.
   *
   * @param requestLog told each request in a line; null for nobody
   */
  public CallRecorder(
      SimulatedRegion region, DescribedBodies described, @Nullable Consumer<String> requestLog) {
    this.frontEnd = region.unwrap(FrontEnd.class);
    this.described = described;
    this.log = requestLog == null ? null : new RequestLog(region.clock(), requestLog);
  }

  /**
   * A request that is about to reach the region.
   *
   * @param userId who showed credentials; null if nobody did
   */
  public WireCall begin(Context request, @Nullable String userId) {
    WireCall call = new WireCall(wire(request), userId, RecordedCall.Source.HTTP);
    request.attribute(CALL, call);
    return call;
  }

  /**
   * The answer to a request is known.
   *
   * @param userId who showed credentials; null if nobody did
   * @param code error code of the answer; null if there is none
   * @param reason why it was refused; null if it was not
   */
  public void complete(
      Context request, @Nullable String userId, @Nullable ErrorCode code, @Nullable String reason) {
    String path = path(request);
    if (ServedApi.of(path) != ServedApi.CONTROL) {
      record(request, path, userId, code, reason);
    }
    if (log != null) {
      WireCall call = request.attribute(CALL);
      log.tell(request, call == null ? null : call.recorded().orElse(null), code);
    }
  }

  private void record(
      Context request,
      String path,
      @Nullable String userId,
      @Nullable ErrorCode code,
      @Nullable String reason) {
    WireCall begun = request.attribute(CALL);
    WireCall call = begun == null ? begin(request, userId) : begun;
    try {
      frontEnd.complete(
          call,
          // The region knows it of all calls that have reached it.
          call.recorded().isPresent() ? null : WireOperations.find(request.req().getMethod(), path),
          request.statusCode(),
          code,
          reason);
    } catch (RegionClosedException e) {
      // The region was closed meanwhile: there is no journal any more, and nobody to read it.
      request.attribute(CALL, null);
    }
  }

  /**
   * A call that is about to be made in the console, as the request that would make it.
   *
   * @param path path as it would be written
   * @param query null for none
   * @param content the body; empty for none
   */
  public WireCall beginInConsole(
      String method, String path, @Nullable String query, byte[] content) {
    Map<String, String> headers = content.length == 0 ? Map.of() : OF_JSON;
    return new WireCall(
        wire(method, path, query, content, headers), null, RecordedCall.Source.CONSOLE);
  }

  private RecordedCall.WireRequest wire(Context request) {
    return wire(
        request.req().getMethod(),
        path(request),
        request.req().getQueryString(),
        RequestContent.known(request),
        headers(request));
  }

  private RecordedCall.WireRequest wire(
      String method,
      String path,
      @Nullable String query,
      byte @Nullable [] content,
      Map<String, String> headers) {
    String project = projectIn(path);
    String body = project == null || content == null || content.length == 0 ? null : body(content);
    return new RecordedCall.WireRequest(
        method,
        path,
        Secrets.query(query),
        project,
        headers,
        body,
        content == null ? 0 : content.length,
        described.unknownFields(method, path, body));
  }

  /** As written, but without the address of one of several regions. */
  private static String path(Context request) {
    return request.req().getRequestURI().substring(request.contextPath().length());
  }

  /** The project in a path of the imitated API; null in all others. */
  private static @Nullable String projectIn(String path) {
    Matcher version = VERSION.matcher(path);
    if (!version.lookingAt() || ServedApi.of(path) != ServedApi.VPCEP) {
      return null;
    }
    int end = path.indexOf('/', version.end());
    return end > version.end() ? path.substring(version.end(), end) : null;
  }

  private static @Nullable String body(byte[] content) {
    String body = Secrets.body(new String(content, StandardCharsets.UTF_8));
    return body == null || body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY);
  }

  private static Map<String, String> headers(Context request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : HEADERS) {
      String value = request.req().getHeader(name);
      if (value != null) {
        headers.put(name, value.length() > MAX_HEADER ? value.substring(0, MAX_HEADER) : value);
      }
    }
    for (String name : Secrets.HEADERS) {
      if (request.req().getHeader(name) != null) {
        headers.put(name, RecordedCall.WireRequest.MASKED);
      }
    }
    return headers;
  }
}
