package io.vpcep.simulator.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vpcep.simulator.http.fuzz.RawClient.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection that is kept alive, and on which answers are told apart as strictly as can be. */
final class Connection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void write(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    try {
      socket.getOutputStream().write(all.toByteArray());
    } catch (SocketException e) {
      // Refused before all of it was there; what matters is the answer.
    }
  }

  /** Nothing more will be sent. */
  void end() throws IOException {
    try {
      socket.shutdownOutput();
    } catch (SocketException e) {
      // Ended by the other side already.
    }
  }

  /** Whether the server has ended the connection, and sent nothing more. */
  boolean isEnded() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0;
  }

  /** The next answer, which is no interim one. */
  Reply read(String method) throws IOException {
    String line = line();
    if (!line.matches("HTTP/1\\.1 [1-5]\\d\\d( [ -~]*)?")) {
      throw new AssertionError("an answer begins with: " + line);
    }
    int status = Integer.parseInt(line.substring(9, 12));
    Map<String, List<String>> headers = headers();
    if (status < 200) {
      return read(method);
    }
    boolean empty = method.equals("HEAD") || status == 204 || status == 304;
    return new Reply(status, headers, empty ? "" : new String(body(headers), UTF_8));
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new AssertionError("no header: " + line);
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("Content-Length")) {
      int length = Integer.parseInt(headers.get("Content-Length").get(0));
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException("an answer of " + length + " bytes ends after " + body.length);
      }
      return body;
    }
    if (headers.containsKey("Transfer-Encoding")) {
      return chunks();
    }
    return in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int length = size(); length > 0; length = size()) {
      body.writeBytes(in.readNBytes(length));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ends in: " + line.toString(ISO_8859_1));
      }
      line.write(b);
    }
    String text = line.toString(ISO_8859_1);
    if (!text.endsWith("\r")) {
      throw new AssertionError("not the end of a line: " + text);
    }
    return text.substring(0, text.length() - 1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
