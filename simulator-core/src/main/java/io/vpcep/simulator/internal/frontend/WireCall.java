package io.vpcep.simulator.internal.frontend;

import io.vpcep.simulator.journal.RecordedCall;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through a front end such as the HTTP server: what came in, and which call
 * of the journal it became. A front end makes one per request, calls the region with it, and tells
 * when the answer is known.
 */
public final class WireCall {
  private final RecordedCall.WireRequest request;
  private final @Nullable String userId;
  private final RecordedCall.Source source;
  private volatile @Nullable RecordedCall recorded;

  /**
   * A request that has just come in.
   *
   * @param userId who showed credentials; null if nobody did
   * @param source whether a client sent it, or the console
   */
  public WireCall(
      RecordedCall.WireRequest request, @Nullable String userId, RecordedCall.Source source) {
    this.request = Objects.requireNonNull(request, "request");
    this.userId = userId;
    this.source = Objects.requireNonNull(source, "source");
  }

  /** What came in. */
  public RecordedCall.WireRequest request() {
    return request;
  }

  /** Who showed credentials; null if nobody did. */
  public @Nullable String userId() {
    return userId;
  }

  /** Whether a client sent it, or the console. */
  public RecordedCall.Source source() {
    return source;
  }

  /** The call of the journal that it became, if it reached the region. */
  public Optional<RecordedCall> recorded() {
    return Optional.ofNullable(recorded);
  }

  /** Says which call it became; only the region does. */
  public void becomes(RecordedCall call) {
    this.recorded = call;
  }
}
