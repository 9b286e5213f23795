package io.vpcep.simulator.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes texts that are nearly a good document, or no document at all, from a good one. */
public final class Mutation {
  private static final int[] SIZES = {0, 1, 2, 16, 20, 50, 63, 64, 65, 128, 255, 256, 512, 1001};
  private static final List<String> NAMES =
      List.of("", "x", "\\u0000", "\\ud800", "a.b", "a\\nb", "\u00e9", "k".repeat(300), "$ref");
  private static final byte[][] FOREIGN = {
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xff},
    {(byte) 0xc0, (byte) 0xaf},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {0},
    {0x1b},
    {'\t'},
    {'\r', '\n'},
    {'"'},
    {'{'},
    {']'}
  };

  private static final Charset UTF_32 = Charset.forName("UTF-32");

  private final Random random;
  private double wildness;

  /** All it does follows from a random source. */
  public Mutation(Random random) {
    this.random = random;
  }

  /** A text in JSON that is the document in one case of four, and else differs in some places. */
  public String json(JsonNode document) {
    int nodes = 1 + count(document);
    wildness = pick(0, 1, 1, 4) / (double) nodes;
    StringBuilder text = new StringBuilder();
    write(document, text);
    return text.toString();
  }

  /** The text itself in nine cases of ten, and else cut, or with other bytes in it. */
  public byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(40)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> changed(bytes);
      case 2 -> with(bytes, FOREIGN[random.nextInt(FOREIGN.length)]);
      case 3 -> text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : UTF_32);
      default -> bytes;
    };
  }

  private byte[] changed(byte[] bytes) {
    for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] with(byte[] bytes, byte[] foreign) {
    int at = random.nextBoolean() ? 0 : random.nextInt(bytes.length + 1);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write(bytes, 0, at);
    text.writeBytes(foreign);
    text.write(bytes, at, bytes.length - at);
    return text.toByteArray();
  }

  private static int count(JsonNode node) {
    int nodes = 0;
    for (JsonNode child : node) {
      nodes += 1 + count(child);
    }
    return nodes;
  }

  private void write(JsonNode node, StringBuilder text) {
    if (isWild()) {
      text.append(badValue(node));
    } else if (node.isObject()) {
      writeObject(node, text);
    } else if (node.isArray()) {
      writeArray(node, text);
    } else {
      text.append(node);
    }
  }

  private void writeObject(JsonNode node, StringBuilder text) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
    if (random.nextInt(4) == 0) {
      Collections.shuffle(fields, random);
    }
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields) {
      String name = isWild() ? NAMES.get(random.nextInt(NAMES.size())) : field.getKey();
      // Some fields twice, some not at all.
      for (int times = isWild() ? random.nextInt(3) : 1; times > 0; times--) {
        StringBuilder value = new StringBuilder();
        write(field.getValue(), value);
        written.add('"' + name + "\":" + value);
      }
    }
    text.append('{').append(String.join(",", written)).append('}');
  }

  private void writeArray(JsonNode node, StringBuilder text) {
    List<String> written = new ArrayList<>();
    for (JsonNode element : node) {
      for (int times = isWild() ? pick(0, 2, 3, 60) : 1; times > 0; times--) {
        StringBuilder value = new StringBuilder();
        write(element, value);
        written.add(value.toString());
      }
    }
    text.append('[').append(String.join(",", written)).append(']');
  }

  private boolean isWild() {
    return random.nextDouble() < wildness;
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String badValue(JsonNode good) {
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf(pick(SIZES) * pick(1, -1, 1000));
      case 1 -> '"' + "x".repeat(pick(SIZES)) + '"';
      case 2 -> good.isTextual() ? '"' + cut(good.textValue()) + '"' : "[" + good + "]";
      default -> BadValues.JSON.get(random.nextInt(BadValues.JSON.size()));
    };
  }

  private String cut(String text) {
    String quoted = text.replaceAll("[^ !#-\\[\\]-~]", "");
    return quoted.substring(0, random.nextInt(quoted.length() + 1)) + pick(0, 1, 9);
  }
}
