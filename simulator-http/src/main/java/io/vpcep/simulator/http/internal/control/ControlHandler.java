package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.handler.ConsoleHandler;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.http.internal.openapi.OpenApiDocument;
import io.vpcep.simulator.http.internal.version.SimulatorVersion;
import io.vpcep.simulator.internal.setting.TextForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The simulator's own operations, for tests that know it only by its address. */
public final class ControlHandler {
  private final SimulatedRegion region;
  private final OpenApiDocument description;
  private final Consumer<SimulatedRegion> initialSetUp;
  private final CallControl calls;
  private final EventControl events;
  private final FaultControl faults;
  private final HoldControl hold;
  private final JournalControl journal;
  private final MomentControl moments;
  private final OverviewControl overview;
  private final StateControl state;
  private final TransitionControl transitions;

  /**
   * Operations on a region.
   *
   * @param initialSetUp what the region gets anew after each reset
   * @param description what the region's API is like
   * @param streams those who listen to the regions of the server
   * @param console makes calls for who looks at the region
   * @param holds who waits for somebody to look at regions of the server
   */
  public ControlHandler(
      SimulatedRegion region,
      Consumer<SimulatedRegion> initialSetUp,
      OpenApiDocument description,
      EventStreams streams,
      ConsoleHandler console,
      Holds holds) {
    this.region = region;
    this.description = description;
    this.journal = new JournalControl(region);
    this.initialSetUp = initialSetUp;
    this.calls = new CallControl(region, console);
    this.events = new EventControl(region, streams);
    this.faults = new FaultControl(region);
    this.hold = new HoldControl(region, holds);
    this.moments = new MomentControl(region);
    this.overview = new OverviewControl(region);
    this.state = new StateControl(region);
    this.transitions = new TransitionControl(region);
  }

  /** Calls of the API. */
  public CallControl calls() {
    return calls;
  }

  /** The operations on events. */
  public EventControl events() {
    return events;
  }

  /** The operations on faults. */
  public FaultControl faults() {
    return faults;
  }

  /** Whether a failed test waits. */
  public HoldControl hold() {
    return hold;
  }

  /** The operations on the journal. */
  public JournalControl journal() {
    return journal;
  }

  /** Moments of the region that are kept. */
  public MomentControl moments() {
    return moments;
  }

  /** What is in the region. */
  public OverviewControl overview() {
    return overview;
  }

  /** The operations on asynchronous steps. */
  public TransitionControl transitions() {
    return transitions;
  }

  /** The operations on the state as a whole. */
  public StateControl state() {
    return state;
  }

  /** Shows the region in a browser; tells programs which resources there are. */
  public void index(Context request, List<ControlIndex.Resource> resources) {
    ControlIndex.show(request, resources, region.config());
  }

  private record Health(String status, String version) {}

  /** Tells that the server answers, and which version it is. */
  public static void health(Context request) {
    JsonAnswer.ok(request, new Health("UP", SimulatorVersion.text()));
  }

  /** Describes the API as this region offers it, at the address that the client wrote. */
  public void describe(Context request) {
    JsonAnswer.written(request, description.at(ServerRoot.of(request)));
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
    tellClock(request, region.clock().instant());
  }

  /** How far the clock is moved: by a span, or to an instant. */
  private record Move(@Nullable Duration duration, @Nullable Instant to) {
    Instant of(SimulatorClock clock) {
      if ((duration == null) == (to == null)) {
        throw new IllegalArgumentException("give either duration or to");
      }
      try {
        return duration != null
            ? clock.advance(duration)
            : clock.advanceTo(Objects.requireNonNull(to));
      } catch (IllegalArgumentException e) {
        throw new MistakenFieldException(
            duration == null ? "to" : "duration", String.valueOf(e.getMessage()));
      }
    }
  }

  /** Moves the clock ahead, by {@code duration} or to the instant {@code to}. */
  public void advance(Context request) {
    tellClock(request, ControlRequest.body(request, Move.class, move -> move.of(region.clock())));
  }

  /** Moves the clock ahead to where nothing is to come any more. */
  public void advanceUntilIdle(Context request) {
    // That the region is closed is told here; to its clock, it has nothing to come then.
    region.pending();
    try {
      tellClock(request, region.clock().advanceUntilIdle());
    } catch (IllegalStateException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }

  private record Clock(String mode, Instant now, @Nullable Duration step) {}

  private void tellClock(Context request, Instant now) {
    ClockSettings settings = region.clock().settings();
    JsonAnswer.ok(
        request,
        new Clock(
            TextForm.of(settings.mode()),
            now,
            settings.mode() == ClockSettings.Mode.AUTO ? settings.step() : null));
  }
}
