package io.vpcep.simulator.benchmarks.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void anAnswerIsWholeWithItsLastByte() throws IOException {
    String text = "HTTP/1.1 200 OK\r\ncontent-LENGTH: 12\r\nX: 1\r\n\r\n{\"a\":\"\r\n\r\n\"}";
    Answer answer = new Answer();
    byte[] bytes = bytes(text);
    for (int i = 0; i < bytes.length; i++) {
      assertEquals(false, answer.isWhole(), "after " + i);
      answer.add(new ByteArrayInputStream(bytes, i, 1));
    }
    assertTrue(answer.isWhole());
    assertArrayEquals(bytes("{\"a\":\"\r\n\r\n\"}"), answer.body());

    answer.clear();
    answer.add(stream("HTTP/1.1 204 No Content\r\n\r\n"));
    assertTrue(answer.isWhole());
    assertEquals(0, answer.body().length);
  }

  @Test
  void whatIsNotGoodOrTellsNoLengthIsRefused() {
    assertThrows(
        IOException.class,
        () -> new Answer().add(stream("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")));
    assertThrows(
        IOException.class,
        () -> new Answer().add(stream("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")));
    assertThrows(EOFException.class, () -> new Answer().add(stream("")));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
