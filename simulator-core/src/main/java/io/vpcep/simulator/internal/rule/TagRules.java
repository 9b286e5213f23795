package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags of endpoint services and endpoints. */
public final class TagRules {
  private static final int LONGEST_KEY = 36;
  private static final int LONGEST_VALUE = 43;
  private static final Pattern ANY_BUT_RESERVED = Pattern.compile("[^=*<>\\\\,|/\\p{Cc}]*");
  private static final Pattern PLAIN_OR_AT = Pattern.compile("[A-Za-z0-9_@-]*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]*");

  private TagRules() {}

  /** Tags that are to be added or taken away: at least one. */
  public static List<TagSpec> requireSome(@Nullable List<TagSpec> specs) {
    if (specs == null || specs.isEmpty()) {
      throw ErrorCode.EMPTY_TAG.because("tags must have at least one tag");
    }
    return specs;
  }

  /** Tags that are to be taken away have keys, each there once. */
  public static void checkDeletion(List<TagSpec> specs) {
    checkUnique(specs.stream().map(TagRules::withKey).toList());
  }

  /** So many tags fit on a resource. */
  public static void requireRoom(List<Tag> tags, Dialect dialect) {
    if (tags.size() > dialect.get(Trait.MAX_TAGS)) {
      throw ErrorCode.TOO_MANY_TAGS.because(
          tags.size() + " tags; the dialect allows " + dialect.get(Trait.MAX_TAGS));
    }
  }

  /** The tags of a request, checked rule by rule in the documented order of codes. */
  public static List<Tag> check(@Nullable List<TagSpec> specs, Dialect dialect) {
    if (specs == null || specs.isEmpty()) {
      return List.of();
    }
    List<Tag> tags = new ArrayList<>();
    for (TagSpec spec : specs) {
      tags.add(withKey(spec));
    }
    checkUnique(tags);
    tags.forEach(tag -> checkCharacters(tag, dialect.get(Trait.TAG_CHARACTERS)));
    requireRoom(tags, dialect);
    tags.forEach(
        tag -> checkLength(tag.key(), "key", LONGEST_KEY, ErrorCode.INVALID_TAG_KEY_LENGTH));
    tags.forEach(
        tag ->
            checkLength(tag.value(), "value", LONGEST_VALUE, ErrorCode.INVALID_TAG_VALUE_LENGTH));
    return tags;
  }

  private static Tag withKey(TagSpec spec) {
    String key = given(spec.key());
    if (key == null) {
      throw ErrorCode.EMPTY_TAG.because("a tag needs a key: " + spec);
    }
    String value = spec.value();
    return new Tag(key, value == null ? "" : value);
  }

  private static void checkUnique(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!keys.add(tag.key())) {
        throw ErrorCode.DUPLICATE_TAG_KEY.because("key " + shown(tag.key()) + " is there twice");
      }
    }
  }

  private static void checkCharacters(Tag tag, Trait.TagCharacters allowed) {
    for (String text : List.of(tag.key(), tag.value())) {
      if (!isAllowed(text, allowed)) {
        throw ErrorCode.INVALID_TAG.because(
            shown(text)
                + (allowed == Trait.TagCharacters.ANY_BUT_RESERVED
                    ? " must not have =*<>\\,|/, control characters, nor a space at either end"
                    : " may have letters, digits, '-'"
                        + (allowed == Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE
                            ? " and '_' only"
                            : ", '_' and '@' only")));
      }
    }
  }

  private static boolean isAllowed(String text, Trait.TagCharacters allowed) {
    return switch (allowed) {
      case ANY_BUT_RESERVED ->
          ANY_BUT_RESERVED.matcher(text).matches() && !text.startsWith(" ") && !text.endsWith(" ");
      case LETTERS_DIGITS_HYPHEN_UNDERSCORE -> PLAIN.matcher(text).matches();
      case LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT -> PLAIN_OR_AT.matcher(text).matches();
    };
  }

  private static void checkLength(String text, String what, int longest, ErrorCode otherwise) {
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw otherwise.because("tag " + what + " has " + length + " characters of " + longest);
    }
  }
}
