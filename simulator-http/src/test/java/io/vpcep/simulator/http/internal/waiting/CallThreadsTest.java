package io.vpcep.simulator.http.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class CallThreadsTest {
  // What has been given to the server's threads, and they have not begun.
  private final Queue<Runnable> pool = new ArrayDeque<>();
  private final CallThreads threads = new CallThreads(pool::add, 2);
  private final List<String> done = new ArrayList<>();

  private void execute(String name) {
    threads.execute(() -> done.add(name));
  }

  @Test
  void areAsManyAsSaid() {
    assertThat(threads.take()).isTrue();
    assertThat(threads.take()).isTrue();
    assertThat(threads.take()).isFalse();
    threads.giveBack();
    assertThat(threads.take()).isTrue();
  }

  @Test
  void areGivenToWhatWaitsInItsTurn() {
    assertThat(threads.take()).isTrue();
    execute("first");
    execute("second");
    execute("third");

    assertThat(pool).hasSize(1);
    pool.remove().run();
    assertThat(pool).hasSize(1);
    threads.giveBack();
    assertThat(pool).hasSize(2);
    pool.remove().run();
    pool.remove().run();
    assertThat(done).containsExactly("first", "second", "third");
    assertThat(pool).isEmpty();
  }

  @Test
  void comeBackFromWhatFails() {
    threads.execute(
        () -> {
          throw new IllegalStateException();
        });
    assertThatIllegalStateException().isThrownBy(pool.remove()::run);

    assertThat(threads.take()).isTrue();
    assertThat(threads.take()).isTrue();
  }

  @Test
  void areNotNeededWhenTheServerHasStopped() {
    CallThreads stopped =
        new CallThreads(
            task -> {
              throw new RejectedExecutionException();
            },
            1);
    assertThat(stopped.take()).isTrue();
    for (int i = 0; i < 3; i++) {
      stopped.execute(() -> done.add("done"));
    }
    assertThat(done).isEmpty();

    stopped.giveBack();

    assertThat(done).hasSize(3);
    assertThat(stopped.take()).isTrue();
  }
}
