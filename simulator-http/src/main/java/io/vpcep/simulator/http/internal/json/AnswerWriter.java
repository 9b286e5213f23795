package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vpcep.simulator.config.Dialect;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the answers of a region's API, in its dialect. */
public final class AnswerWriter {
  // Nothing in the API can set them, and every service takes what either of them has.
  private static final List<String> EDITIONS = List.of("profession", "basic");

  // Making one looks through the records that it writes, so regions of one dialect share it.
  private static final Map<AnswerFields.AnswerContext, ObjectWriter> MADE =
      new ConcurrentHashMap<>();

  private final Dialect dialect;
  private final Map<AnswerView, ObjectWriter> writers = new ConcurrentHashMap<>();

  /** Answers in a dialect. */
  public AnswerWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** An answer as it goes over the wire. */
  public byte[] bytes(Object answer, AnswerView view) {
    try {
      return writers.computeIfAbsent(view, this::writer).writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectWriter writer(AnswerView view) {
    return MADE.computeIfAbsent(
        new AnswerFields.AnswerContext(dialect, view),
        context ->
            WireMapper.ofAnswers(context).writer().withAttribute("supported_editions", EDITIONS));
  }
}
