package io.vpcep.simulator.internal.setting;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that a user can set by a text. Declared once; command line, environment variables,
 * annotation attributes and the tables of the documentation follow from it.
 */
public interface Setting {

  /** Name of the constant, such as {@code CLOCK_STEP}. */
  String name();

  /** Its name for users, such as {@code clock-step}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What users are told of it. */
  Help help();

  /**
   * What users are told of a setting.
   *
   * @param valueLabel stands for its value in a help text, such as {@code DURATION}
   * @param allowed which values it takes, in words that follow "it takes"
   * @param purpose what it is for, in sentences
   */
  record Help(String valueLabel, String allowed, String purpose) {

    /** Refuses null. */
    public Help {
      Objects.requireNonNull(valueLabel, "valueLabel");
      Objects.requireNonNull(allowed, "allowed");
      Objects.requireNonNull(purpose, "purpose");
    }
  }
}
