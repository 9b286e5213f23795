package io.vpcep.simulator.benchmarks.process;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One answer over HTTP/1.1 as it comes in, in the cheapest way that still notices a wrong one: it
 * must be of 2xx and tell its length in its head, unless it has no body by its status.
 */
public final class Answer {
  private static final byte[] EMPTY = "HTTP/1.1 204".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] GOOD = "HTTP/1.1 2".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes = new byte[1 << 16];
  private int size;
  private int bodyStart;
  private int end = -1;

  /** Forgets everything, for the next answer. */
  public void clear() {
    size = 0;
    end = -1;
  }

  /** Reads what is there. */
  public void add(InputStream stream) throws IOException {
    added(stream.read(bytes, size, bytes.length - size));
  }

  /** Reads what is there. */
  public void add(SocketChannel channel) throws IOException {
    added(channel.read(ByteBuffer.wrap(bytes, size, bytes.length - size)));
  }

  private void added(int number) throws IOException {
    if (number < 0) {
      throw new EOFException("closed after " + text());
    }
    size += number;
    if (end < 0) {
      readHead();
    }
  }

  /** Whether all of it is there. */
  public boolean isWhole() {
    return end >= 0 && size >= end;
  }

  /** The body of a whole answer. */
  public byte[] body() {
    return Arrays.copyOfRange(bytes, bodyStart, end);
  }

  private void readHead() throws IOException {
    int length = startsWith(0, EMPTY) ? 0 : -1;
    int line = 0;
    for (int i = 0; i + 1 < size; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
        if (i == line) {
          headEnds(i + 2, length);
          return;
        }
        line = i + 2;
        if (startsWith(line, LENGTH)) {
          length = number(line + LENGTH.length);
        }
      }
    }
  }

  private void headEnds(int at, int length) throws IOException {
    if (!startsWith(0, GOOD) || length < 0) {
      throw new IOException("no good answer with a length: " + text());
    }
    bodyStart = at;
    end = at + length;
    if (end > bytes.length) {
      throw new IOException("longer than " + bytes.length + " bytes: " + text());
    }
  }

  private boolean startsWith(int from, byte[] expected) {
    if (from + expected.length > size) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      byte found = bytes[from + i];
      if (found != expected[i] && (found | 0x20) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private int number(int from) {
    int number = 0;
    for (int i = from; i < size && bytes[i] != '\r'; i++) {
      if (bytes[i] != ' ') {
        number = number * 10 + bytes[i] - '0';
      }
    }
    return number;
  }

  private String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
