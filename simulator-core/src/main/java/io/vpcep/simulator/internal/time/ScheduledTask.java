package io.vpcep.simulator.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A task of an executor, with the instant at which it is to run next. */
final class ScheduledTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
  private final TimelineExecutor executor;
  private final long number;
  private final @Nullable UnaryOperator<Instant> repetition;
  private volatile Instant due;

  /**
   * A new one.
   *
   * @param number in the order of scheduling
   * @param repetition from the instant at which it was to run to the next; null if it runs once
   */
  ScheduledTask(
      TimelineExecutor executor,
      Callable<V> work,
      Instant due,
      long number,
      @Nullable UnaryOperator<Instant> repetition) {
    super(work);
    this.executor = executor;
    this.due = due;
    this.number = number;
    this.repetition = repetition;
  }

  Instant due() {
    return due;
  }

  @Override
  public boolean isPeriodic() {
    return repetition != null;
  }

  @Override
  public void run() {
    if (repetition == null) {
      super.run();
    } else if (runAndReset()) {
      due = repetition.apply(due);
      executor.repeat(this);
    }
  }

  // A task that nobody wants must not move the clock.
  @Override
  public boolean cancel(boolean interrupts) {
    boolean cancelled = super.cancel(interrupts);
    executor.remove(this);
    return cancelled;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(Duration.between(executor.now(), due));
  }

  @Override
  public int compareTo(Delayed other) {
    if (other instanceof ScheduledTask<?> task) {
      int order = due.compareTo(task.due);
      return order != 0 ? order : Long.compare(number, task.number);
    }
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
