package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.RequestFields;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The simulator's own operations, for tests that know it only by its address. */
public final class ControlHandler {
  // The last that the API's four digits for a year can write.

  private final SimulatedRegion region;
  private final OpenApiDocument description;
  private final Consumer<SimulatedRegion> initialSetUp;
  private final FaultControl faults;
  private final JournalControl journal;
  private final StateControl state;
  private final TransitionControl transitions;

  /**
   * Operations on a region.
   *
   * @param initialSetUp what the region gets anew after each reset
   * @param description what the region's API is like
   */
  public ControlHandler(
      SimulatedRegion region, Consumer<SimulatedRegion> initialSetUp, OpenApiDocument description) {
    this.region = region;
    this.description = description;
    this.journal = new JournalControl(region);
    this.initialSetUp = initialSetUp;
    this.faults = new FaultControl(region);
    this.state = new StateControl(region);
    this.transitions = new TransitionControl(region);
  }

  /** The operations on faults. */
  public FaultControl faults() {
    return faults;
  }

  /** The operations on the journal. */
  public JournalControl journal() {
    return journal;
  }

  /** The operations on asynchronous steps. */
  public TransitionControl transitions() {
    return transitions;
  }

  /** The operations on the state as a whole. */
  public StateControl state() {
    return state;
  }

  /** Tells that the server answers, and which version it is. */
  public static void health(Context request) {
    JsonAnswer.ok(request, Json.object().put("status", "UP").put("version", version()));
  }

  /** Describes the API as this region offers it, at the address that the client wrote. */
  public void describe(Context request) {
    JsonAnswer.ok(request, description.at(ServerRoot.of(request)));
  }

  /** Begins anew: only the initial set-up in the region, ids and clock at their start. */
  public void reset(Context request) {
    // As one, so that no other call finds the region without its network.
    region.setUp(
        () -> {
          region.reset();
          initialSetUp.accept(region);
        });
    JsonAnswer.noContent(request);
  }

  /** Tells the time; looking does not move the clock. */
  public void clock(Context request) {
    JsonAnswer.ok(request, clock(region.clock().settings(), region.clock().instant()));
  }

  /** Moves the clock ahead, by {@code duration} or to the instant {@code to}. */
  public void advance(Context request) {
    RequestFields fields = RequestFields.ofOptional(RequestContent.read(request));
    @Nullable String duration = fields.text("duration");
    @Nullable String to = fields.text("to");
    if ((duration == null) == (to == null)) {
      throw ErrorCode.INVALID_PARAMETER.because("give either duration or to");
    }
    Instant reached = duration == null ? moveTo(to) : moveBy(duration);
    JsonAnswer.ok(request, clock(region.clock().settings(), reached));
  }

  /** Moves the clock ahead to where nothing is to come any more. */
  public void advanceUntilIdle(Context request) {
    // That the region is closed is told here; to its clock, it has nothing to come then.
    region.pending();
    try {
      JsonAnswer.ok(request, clock(region.clock().settings(), region.clock().advanceUntilIdle()));
    } catch (IllegalStateException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }

  private Instant moveBy(String text) {
    try {
      return region.clock().advance(Duration.parse(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because("duration " + text + ": " + e.getMessage());
    }
  }

  private Instant moveTo(@Nullable String text) {
    try {
      return region.clock().advanceTo(Instant.parse(String.valueOf(text)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because("to " + text + ": " + e.getMessage());
    }
  }

  private static ObjectNode clock(ClockSettings settings, Instant now) {
    ObjectNode answer =
        Json.object()
            .put("mode", settings.mode().name().toLowerCase(Locale.ROOT))
            .put("now", now.toString());
    return settings.mode() == ClockMode.AUTO
        ? answer.put("step", settings.step().toString())
        : answer;
  }

  /** As the manifest of the jar says; classes outside a jar have none. */
  private static String version() {
    @Nullable String version = ControlHandler.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
