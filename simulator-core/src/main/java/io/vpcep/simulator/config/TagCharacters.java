package io.vpcep.simulator.config;

/** Which characters tags may have. */
public enum TagCharacters {
  /** Any but {@code =*<>\,|/}, and no space at either end (create-service pages). */
  ANY_BUT_RESERVED,
  /** Letters, digits, hyphens and underscores (console guide). */
  LETTERS_DIGITS_HYPHEN_UNDERSCORE,
  /** The same and {@code @} (current service). */
  LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT
}
