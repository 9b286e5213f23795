package io.vpcep.simulator.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task after another at instants of a {@link Timeline}, whose lock guards it. After a
 * shutdown it does as those of the JDK: tasks that were to run once still do, those that repeat
 * themselves end.
 */
final class TimelineExecutor extends AbstractExecutorService implements ScheduledExecutorService {
  private final Timeline timeline;
  private final TreeSet<ScheduledTask<?>> tasks = new TreeSet<>();
  private long scheduled;
  private @Nullable Thread worker;
  private boolean shutdown;

  TimelineExecutor(Timeline timeline) {
    this.timeline = timeline;
  }

  Instant now() {
    return timeline.now();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // who executes asks for none
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(Executors.callable(command), span(delay, unit), null);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    Objects.requireNonNull(work, "work");
    return add(work, span(delay, unit), null);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    Duration span = positive(span(period, unit));
    return add(Executors.callable(command), span(initialDelay, unit), due -> due.plus(span));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Duration span = positive(span(delay, unit));
    return add(Executors.callable(command), span(initialDelay, unit), due -> timeline.after(span));
  }

  private static Duration span(long length, TimeUnit unit) {
    return Duration.ofNanos(unit.toNanos(length));
  }

  private static Duration positive(Duration period) {
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("a task repeats after more than zero, not " + period);
    }
    return period;
  }

  private <V> ScheduledTask<V> add(
      Callable<V> work, Duration delay, @Nullable UnaryOperator<Instant> repetition) {
    return timeline.locked(
        () -> {
          if (shutdown) {
            throw new RejectedExecutionException("the executor is shut down");
          }
          timeline.join(Thread.currentThread());
          Instant due = timeline.after(delay);
          ScheduledTask<V> task = new ScheduledTask<>(this, work, due, scheduled++, repetition);
          queue(task);
          return task;
        });
  }

  private void queue(ScheduledTask<?> task) {
    tasks.add(task);
    if (worker == null) {
      worker = new Thread(this::work, "vpcep-simulator-executor");
      worker.setDaemon(true);
      timeline.join(worker);
      worker.start();
    }
    timeline.change();
  }

  /** A task has run, and is to run again. */
  void repeat(ScheduledTask<?> task) {
    timeline.runLocked(
        () -> {
          if (!shutdown && !task.isCancelled()) {
            tasks.add(task);
          }
        });
  }

  /** A task is not to run. */
  void remove(ScheduledTask<?> task) {
    timeline.runLocked(
        () -> {
          tasks.remove(task);
          timeline.change();
        });
  }

  private void work() {
    for (ScheduledTask<?> task = next(); task != null; task = next()) {
      task.run();
    }
  }

  /** Waits for the next task; null if there is none, which is the end of the thread. */
  private @Nullable ScheduledTask<?> next() {
    return timeline.locked(
        () -> {
          while (!tasks.isEmpty()) {
            ScheduledTask<?> first = tasks.first();
            if (isTimeFor(first)) {
              tasks.remove(first);
              return first;
            }
          }
          worker = null;
          timeline.change();
          return null;
        });
  }

  private boolean isTimeFor(ScheduledTask<?> task) {
    try {
      return timeline.await(task.due(), () -> !tasks.isEmpty() && tasks.first().equals(task));
    } catch (InterruptedException e) {
      // Meant for a task that has ended, or for all of them, which are gone then.
      return false;
    }
  }

  @Override
  public void shutdown() {
    timeline.runLocked(
        () -> {
          shutdown = true;
          tasks.removeIf(ScheduledTask::isPeriodic);
          timeline.change();
        });
  }

  @Override
  public List<Runnable> shutdownNow() {
    return timeline.locked(
        () -> {
          shutdown = true;
          List<Runnable> left = new ArrayList<>(tasks);
          tasks.clear();
          if (worker != null) {
            worker.interrupt();
          }
          timeline.change();
          return left;
        });
  }

  /** Shuts down; who waits for what was to come is told. */
  void cancelAll() {
    for (Runnable left : shutdownNow()) {
      ((ScheduledTask<?>) left).cancel(false);
    }
  }

  @Override
  public boolean isShutdown() {
    return timeline.locked(() -> shutdown);
  }

  @Override
  public boolean isTerminated() {
    return timeline.locked(() -> shutdown && worker == null);
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return timeline.awaitChange(this::isTerminated, unit.toNanos(timeout));
  }
}
