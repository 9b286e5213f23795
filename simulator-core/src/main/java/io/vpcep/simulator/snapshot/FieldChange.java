package io.vpcep.simulator.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs. Passwords and secret keys are told to differ, and no more.
 *
 * @param field name of the record component, such as {@code status}
 * @param before value before; null if there was none
 * @param after value after; null if there is none
 */
public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {

  /** Such as {@code status CREATING -> AVAILABLE}. */
  @Override
  public String toString() {
    return field + " " + shown(before) + " -> " + shown(after);
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
