package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.error.ErrorCode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Specifications of endpoints. */
public final class SpecificationRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Set<String> KNOWN = Set.of("default", "professional");

  private SpecificationRules() {}

  /** The name of a specification, if given, is well-formed, and there is one of that name. */
  public static @Nullable String check(@Nullable String name) {
    String given = given(name);
    if (given == null || KNOWN.contains(given)) {
      return given;
    }
    throw (NAME.matcher(given).matches()
            ? ErrorCode.SPECIFICATION_NOT_FOUND
            : ErrorCode.INVALID_SPECIFICATION)
        .because("specification_name must be default or professional, not " + shown(name));
  }
}
