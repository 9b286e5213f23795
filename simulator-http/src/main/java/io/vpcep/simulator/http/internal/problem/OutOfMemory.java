package io.vpcep.simulator.http.internal.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens when memory runs out. A library leaves that to the process that it is part of; the
 * standalone jar is the process, and ends it, since nobody can tell what still works.
 */
public final class OutOfMemory {
  private static volatile @Nullable Runnable end;

  private OutOfMemory() {}

  /** Says what to do; it must not need memory. */
  public static void then(Runnable action) {
    end = Objects.requireNonNull(action, "action");
  }

  /** Tells of an error that a thread has met; does nothing if it is another one. */
  public static void metBy(Error error) {
    Runnable action = end;
    if (error instanceof OutOfMemoryError && action != null) {
      action.run();
    }
  }
}
