package io.vpcep.simulator.internal.setting;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

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

  /** Whether it can be given several times; its text is all of them, between separators. */
  default boolean takesSeveral() {
    return false;
  }

  /** Stands between the values of a setting that takes several: what is between paths. */
  String SEPARATOR = File.pathSeparator;

  /** The values in the text of a setting that takes several. */
  static List<String> split(String text) {
    return List.of(text.split(Pattern.quote(SEPARATOR), -1));
  }

  /** What settings are about, in the order of the help. */
  enum Group {
    /** Where it listens, and what it tells. */
    SERVER("Server"),
    /** Who may call. */
    CREDENTIALS("Credentials"),
    /** Certificates. */
    HTTPS("HTTPS"),
    /** What is in the region. */
    REGION("Region"),
    /** The clock, and what waits for it. */
    TIME("Time"),
    /** How much there may be. */
    QUOTAS("Quotas"),
    /** What is kept of calls. */
    JOURNAL("Journal");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    /** What stands above its settings. */
    public String heading() {
      return heading;
    }
  }

  /**
   * What users are told of a setting.
   *
   * @param group under which heading the help has it
   * @param valueLabel stands for its value in a help text, such as {@code DURATION}
   * @param allowed which values it takes, in words that follow "it takes"
   * @param purpose what it is for, in sentences
   */
  record Help(Group group, String valueLabel, String allowed, String purpose) {

    /** Refuses null. */
    public Help {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(valueLabel, "valueLabel");
      Objects.requireNonNull(allowed, "allowed");
      Objects.requireNonNull(purpose, "purpose");
    }
  }
}
