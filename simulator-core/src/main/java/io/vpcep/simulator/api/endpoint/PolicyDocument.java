package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.stability.Stable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an endpoint to an interface service: any JSON object, kept as it was written.
 *
 * <p>Values are {@link String}, {@link Boolean}, {@link Long} or {@link BigInteger} for whole
 * numbers, {@link BigDecimal} for others, null, and lists and maps of these; other numbers that are
 * given become one of those. Fields keep their order, which does not count when documents are
 * compared.
 *
 * @param content the fields of the object; unmodifiable, as are the lists and maps in it
 */
@Stable
public record PolicyDocument(Map<String, @Nullable Object> content) {
  // As deep as a request body can be.
  private static final int MAX_DEPTH = 64;
  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * Copies all of it.
   *
   * @throws IllegalArgumentException if it has something that JSON cannot say, or is nested more
   *     than 64 deep
   */
  public PolicyDocument {
    Objects.requireNonNull(content, "content");
    content = object(content, 1);
  }

  private static Map<String, @Nullable Object> object(Map<?, ?> given, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("a policy document is at most " + MAX_DEPTH + " deep");
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    given.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("a field of a policy document is named " + key);
          }
          copy.put(name, value(value, depth + 1));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static List<@Nullable Object> list(List<?> given, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("a policy document is at most " + MAX_DEPTH + " deep");
    }
    List<@Nullable Object> copy = new ArrayList<>(given.size());
    given.forEach(value -> copy.add(value(value, depth + 1)));
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object value(@Nullable Object given, int depth) {
    if (given == null || given instanceof String || given instanceof Boolean) {
      return given;
    }
    if (given instanceof Map<?, ?> map) {
      return object(map, depth);
    }
    if (given instanceof List<?> items) {
      return list(items, depth);
    }
    return number(given);
  }

  private static Object number(Object given) {
    if (given instanceof Integer || given instanceof Short || given instanceof Byte) {
      return ((Number) given).longValue();
    }
    if (given instanceof BigInteger whole) {
      boolean small = whole.compareTo(MIN_LONG) >= 0 && whole.compareTo(MAX_LONG) <= 0;
      return small ? (Object) whole.longValueExact() : whole;
    }
    if (given instanceof Long || given instanceof BigDecimal) {
      return given;
    }
    if ((given instanceof Double || given instanceof Float)
        && Double.isFinite(((Number) given).doubleValue())) {
      return new BigDecimal(given.toString());
    }
    throw new IllegalArgumentException(
        "a policy document cannot have " + given + " (" + given.getClass().getName() + ")");
  }
}
