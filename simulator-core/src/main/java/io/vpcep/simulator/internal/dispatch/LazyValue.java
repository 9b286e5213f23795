package io.vpcep.simulator.internal.dispatch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when first asked for, and only then. */
final class LazyValue<T> implements Supplier<T> {
  private final Supplier<? extends T> maker;
  private @Nullable T made;

  LazyValue(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
