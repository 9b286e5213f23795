package io.vpcep.simulator.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.fuzz.RawClient.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Sends messages over connections that last, and looks whether each answer is to its message. */
final class Conversation implements AutoCloseable {
  private static final int CALLS_PER_WORLD = 100;
  private static final List<String> PROBES =
      List.of(
          "/v1/" + FuzzWorld.PROJECT + "/vpc-endpoint-services",
          "/v1/" + FuzzWorld.PROJECT + "/vpc-endpoints",
          "/v1/" + FuzzWorld.PROJECT + "/quotas",
          "/_simulator/state",
          "/_simulator/pending",
          "/_simulator/journal");
  private static final byte[] NOTHING = {};

  private final FuzzWorld world;
  private final Random random;
  private final Messages messages;
  private final AnswerCheck check;
  private @Nullable Connection connection;
  private int sent;

  Conversation(FuzzWorld world, Random random) {
    ContractCheck contract = ContractCheck.in(Dialect.DEFAULT);
    this.world = world;
    this.random = random;
    this.messages = new Messages(random, Doors.of(contract.contract(), world), world);
    this.check = new AnswerCheck(contract);
  }

  /** The next message to send. */
  Message next() {
    if (++sent % CALLS_PER_WORLD == 0) {
      world.begin();
    }
    return messages.next();
  }

  /** Sends a message, and checks all that comes back. */
  void exchange(Message message) throws IOException {
    if (message.sound()) {
      exchangeSound(message);
    } else {
      exchangeUnsound(message);
    }
  }

  /** Behind it goes a request that is told from all others by its answer. */
  private void exchangeSound(Message message) throws IOException {
    Connection open = connection == null ? new Connection(world.port()) : connection;
    connection = open;
    String marker = "/marker-" + sent;
    byte[] second = ("GET " + marker + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
    boolean together = random.nextInt(3) == 0;
    open.write(message.bytes(), together ? second : NOTHING);
    Reply reply = open.read(message.method());
    check.check(message, reply);
    if (AnswerCheck.header(reply, "Connection").equalsIgnoreCase("close")) {
      assertThat(open.isEnded()).as("nothing comes behind %s", reply).isTrue();
      disconnect();
    } else {
      open.write(together ? NOTHING : second);
      Reply marked = open.read("GET");
      assertThat(AnswerCheck.header(marked, "X-Simulator-Detail"))
          .as("what follows %s: %s", reply, marked)
          .endsWith(marker);
    }
    if (world.isChanged(message, reply.status())) {
      probe();
      world.begin();
    }
  }

  /** Whatever was made of it, there is an answer, and nothing but answers. */
  private void exchangeUnsound(Message message) throws IOException {
    try (Connection own = new Connection(world.port())) {
      own.write(message.bytes());
      own.end();
      while (!own.isEnded()) {
        check.check(message, own.read("?"));
      }
    }
    world.begin();
  }

  /** What was taken can be shown. */
  private void probe() throws IOException {
    try (Connection own = new Connection(world.port())) {
      for (String target : PROBES) {
        byte[] bytes = ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
        own.write(bytes);
        check.check(new Message("GET", target, NOTHING, bytes, true), own.read("GET"));
      }
    }
  }

  private void disconnect() throws IOException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  @Override
  public void close() throws IOException {
    disconnect();
  }
}
