package io.vpcep.simulator.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes requests, most of them with something wrong. */
final class Messages {
  private static final byte[] NOTHING = {};
  private static final int LARGEST_BODY = 200_000;
  private static final int LARGEST_HEADER = 50_000;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO", "get");
  private static final List<String> ODD_PATHS =
      List.of(
          "/", "//", "/.", "/..", "/../..", "/x", "/%2e%2e/", ";a=b", "?", "#", "/%", "/\u00e9");
  private static final Pattern MALFORMED =
      Pattern.compile("[^!-~]|#|[.][.]|%00|%2[eE]|%(?![0-9A-Fa-f]{2})");
  private static final List<String> HEADERS =
      BadValues.HEADERS.stream().filter(Messages::isJustAHeader).toList();
  private static final List<byte[]> BODIES =
      BadValues.bodies().stream().filter(body -> body.length < LARGEST_BODY).toList();

  private final Random random;
  private final List<Door> doors;
  private final FuzzWorld world;
  private final Mutation mutation;

  Messages(Random random, List<Door> doors, FuzzWorld world) {
    this.random = random;
    this.doors = doors;
    this.world = world;
    this.mutation = new Mutation(random);
  }

  /** Others say how long the message is, or make no message. */
  private static boolean isJustAHeader(String header) {
    return !header.startsWith("Transfer-Encoding")
        && !header.startsWith("Content-Length")
        && !header.startsWith("Expect")
        && !header.startsWith("Host")
        && !header.startsWith("Upgrade")
        && header.length() < LARGEST_HEADER
        && header.matches("(?s)[!-9;-~]+: ?[ -~]+");
  }

  /** The next message. */
  Message next() {
    Door door = pick(doors);
    String method = isRare(15) ? pick(METHODS) : door.method();
    String target = path(door) + query(door);
    byte[] body = body(door);
    if (isRare(12) || MALFORMED.matcher(target).find()) {
      // Whether the answer has a body would depend on how much of a HEAD can be understood.
      return unsound(method.equals("HEAD") ? "GET" : method, target, body);
    }
    return sound(method, target, body);
  }

  private boolean isRare(int oneOf) {
    return random.nextInt(oneOf) == 0;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String path(Door door) {
    StringBuilder path = new StringBuilder();
    for (String part : door.path().substring(1).split("/", -1)) {
      boolean parameter = part.startsWith("{");
      path.append('/').append(parameter && isRare(10) ? pick(BadValues.TEXTS) : part);
    }
    return world.target(door.path(), path.toString()) + (isRare(25) ? pick(ODD_PATHS) : "");
  }

  private String query(Door door) {
    StringBuilder query = new StringBuilder();
    for (String name : door.query()) {
      if (isRare(4)) {
        query.append('&').append(name).append('=').append(pick(BadValues.TEXTS));
      }
    }
    if (isRare(20)) {
      query.append('&').append(pick(BadValues.TEXTS)).append('=').append(pick(BadValues.TEXTS));
    }
    return query.isEmpty() ? "" : "?" + query.substring(isRare(10) ? 0 : 1);
  }

  private byte[] body(Door door) {
    if (isRare(30)) {
      return pick(BODIES);
    }
    JsonNode good =
        door.key().equals("PUT /_simulator/state")
            ? world.state()
            : door.bodies().isEmpty() ? null : pick(door.bodies());
    return good == null ? NOTHING : mutation.bytes(mutation.json(good));
  }

  private Message sound(String method, String target, byte[] body) {
    StringBuilder head = head(method, target);
    if (isRare(6)) {
      head.append(pick(HEADERS)).append("\r\n");
    }
    boolean chunked = body.length > 0 && isRare(8);
    if (chunked) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (body.length > 0 || isRare(4)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] content = chunked ? chunks(body) : body;
    return new Message(method, target, body, message(head, content), true);
  }

  private StringBuilder head(String method, String target) {
    return new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
  }

  private static byte[] message(StringBuilder head, byte[] content) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    message.writeBytes(content);
    return message.toByteArray();
  }

  private byte[] chunks(byte[] body) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int start = 0; start < body.length; ) {
      int length = 1 + random.nextInt(body.length - start);
      chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
      chunks.write(body, start, length);
      chunks.writeBytes("\r\n".getBytes(UTF_8));
      start += length;
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return chunks.toByteArray();
  }

  /** Badly framed: what follows on the connection could be anything. */
  private Message unsound(String method, String target, byte[] body) {
    StringBuilder head = head(method, target);
    byte[] content = body;
    switch (random.nextInt(11)) {
      case 0 -> head.append("Content-Length: ").append(body.length + 1 + random.nextInt(99));
      case 1 -> head.append("Content-Length: ").append(body.length / 2);
      case 2 -> {
        head.append("Transfer-Encoding: chunked");
        content = pick(List.of("zz\r\n", "5\r\nab", "-1\r\n\r\n", "0", "1\r\nabc")).getBytes(UTF_8);
      }
      case 3 -> head.append("Transfer-Encoding: chunked\r\nContent-Length: ").append(body.length);
      case 4 -> head.append(pick(BadValues.HEADERS));
      case 5 -> head.append("Connection: close\r\nExpect: 100-continue");
      case 6 -> head.replace(0, head.length(), method + target + "\r\nHost");
      case 7 -> head.append("X-Long: ").append("x".repeat(70_000));
      case 8 -> head.setLength(random.nextInt(head.length()));
      default -> head.append("Content-Length: ").append(body.length);
    }
    byte[] bytes = message(head.append("\r\n"), content);
    int end = isRare(5) ? 1 + random.nextInt(bytes.length) : bytes.length;
    return new Message(method, target, body, Arrays.copyOf(bytes, end), false);
  }
}
