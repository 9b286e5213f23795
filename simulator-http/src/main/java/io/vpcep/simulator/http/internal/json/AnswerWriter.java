package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the answers of a region's API, in its dialect. */
public final class AnswerWriter {
  // Nothing in the API can set them, and every service takes what either of them has.
  private static final List<String> EDITIONS = List.of("profession", "basic");

  private final Map<AnswerView, ObjectWriter> writers = new EnumMap<>(AnswerView.class);

  /** Answers in a dialect. */
  public AnswerWriter(Dialect dialect) {
    ObjectWriter writer =
        WireMapper.MAPPER
            .writer()
            .withAttribute(Trait.TimestampFormat.class, dialect.get(Trait.TIMESTAMPS))
            .withAttribute("supported_editions", EDITIONS);
    for (AnswerView view : AnswerView.values()) {
      writers.put(
          view,
          writer.withAttribute(
              AnswerFields.AnswerContext.class, new AnswerFields.AnswerContext(dialect, view)));
    }
  }

  /** An answer as it goes over the wire. */
  public byte[] bytes(Object answer, AnswerView view) {
    try {
      return Objects.requireNonNull(writers.get(view)).writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
