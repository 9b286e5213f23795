package io.vpcep.simulator.http.fuzz;

import java.nio.charset.StandardCharsets;

/** A request, or something like one. */
final class Message {
  private static final int SHOWN = 8000;

  private final String method;
  private final String target;
  private final byte[] body;
  private final byte[] bytes;
  private final boolean sound;

  /**
   * A message.
   *
   * @param method HTTP method, as sent
   * @param target path and query, as sent
   * @param body what its framing says is the body
   * @param bytes all that is sent
   * @param sound whether it is framed well, so that it has just one answer and others can follow
   */
  Message(String method, String target, byte[] body, byte[] bytes, boolean sound) {
    this.method = method;
    this.target = target;
    this.body = body;
    this.bytes = bytes;
    this.sound = sound;
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean sound() {
    return sound;
  }

  /** The bytes in a form that {@code printf} takes. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("printf '");
    for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
      byte b = bytes[i];
      if (b == '\r') {
        text.append("\\r");
      } else if (b == '\n') {
        text.append("\\n");
      } else if (b < ' ' || b > '~' || b == '\'' || b == '\\' || b == '%') {
        text.append("\\%03o".formatted(b & 0xff));
      } else {
        text.append((char) b);
      }
    }
    text.append("' | nc localhost PORT");
    return bytes.length <= SHOWN ? text.toString() : text + " # the first bytes of " + bytes.length;
  }

  /** The body as text. */
  String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
