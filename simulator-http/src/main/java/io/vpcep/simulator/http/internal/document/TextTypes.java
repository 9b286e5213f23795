package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.setting.NearNames;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.network.Cidr;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How single values stand in documents, and what is said of those that are wrong. */
final class TextTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TextTypes() {
    setDeserializers(new Constants());
    addDeserializer(String.class, new TextDeserializer());
    NumberDeserializer<Integer> ints =
        new NumberDeserializer<>(
            Integer.class, BigInteger::intValue, Integer.MIN_VALUE, Integer.MAX_VALUE);
    addDeserializer(Integer.class, ints).addDeserializer(int.class, ints);
    NumberDeserializer<Long> longs =
        new NumberDeserializer<>(Long.class, BigInteger::longValue, Long.MIN_VALUE, Long.MAX_VALUE);
    addDeserializer(Long.class, longs).addDeserializer(long.class, longs);
    parsed(Duration.class, TextForm::duration, Duration::toString, TextForm.DURATIONS);
    parsed(
        Instant.class,
        text -> SimulatorClock.Range.require(Instant.parse(text)),
        Instant::toString,
        "an instant such as 2024-04-12T00:00:00Z, from "
            + SimulatorClock.Range.EARLIEST
            + " to "
            + SimulatorClock.Range.LATEST);
    parsed(Cidr.class, Cidr::parse, Cidr::toString, null);
    addDeserializer(
        ErrorCode.class, new ParsedDeserializer<>(ErrorCode.class, ErrorCode::of, null));
    parsed(
        ResourceError.class,
        text -> new ResourceError(ErrorCode.of(text)),
        error -> error.code().code(),
        null);
    addOperations();
  }

  /** An operation may also be called as the official SDK does; answers have its own name. */
  private void addOperations() {
    Map<String, Operation<?, ?>> operations = new LinkedHashMap<>();
    Operation.all().forEach(operation -> operations.put(operation.name(), operation));
    String expected =
        "one of " + String.join(", ", operations.keySet()) + ", or their names in the official SDK";
    Operation.all().forEach(operation -> operations.put(operation.sdkName(), operation));
    @SuppressWarnings("unchecked") // a class literal cannot say it
    Class<Operation<?, ?>> type = (Class<Operation<?, ?>>) (Class<?>) Operation.class;
    addDeserializer(type, new ParsedDeserializer<>(type, operations, expected));
    addSerializer(new TextSerializer<>(type, Operation::name));
  }

  private <T> void parsed(
      Class<T> type,
      Function<String, ? extends @Nullable T> parser,
      Function<T, String> text,
      @Nullable String expected) {
    addDeserializer(type, new ParsedDeserializer<>(type, parser, expected));
    addSerializer(new TextSerializer<>(type, text));
  }

  /** The constants of the API, as they are spelt there. */
  private static final class Constants extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description)
        throws JsonMappingException {
      return ApiValue.class.isAssignableFrom(type)
          ? ofConstants(type)
          : super.findEnumDeserializer(type, config, description);
    }

    private static <T> JsonDeserializer<T> ofConstants(Class<T> type) {
      Map<String, T> constants = new LinkedHashMap<>();
      Arrays.stream(type.getEnumConstants())
          .forEach(constant -> constants.put(((ApiValue) constant).value(), constant));
      return new ParsedDeserializer<>(
          type, constants, "one of " + String.join(", ", constants.keySet()));
    }
  }

  /** The text at the place that a parser has reached; in YAML, digits need no quotes. */
  private static String text(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw JsonMappingException.from(parser, "aliases are not taken");
    }
    if (token == JsonToken.VALUE_STRING || (token.isNumeric() && parser instanceof YAMLParser)) {
      return parser.getText();
    }
    throw unexpected(parser, "a text");
  }

  private static JsonMappingException unexpected(JsonParser parser, String expected) {
    return JsonMappingException.from(parser, Document.expected(expected, parser));
  }

  /** A text, of a {@link Form} if the field has one. */
  private static final class TextDeserializer extends StdScalarDeserializer<String>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    TextDeserializer() {
      super(String.class);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      Form form = property == null ? null : property.getAnnotation(Form.class);
      if (form == null) {
        return this;
      }
      Predicate<String> matches = Pattern.compile(form.pattern()).asMatchPredicate();
      return new ParsedDeserializer<>(
          String.class, text -> matches.test(text) ? text : null, form.description());
    }

    @Override
    public String getEmptyValue(DeserializationContext context) {
      return "";
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return text(parser);
    }
  }

  /** What a text is parsed into; a parser refuses by an exception or by null. */
  private static final class ParsedDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, ? extends @Nullable T> values;
    private final @Nullable String expected;
    private final transient Collection<String> names;

    ParsedDeserializer(
        Class<T> type, Function<String, ? extends @Nullable T> values, @Nullable String expected) {
      super(type);
      this.values = values;
      this.expected = expected;
      this.names = List.of();
    }

    /** Of values that have names. */
    ParsedDeserializer(Class<T> type, Map<String, ? extends T> named, String expected) {
      super(type);
      this.values = named::get;
      this.expected = expected;
      this.names = named.keySet();
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = text(parser);
      String problem = "no such value";
      try {
        T value = values.apply(text);
        if (value != null) {
          return value;
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        problem = String.valueOf(e.getMessage());
      }
      throw expected == null
          ? JsonMappingException.from(parser, problem)
          : unexpected(parser, near(text) + expected);
    }

    /** In front: a long list of names may be cut off in a header. */
    private String near(String text) {
      List<String> near = NearNames.of(text, names);
      return near.isEmpty() ? "" : "perhaps " + String.join(" or ", near) + ", ";
    }
  }

  /** A whole number, of a {@link Range} if the field has one. */
  private static final class NumberDeserializer<T extends Number> extends StdScalarDeserializer<T>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = Long.SIZE - 1;

    private final Class<T> type;
    private final transient Function<BigInteger, T> narrowing;
    private final BigInteger min;
    private final BigInteger max;

    NumberDeserializer(Class<T> type, Function<BigInteger, T> narrowing, long min, long max) {
      super(type);
      this.type = type;
      this.narrowing = narrowing;
      this.min = BigInteger.valueOf(min);
      this.max = BigInteger.valueOf(max);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      Range range = property == null ? null : property.getAnnotation(Range.class);
      return range == null
          ? this
          : new NumberDeserializer<>(type, narrowing, range.min(), range.max());
    }

    @Override
    public T getEmptyValue(DeserializationContext context) {
      return narrowing.apply(BigInteger.ZERO);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        BigInteger number = parser.getBigIntegerValue();
        if (number.compareTo(min) >= 0 && number.compareTo(max) <= 0) {
          return narrowing.apply(number);
        }
      }
      boolean open = max.bitLength() == LARGEST && min.bitLength() < LARGEST;
      throw unexpected(
          parser,
          open
              ? "a whole number of " + min + " or more"
              : "a whole number from " + min + " to " + max);
    }
  }
}
