package io.vpcep.simulator.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which requests are sent in parts, and answers read one by one. */
public final class SlowClient implements Closeable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int LITTLE_SPACE = 1024;

  private final Socket socket;
  private final InputStream in;

  /** Connects to a server. */
  public SlowClient(SimulatorServer server) throws IOException {
    this(server, new Socket());
  }

  private SlowClient(SimulatorServer server, Socket socket) throws IOException {
    this.socket = socket;
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects to a server, which can send it only little before it reads. */
  static SlowClient withLittleSpace(SimulatorServer server) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(LITTLE_SPACE);
    return new SlowClient(server, socket);
  }

  /** Sends some bytes. */
  public SlowClient send(String part) throws IOException {
    socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends a whole request. */
  public SlowClient get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** All of a request but for the end of its body. */
  public SlowClient post(String path, int length, String part) throws IOException {
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + part);
  }

  /** Ends what it sends, and reads on. */
  public SlowClient sendNoMore() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Waits until the next answer begins, and leaves it unread. */
  void awaitAnswer() throws IOException {
    in.mark(1);
    in.read();
    in.reset();
  }

  /** Head and body of the next answer, which must have a length. */
  public String answer() throws IOException {
    String head = head();
    String length =
        head.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
    return head + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
  }

  /** Head of the next answer. */
  public String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + text);
      }
      head.write(next);
      text = head.toString(StandardCharsets.UTF_8);
    }
    return text;
  }

  /** What still comes until the server closes the connection. */
  public String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
