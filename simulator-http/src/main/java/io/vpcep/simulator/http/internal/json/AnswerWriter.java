package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Writes the answers of a region's API, in its dialect. */
public final class AnswerWriter {
  // Nothing in the API can set it; the older page names it as the default.
  private static final String CIDR_TYPE = "internal";

  private final Map<AnswerView, ObjectWriter> writers = new EnumMap<>(AnswerView.class);

  /** Answers in a dialect. */
  public AnswerWriter(Dialect dialect) {
    ObjectWriter writer =
        WireMapper.MAPPER
            .writer()
            .withAttribute(Trait.TimestampFormat.class, dialect.get(Trait.TIMESTAMPS))
            .withAttribute("cidr_type", CIDR_TYPE);
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
