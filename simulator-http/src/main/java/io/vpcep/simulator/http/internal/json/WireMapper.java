package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.internal.document.RecordBinding;
import java.io.IOException;
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
          .addModule(new AnswerTypes())
          .build();

  private WireMapper() {}

  /** How values of answers are written. */
  private static final class AnswerTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    AnswerTypes() {
      setSerializerModifier(new AnswerFields());
      addSerializer(
          new StdScalarSerializer<>(Instant.class) {
            @Override
            public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider)
                throws IOException {
              Object format = provider.getAttribute(Trait.TimestampFormat.class);
              out.writeString(Timestamps.text(instant, (Trait.TimestampFormat) format));
            }
          });
    }
  }
}
