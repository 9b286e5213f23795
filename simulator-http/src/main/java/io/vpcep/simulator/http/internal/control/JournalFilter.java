package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.journal.CallCriteria;
import io.vpcep.simulator.journal.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls of the journal are meant, as queries and bodies of the simulator's own API say it.
 */
final class JournalFilter {

  /** The fields, in the order of the help. */
  static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "operation",
              "project_id",
              "outcome",
              "code",
              "status",
              "resource",
              "method",
              "path",
              "since"));

  private static final Set<String> NUMBERS = Set.of("status", "since");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
  private static final Map<String, Operation<?, ?>> OPERATIONS =
      Operation.all().stream().collect(Collectors.toMap(Operation::name, Function.identity()));

  private JournalFilter() {}

  /**
   * Adds the conditions that an object has to some criteria.
   *
   * @throws io.vpcep.simulator.http.internal.document.Mistake if one is malformed
   */
  static <C extends CallCriteria<C>> C read(Item object, C criteria) {
    for (String field : FIELDS) {
      object.ifThere(
          field,
          value ->
              NUMBERS.contains(field)
                  ? add(criteria, field, String.valueOf(value.wholeNumber(0, Integer.MAX_VALUE)))
                  : value.parsed(text -> add(criteria, field, text)));
    }
    return criteria;
  }

  /**
   * Adds one condition.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static <C extends CallCriteria<C>> C add(C criteria, String field, String value) {
    return switch (field) {
      case "operation" -> criteria.operation(operation(value));
      case "project_id" -> criteria.project(value);
      case "outcome" -> criteria.outcome(constant(Outcome.values(), value));
      case "code" -> criteria.code(ErrorCode.of(value));
      case "status" -> criteria.status((int) Math.min(number(value), Integer.MAX_VALUE));
      case "resource" -> criteria.resource(value);
      case "method" -> criteria.method(value);
      case "path" -> criteria.path(value);
      case "since" -> criteria.since(number(value));
      default -> throw new IllegalArgumentException("unknown field");
    };
  }

  /**
   * A whole number from 0.
   *
   * @throws IllegalArgumentException if it is none
   */
  static long number(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "expected a whole number of 0 or more, not \"" + text + "\"");
    }
    return Long.parseLong(text);
  }

  /**
   * One of the constants of the API, as it is spelt there.
   *
   * @throws IllegalArgumentException if it is none
   */
  static <E extends ApiValue> E constant(E[] constants, String text) {
    return ApiValue.find(constants, text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of "
                        + Stream.of(constants)
                            .map(ApiValue::value)
                            .collect(Collectors.joining(", "))
                        + ", not \""
                        + text
                        + "\""));
  }

  private static Operation<?, ?> operation(String name) {
    Operation<?, ?> operation = OPERATIONS.get(name);
    if (operation == null) {
      throw new IllegalArgumentException(
          "expected one of "
              + Operation.all().stream().map(Operation::name).collect(Collectors.joining(", "))
              + ", not \""
              + name
              + "\"");
    }
    return operation;
  }
}
