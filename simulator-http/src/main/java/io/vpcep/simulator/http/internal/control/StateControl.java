package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.region.LockedOut;
import io.vpcep.simulator.http.internal.region.RegionParts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives and takes the state of the region, as a document. */
public final class StateControl {
  // Scripts of pages can set neither.
  private static final Pattern BROWSER = Pattern.compile("(?i)origin|sec-fetch-.*");

  private final SimulatedRegion region;

  /** The state of a region. */
  public StateControl(SimulatedRegion region) {
    this.region = region;
  }

  /**
   * What of the state is meant.
   *
   * @param secrets whether passwords and secret keys are; null for not
   */
  record StateQuery(@Nullable Boolean secrets) {}

  /** Tells all that the region knows; passwords and secret keys only if they are asked for. */
  public void show(Context request) {
    StateQuery query = ControlRequest.query(request, StateQuery.class);
    boolean secrets = Boolean.TRUE.equals(query.secrets());
    if (secrets && isBrowser(request)) {
      throw ErrorCode.NOT_AUTHORIZED.because(
          "secrets are not told to browsers, and this request has headers of one: "
              + browserHeaders(request).collect(Collectors.joining(", ")));
    }
    JsonAnswer.written(request, RegionParts.of(region.snapshot(), null).json(secrets));
  }

  private static boolean isBrowser(Context request) {
    return browserHeaders(request).findAny().isPresent();
  }

  private static Stream<String> browserHeaders(Context request) {
    return request.headerMap().keySet().stream().filter(name -> BROWSER.matcher(name).matches());
  }

  /** Puts a document in the place of what is there, whole or not at all. */
  public void replace(Context request) {
    apply(request, document -> document.replaceIn(region));
  }

  /** Adds a document to what is there, whole or not at all. */
  public void add(Context request) {
    apply(request, document -> document.addTo(region));
  }

  private static void apply(Context request, Function<RegionParts, List<LockedOut>> change) {
    byte[] content = RequestContent.read(request);
    List<LockedOut> lockedOut =
        ControlRequest.understood(
            () -> change.apply(RegionParts.read("request body", content, true)));
    if (lockedOut.isEmpty()) {
      JsonAnswer.noContent(request);
    } else {
      JsonAnswer.ok(request, Map.of("cannot_log_in", lockedOut));
    }
  }
}
