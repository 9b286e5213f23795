package io.vpcep.simulator.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.contract.Contract;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.DescribedOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input at every place of every operation that the description names: never a failure of the
 * server, never silence, always an answer that the description allows, and nothing changed. {@link
 * RandomRequestsTest} tries a sample of this, and the other doors, in every build.
 */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
  private static final byte[] NOTHING = {};
  private static final Contract CONTRACT = ContractCheck.in(Dialect.DEFAULT).contract();

  private final FuzzWorld world = new FuzzWorld();

  @AfterEach
  void close() {
    world.close();
  }

  static List<DescribedOperation> operations() {
    return CONTRACT.operations();
  }

  static List<DescribedOperation> operationsWithBodies() {
    return operations().stream().filter(each -> each.requestSchema().isPresent()).toList();
  }

  private String target(DescribedOperation operation) {
    return world.target(operation, operation.path());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] goodBody(DescribedOperation operation) {
    List<JsonNode> good = new Samples(operation, world).good();
    return good.isEmpty() ? NOTHING : utf8(good.get(0).toString());
  }

  @Test
  void looksAtEveryOperation() {
    assertThat(operations()).hasSize(33);
    assertThat(operationsWithBodies()).hasSize(18);
  }

  @ParameterizedTest
  @MethodSource("operationsWithBodies")
  void badValuesInEveryField(DescribedOperation operation) throws IOException {
    for (JsonNode body : new Samples(operation, world).good()) {
      for (String holed : Samples.withHoles(body)) {
        for (String value : BadValues.JSON) {
          world.send(operation.method(), target(operation), utf8(Samples.fill(holed, value)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operationsWithBodies")
  void fieldsMissingTwiceOrUnknown(DescribedOperation operation) throws IOException {
    for (JsonNode body : new Samples(operation, world).good()) {
      for (String text : Samples.reshaped((ObjectNode) body)) {
        world.send(operation.method(), target(operation), utf8(text));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void badBodies(DescribedOperation operation) throws IOException {
    for (byte[] body : BadValues.bodies()) {
      world.send(operation.method(), target(operation), body);
    }
  }

  @ParameterizedTest
  @MethodSource("operationsWithBodies")
  void bytesChangedAtRandom(DescribedOperation operation) throws IOException {
    Random random = new Random(operation.id().hashCode());
    for (int i = 0; i < 50; i++) {
      byte[] body = goodBody(operation);
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      world.send(operation.method(), target(operation), body);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void badQueries(DescribedOperation operation) throws IOException {
    byte[] body = goodBody(operation);
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.get("name").textValue();
      for (String value : BadValues.TEXTS) {
        world.send(operation.method(), target(operation) + "?" + name + "=" + value, body);
      }
      for (String values : List.of("1&%s=x", "x&%s=1", "&%s=x", "&%s=", "1&%s=1&%s=%%zz")) {
        String query = "?" + name + "=" + values.formatted(name, name);
        world.send(operation.method(), target(operation) + query, body);
      }
    }
    for (String value : BadValues.TEXTS) {
      world.send(operation.method(), target(operation) + "?" + value, body);
      world.send(operation.method(), target(operation) + "?unknown=" + value, body);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void badPaths(DescribedOperation operation) throws IOException {
    byte[] body = goodBody(operation);
    for (JsonNode parameter : operation.parameters("path")) {
      String place = "{" + parameter.get("name").textValue() + "}";
      for (String value : BadValues.TEXTS) {
        String path = operation.path().replace(place, value);
        String target = world.target(operation, path);
        world.send(operation.method(), target, body);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void oddHeaders(DescribedOperation operation) throws IOException {
    byte[] body = goodBody(operation);
    for (String header : BadValues.HEADERS) {
      byte[] message = RawClient.message(operation.method(), target(operation), body, header);
      world.sendRaw(operation.method(), target(operation), message);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void oddMethodsAndProtocols(DescribedOperation operation) throws IOException {
    for (String method : List.of("PATCH", "FOO", "get", "TRACE", "CONNECT", "G\u00e9T", "")) {
      byte[] message = RawClient.message(method, target(operation), NOTHING);
      world.sendRaw(method, target(operation), message);
    }
    for (String protocol : List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "ICE/1.1")) {
      String line = "GET " + target(operation) + " " + protocol + "\r\nHost: x\r\n";
      world.sendRaw("GET", target(operation), utf8(line + "Connection: close\r\n\r\n"));
    }
  }
}
