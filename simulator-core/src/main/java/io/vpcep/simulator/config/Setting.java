package io.vpcep.simulator.config;

import java.util.Locale;

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

  /** What stands for its value in a help text, such as {@code DURATION}. */
  String valueLabel();

  /** Which values it takes, in words that follow "it takes". */
  String allowed();

  /** What it is for, in sentences. */
  String purpose();
}
