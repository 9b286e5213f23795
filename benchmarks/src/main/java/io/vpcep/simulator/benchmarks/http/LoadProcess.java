package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.process.Answer;
import io.vpcep.simulator.benchmarks.process.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Asks servers as fast as they answer: 16 connections that stay, each with one request under way,
 * all in one thread and with as little work as can be, for it shares the processors with the
 * servers.
 */
public final class LoadProcess implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final Selector selector;
  private final List<ByteBuffer> requests;
  private final List<Connection> connections = new ArrayList<>();
  private int next;
  private long answers;

  private LoadProcess(int port, List<ByteBuffer> requests) throws IOException {
    this.requests = requests;
    selector = Selector.open();
    for (int i = 0; i < CONNECTIONS; i++) {
      SocketChannel channel = SocketChannel.open(Http.address(port));
      channel.configureBlocking(false);
      Connection connection = new Connection(channel, new Answer());
      channel.register(selector, SelectionKey.OP_READ, connection);
      connections.add(connection);
    }
  }

  /**
   * Obeys standard input: each line names a port, how many milliseconds to ask it, and a file with
   * the requests to send by turns, in Base64. Answers each line with the number of calls in a
   * second.
   */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", 3);
      try (LoadProcess load =
          new LoadProcess(Integer.parseInt(words[0]), requests(Path.of(words[2])))) {
        System.out.println(load.rate(Integer.parseInt(words[1]) * 1_000_000L));
      }
    }
  }

  private static List<ByteBuffer> requests(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(Base64.getDecoder()::decode)
        .map(bytes -> ByteBuffer.allocateDirect(bytes.length).put(bytes))
        .toList();
  }

  private double rate(long nanos) throws IOException {
    long start = System.nanoTime();
    for (Connection connection : connections) {
      send(connection);
    }
    long now = start;
    while (now - start < nanos) {
      handleAnswers(true);
      now = System.nanoTime();
    }
    double rate = answers * 1e9 / (now - start);
    for (long sent = next; answers < sent; ) {
      handleAnswers(false);
    }
    return rate;
  }

  private void handleAnswers(boolean sendNext) throws IOException {
    selector.select();
    for (SelectionKey key : selector.selectedKeys()) {
      Connection connection = (Connection) key.attachment();
      connection.answer.add(connection.channel);
      if (connection.answer.isWhole()) {
        answers++;
        if (sendNext) {
          send(connection);
        }
      }
    }
    selector.selectedKeys().clear();
  }

  private void send(Connection connection) throws IOException {
    connection.answer.clear();
    ByteBuffer request = requests.get(next++ % requests.size()).rewind();
    while (request.hasRemaining()) {
      connection.channel.write(request);
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }

  /** A connection and the answer that it waits for. */
  private record Connection(SocketChannel channel, Answer answer) {}
}
