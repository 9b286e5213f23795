package io.vpcep.simulator.benchmarks.process;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The least of HTTP: requests as bytes, one connection for each. */
public final class Http {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int PAUSE_MILLIS = 2;
  private static final AtomicInteger NEXT_PORT = new AtomicInteger(21_000);

  private Http() {}

  /**
   * A port that nobody listens at. Not one of those that the system gives to whoever connects: a
   * client that polls such a port can meet itself.
   */
  public static int freePort() throws IOException {
    while (true) {
      try (ServerSocket socket = new ServerSocket(NEXT_PORT.getAndIncrement())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // taken: the next one
      }
    }
  }

  /** A GET as it is sent on a connection that stays. */
  public static byte[] get(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n");
  }

  /** A POST of JSON as it is sent on a connection that stays. */
  public static byte[] post(String path, String json) {
    return bytes(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + json.length()
            + "\r\n\r\n"
            + json);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends a request and gives the body of its answer, which must be a good one. */
  public static byte[] send(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address(port));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      Answer answer = new Answer();
      while (!answer.isWhole()) {
        answer.add(socket.getInputStream());
      }
      return answer.body();
    }
  }

  /** Sends a request again and again until there is a good answer. */
  public static void awaitAnswer(JavaProcess server, int port, byte[] request)
      throws IOException, InterruptedException {
    while (true) {
      try {
        send(port, request);
        return;
      } catch (ConnectException e) {
        server.requireAlive(); // not listening yet
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Where a port of this machine is. */
  public static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
