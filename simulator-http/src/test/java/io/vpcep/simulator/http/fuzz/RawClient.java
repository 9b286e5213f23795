package io.vpcep.simulator.http.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, which no HTTP client does, and reads the one response. */
public record RawClient(int port) {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String HEAD_END = "\r\n\r\n";

  /** A response. */
  public record Reply(int status, Map<String, List<String>> headers, String body) {}

  /** A message as a well-meaning client would send it; an empty body is not sent. */
  static byte[] message(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost");
    for (String header : headers) {
      head.append("\r\n").append(header);
    }
    if (body.length > 0) {
      head.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(body.length);
    }
    head.append("\r\nConnection: close").append(HEAD_END);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    message.writeBytes(body);
    return message.toByteArray();
  }

  /** Sends a message and nothing after it. Fails if no response comes. */
  public Reply send(byte[] message) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(message);
        socket.shutdownOutput();
      } catch (SocketException e) {
        // Refused before all of it was there; what matters is the response.
      }
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Reply parse(String response) {
    int end = response.indexOf(HEAD_END);
    if (end < 0) {
      throw new AssertionError("no response: " + response);
    }
    String body = response.substring(end + HEAD_END.length());
    if (response.startsWith("HTTP/1.1 100 ")) {
      return parse(body);
    }
    String[] lines = response.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(": ?", 2);
      headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
    }
    return new Reply(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, body);
  }
}
