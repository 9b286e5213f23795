package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.error.ErrorCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free texts about resources, connections and whitelist records. */
public final class DescriptionRules {
  private static final int LONGEST = 128;
  private static final Pattern FORBIDDEN = Pattern.compile("[<>\\p{Cc}]");

  private DescriptionRules() {}

  /**
   * A description, if given, is not too long, and has neither angle brackets nor control
   * characters.
   */
  public static @Nullable String check(@Nullable String description) {
    if (description == null) {
      return null;
    }
    int length = description.codePointCount(0, description.length());
    if (length > LONGEST) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "description has " + length + " characters of " + LONGEST);
    }
    if (FORBIDDEN.matcher(description).find()) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "description must not have <, > or control characters: " + shown(description));
    }
    return description;
  }

  /** The same; an absent one is empty. */
  public static String orEmpty(@Nullable String description) {
    String checked = check(description);
    return checked == null ? "" : checked;
  }
}
