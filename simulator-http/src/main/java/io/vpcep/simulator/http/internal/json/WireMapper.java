package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.internal.document.RecordBinding;
import io.vpcep.simulator.http.internal.document.TextSerializer;
import java.time.Instant;

/**
 * The wire form of the imitated API: fields are called as the components of the records are, in
 * snake_case, but for those of {@link WireMixIns}; one that is null is absent.
 */
final class WireMapper {
  // The deepest documented body has three levels.
  private static final int MAX_DEPTH = 64;

  static final JsonMapper MAPPER =
      WireMixIns.addTo(
              RecordBinding.with(
                  JsonMapper.builder(
                      JsonFactory.builder()
                          .streamReadConstraints(
                              StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                          .build())))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new RequestTypes())
          .build();

  private WireMapper() {}

  /** Writes answers: what does not depend on the resource is decided once. */
  static JsonMapper ofAnswers(AnswerFields.AnswerContext context) {
    return MAPPER.rebuild().addModule(new AnswerTypes(context)).build();
  }

  /** How values of answers are written. */
  private static final class AnswerTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    AnswerTypes(AnswerFields.AnswerContext context) {
      setSerializerModifier(new AnswerFields(context));
      Trait.TimestampFormat format = context.dialect().get(Trait.TIMESTAMPS);
      addSerializer(new TextSerializer<>(Instant.class, at -> Timestamps.text(at, format)));
    }
  }
}
