package io.vpcep.simulator.http.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a connection is not gone on with before the thread that reads from it has left it. */
class TurnTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicBoolean hasLeft = new AtomicBoolean();
  private final AtomicBoolean inTurn = new AtomicBoolean();
  private final CountDownLatch leave = new CountDownLatch(1);
  private ServerSocketChannel server;
  private SocketChannel client;
  private SocketChannel accepted;
  private Selector selector;
  private LingeringEndPoint end;

  @BeforeEach
  void connect() throws IOException {
    server =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    client = SocketChannel.open(server.getLocalAddress());
    accepted = server.accept();
    accepted.configureBlocking(false);
    selector = Selector.open();
    SelectionKey key = accepted.register(selector, SelectionKey.OP_READ);
    end = new LingeringEndPoint(accepted, null, key, new ScheduledExecutorScheduler());
  }

  @AfterEach
  void disconnect() throws IOException {
    leave.countDown();
    selector.close();
    accepted.close();
    client.close();
    server.close();
  }

  /** What the selector's thread would have run when something comes from the client. */
  private Runnable reading(Runnable reader) throws IOException {
    end.fillInterested(Callback.from(reader));
    client.write(ByteBuffer.wrap(new byte[] {1}));
    selector.select(PATIENCE.toMillis());
    return end.onSelected();
  }

  private void read() {
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    hasLeft.set(true);
  }

  /** Begins to read in a thread, which goes on only when it is let. */
  private Thread startReading(Runnable first) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    Thread reader =
        start(
            reading(
                () -> {
                  first.run();
                  entered.countDown();
                  read();
                }));
    entered.await();
    return reader;
  }

  /** Lets the first thread go on as soon as another one waits, or does not. */
  private void assertWaits(Thread reader, Thread other) throws Exception {
    await().atMost(PATIENCE).until(() -> other.getState() != Thread.State.RUNNABLE);

    leave.countDown();

    reader.join(PATIENCE.toMillis());
    other.join(PATIENCE.toMillis());
    assertThat(inTurn).isTrue();
  }

  @Test
  void othersWaitForTheThreadThatReads() throws Exception {
    Thread reader = startReading(() -> {});
    Thread answering =
        start(
            () -> {
              end.turn().await();
              inTurn.set(hasLeft.get());
            });

    assertWaits(reader, answering);
  }

  @Test
  void whatComesNextWaitsForIt() throws Exception {
    Callback next = Callback.from(() -> inTurn.set(hasLeft.get()));
    Thread reader = startReading(() -> end.fillInterested(next));
    selector.select(PATIENCE.toMillis());

    assertWaits(reader, start(end.onSelected()));
  }

  @Test
  void whoGoesOnAfterAnAnswerWaitsForIt() throws Exception {
    Thread reader = startReading(() -> {});
    Threads threads = new Threads(1, 1);

    assertWaits(reader, start(() -> threads.runJob(new Resumed())));
  }

  /** A connection that is gone on with by whichever thread. */
  private final class Resumed extends AbstractConnection implements Runnable {
    Resumed() {
      super(end, Runnable::run);
    }

    @Override
    public void run() {
      inTurn.set(hasLeft.get());
    }

    @Override
    public void onFillable() {
      run();
    }
  }

  @Test
  void theThreadThatReadsDoesNotWaitForItself() throws Exception {
    AtomicBoolean answered = new AtomicBoolean();

    reading(
            () -> {
              end.turn().await();
              answered.set(true);
            })
        .run();

    assertThat(answered).isTrue();
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
