package io.vpcep.simulator.internal.dispatch;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that has been read, or why it could not be. Reading is nobody else's business, so it is
 * over before the region is locked; what came of it is told when the stages before have let the
 * call through.
 *
 * @param request the request; null if it could not be read
 * @param refusal why it could not be read; null if it could
 */
record ReadRequest<Q>(@Nullable Q request, @Nullable RuntimeException refusal)
    implements Supplier<Q> {

  /** Asks for the request now. */
  static <Q> ReadRequest<Q> of(Supplier<? extends Q> supplier) {
    try {
      return new ReadRequest<>(Objects.requireNonNull(supplier.get(), "request"), null);
    } catch (RuntimeException e) {
      return new ReadRequest<>(null, e);
    }
  }

  /** The request; throws what the supplier threw. */
  @Override
  public Q get() {
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(request, "request");
  }
}
