package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.index.TagCondition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters by tags. */
public final class TagFilterRules {
  private static final int MOST_KEYS = 20;
  private static final int MOST_VALUES = 10;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 255;
  private static final int LONGEST_MATCH = 255;
  private static final String NAME = "resource_name";

  private TagFilterRules() {}

  /** The type of resource in a path. */
  public static ResourceType requireType(String value) {
    return ApiValue.find(ResourceType.values(), value)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_RESOURCE_TYPE.because(
                    "the resource type must be endpoint_service or endpoint, not " + shown(value)));
  }

  /** One of two actions is named: whether it is the first. */
  public static boolean isFirst(@Nullable String action, String first, String second) {
    if (first.equals(action) || second.equals(action)) {
      return first.equals(action);
    }
    throw ErrorCode.INVALID_ACTION.because(
        "action must be " + first + " or " + second + ", not " + shown(action));
  }

  /** The conditions of one field, none if it is absent: not too many, no key twice. */
  public static List<TagCondition> check(
      String field, @Nullable List<ListResourcesByTag.Filter> filters) {
    if (filters == null) {
      return List.of();
    }
    if (filters.size() > MOST_KEYS) {
      throw ErrorCode.TOO_MANY_TAGS.because(
          field + " has " + filters.size() + " keys; at most " + MOST_KEYS);
    }
    Set<String> keys = new HashSet<>();
    List<TagCondition> conditions = new ArrayList<>(filters.size());
    for (ListResourcesByTag.Filter filter : filters) {
      TagCondition condition = condition(field, filter);
      if (!keys.add(condition.key())) {
        throw ErrorCode.DUPLICATE_TAG_KEY.because(
            "key " + shown(condition.key()) + " is twice in " + field);
      }
      conditions.add(condition);
    }
    return conditions;
  }

  private static TagCondition condition(String field, ListResourcesByTag.Filter filter) {
    String key = filter.key() == null ? "" : filter.key().strip();
    if (key.isEmpty()) {
      throw ErrorCode.EMPTY_TAG.because(field + " has a tag without a key");
    }
    List<String> values = filter.values();
    if (values == null) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "values of key " + shown(key) + " in " + field + " may be empty, but not absent");
    }
    if (values.size() > MOST_VALUES) {
      throw ErrorCode.TOO_MANY_TAGS.because(
          "key "
              + shown(key)
              + " in "
              + field
              + " has "
              + values.size()
              + " values; at most "
              + MOST_VALUES);
    }
    checkLength(key, LONGEST_KEY, ErrorCode.INVALID_TAG_KEY_LENGTH);
    Set<String> different = new HashSet<>();
    for (String value : values) {
      different.add(value.strip());
      checkLength(value.strip(), LONGEST_VALUE, ErrorCode.INVALID_TAG_VALUE_LENGTH);
    }
    if (different.size() < values.size()) {
      throw ErrorCode.DUPLICATE_TAG_VALUE.because(
          "key " + shown(key) + " in " + field + ": " + values);
    }
    return new TagCondition(key, different);
  }

  private static void checkLength(String text, int longest, ErrorCode otherwise) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw otherwise.because(shown(text) + " has more than " + longest + " characters");
    }
  }

  /** The text that names of resources must have in them; none if there is no such condition. */
  public static Optional<String> checkMatches(@Nullable List<ListResourcesByTag.Match> matches) {
    if (matches == null || matches.isEmpty()) {
      return Optional.empty();
    }
    matches.forEach(TagFilterRules::checkMatch);
    if (matches.size() > 1) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "matches has " + NAME + " " + matches.size() + " times");
    }
    String value = matches.get(0).value();
    return Optional.of(value == null ? "" : value);
  }

  private static void checkMatch(ListResourcesByTag.Match match) {
    if (!NAME.equals(match.key())) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "matches takes the key " + NAME + " only, not " + shown(match.key()));
    }
    String value = match.value();
    if (value != null && value.codePointCount(0, value.length()) > LONGEST_MATCH) {
      throw ErrorCode.INVALID_PARAMETER.because(
          "a value in matches has at most " + LONGEST_MATCH + " characters, not " + shown(value));
    }
  }
}
