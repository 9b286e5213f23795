package io.vpcep.simulator.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/operations.md has all operations, as they are. */
class OperationsPageTest {
  @Test
  void hasEveryOperationAndNoOther() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
            .dropWhile(line -> !line.startsWith("| operation |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(Operation.all().stream().map(OperationsPageTest::row).toList());
  }

  private static String row(Operation<?, ?> operation) {
    WireOperation<?, ?> wire = WireOperations.of(operation);
    return "| `%s` | `%s` | `%s %s` | `%s` |"
        .formatted(
            operation.name(),
            operation.sdkName(),
            wire.method(),
            wire.path(),
            operation.iamAction());
  }
}
