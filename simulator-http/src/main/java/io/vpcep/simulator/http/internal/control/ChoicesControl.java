package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody can choose from who arms a fault or looks for calls: it is the same everywhere. */
public final class ChoicesControl {
  private ChoicesControl() {}

  private record OperationChoice(String name, String sdkName, String method, String path) {
    static OperationChoice of(Operation<?, ?> operation) {
      WireOperation<?, ?> wire = WireOperations.of(operation);
      return new OperationChoice(operation.name(), operation.sdkName(), wire.method(), wire.path());
    }
  }

  private record CodeChoice(String code, int status, String message) {
    static CodeChoice of(ErrorCode code) {
      return new CodeChoice(code.code(), code.httpStatus(), code.message());
    }
  }

  /** Lists the operations, in the order of the API reference. */
  public static void operations(Context request) {
    List<OperationChoice> choices = Operation.all().stream().map(OperationChoice::of).toList();
    JsonAnswer.ok(request, Map.of("operations", choices));
  }

  /** Lists the error codes with what the documents say of them, by their numbers. */
  public static void codes(Context request) {
    List<CodeChoice> choices = Stream.of(ErrorCode.values()).map(CodeChoice::of).toList();
    JsonAnswer.ok(request, Map.of("codes", choices));
  }
}
