package io.vpcep.simulator.http.internal.document;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.clock.ClockRange;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document that knows its place, and what it is expected to be. A field that is null
 * counts as absent.
 */
public final class Item {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,20}");

  private final Place place;
  private final Object content;

  Item(Place place, Object content) {
    this.place = place;
    this.content = content;
  }

  /** The mistake that this value is. */
  public Mistake mistake(String reason) {
    return new Mistake(place.toString(), reason);
  }

  /**
   * This object, all of whose fields are known.
   *
   * @throws Mistake if it is no object, or has a field of another name
   */
  public Item withFieldsOnly(String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                throw value.mistake("unknown field; there are " + String.join(", ", names));
              }
            });
    return this;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return content instanceof List;
  }

  /** Whether this object has a field. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /**
   * A field that must be there.
   *
   * @throws Mistake if it is not, or this is no object
   */
  public Item get(String name) {
    Item item = find(name);
    if (item == null) {
      throw mistake(name + " is missing");
    }
    return item;
  }

  /** A field, made into something; null if it is not there. */
  public <T> @Nullable T ifThere(String name, Function<Item, T> reader) {
    Item item = find(name);
    return item == null ? null : reader.apply(item);
  }

  /** A list of objects, each made into something; empty if it is not there. */
  public <T> List<T> each(String name, Function<Item, T> reader) {
    Item item = find(name);
    return item == null ? List.of() : item.elements().stream().map(reader).toList();
  }

  private @Nullable Item find(String name) {
    Item item = fields().get(name);
    return item == null || item.content == Scalar.NULL ? null : item;
  }

  private Map<String, Item> fields() {
    if (content instanceof Map<?, ?> fields) {
      @SuppressWarnings("unchecked") // made by the reader
      Map<String, Item> known = (Map<String, Item>) fields;
      return known;
    }
    throw mistake("expected an object, not " + shown());
  }

  private List<Item> elements() {
    if (content instanceof List<?> elements) {
      @SuppressWarnings("unchecked") // made by the reader
      List<Item> known = (List<Item>) elements;
      return known;
    }
    throw mistake("expected a list, not " + shown());
  }

  /** The text that it is. */
  public String text() {
    if (content instanceof Scalar scalar && scalar.isText()) {
      return scalar.text();
    }
    throw mistake("expected a text, not " + shown());
  }

  /** A text of a form. */
  public String text(Pattern form, String description) {
    String text = text();
    if (!form.matcher(text).matches()) {
      throw mistake("expected " + description + ", not " + shown());
    }
    return text;
  }

  /** What a text is parsed into; the parser refuses by {@link IllegalArgumentException}. */
  public <T> T parsed(Function<String, T> parser) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw mistake(String.valueOf(e.getMessage()));
    }
  }

  /** What this is made into; the maker refuses by {@link IllegalArgumentException}. */
  public <T> T made(Function<Item, T> maker) {
    try {
      return maker.apply(this);
    } catch (IllegalArgumentException e) {
      throw mistake(String.valueOf(e.getMessage()));
    }
  }

  /** One of several texts. */
  public <T> T oneOf(Map<String, T> choices) {
    T choice = content instanceof Scalar scalar ? choices.get(scalar.text()) : null;
    if (choice == null) {
      throw mistake("expected one of " + String.join(", ", choices.keySet()) + ", not " + shown());
    }
    return choice;
  }

  /** One of the constants of the API, as it is spelt there. */
  public <E extends ApiValue> E oneOf(E[] constants) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : constants) {
      choices.put(constant.value(), constant);
    }
    return oneOf(choices);
  }

  /** True or false. */
  public boolean flag() {
    if (content instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG) {
      return Boolean.parseBoolean(scalar.text());
    }
    throw mistake("expected true or false, not " + shown());
  }

  /** A whole number in a range. */
  public int wholeNumber(int min, int max) {
    if (content instanceof Scalar scalar
        && scalar.isNumber()
        && WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      BigInteger number = new BigInteger(scalar.text());
      if (number.compareTo(BigInteger.valueOf(min)) >= 0
          && number.compareTo(BigInteger.valueOf(max)) <= 0) {
        return number.intValueExact();
      }
    }
    throw mistake("expected a whole number from " + min + " to " + max + ", not " + shown());
  }

  /** A whole number of 64 bits. */
  public long longNumber() {
    if (content instanceof Scalar scalar
        && scalar.isNumber()
        && WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      BigInteger number = new BigInteger(scalar.text());
      if (number.bitLength() < Long.SIZE) {
        return number.longValueExact();
      }
    }
    throw mistake("expected a whole number of 64 bits, not " + shown());
  }

  /** An instant in ISO 8601 form, such as {@code 2024-04-12T00:00:00Z}. */
  public Instant instant() {
    Instant instant;
    try {
      instant = Instant.parse(text());
    } catch (DateTimeParseException e) {
      throw mistake("expected an instant such as 2024-04-12T00:00:00Z, not " + shown());
    }
    try {
      return ClockRange.require(instant);
    } catch (IllegalArgumentException e) {
      throw mistake(String.valueOf(e.getMessage()));
    }
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return content instanceof Map;
  }

  /** What this object says, whatever that is: objects become maps, lists lists. */
  public Map<String, @Nullable Object> plainFields() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    fields().forEach((name, value) -> map.put(name, value.plain()));
    return map;
  }

  private @Nullable Object plain() {
    if (content instanceof Map) {
      return plainFields();
    }
    if (content instanceof List) {
      List<@Nullable Object> list = new ArrayList<>();
      elements().forEach(element -> list.add(element.plain()));
      return list;
    }
    return ((Scalar) content).plain();
  }

  /** A number, whole or not. */
  public double number() {
    if (content instanceof Scalar scalar && scalar.isNumber()) {
      try {
        return Double.parseDouble(scalar.text());
      } catch (NumberFormatException e) {
        throw mistake("expected a decimal number, not " + shown());
      }
    }
    throw mistake("expected a number, not " + shown());
  }

  /** An object whose fields are texts, in their order. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private String shown() {
    if (content instanceof Scalar scalar) {
      String start = Mistake.shortened(scalar.text());
      return scalar.kind() == Scalar.Kind.TEXT ? '"' + start + '"' : start;
    }
    return content instanceof List ? "a list" : "an object";
  }
}
