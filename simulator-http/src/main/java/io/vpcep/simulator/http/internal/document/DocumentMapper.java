package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Binds records to documents, both ways: see {@link Document} for what is read. */
public final class DocumentMapper {
  // A state has three levels of objects and lists, and below them policies as deep as a body.
  private static final int MAX_DEPTH = 80;

  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  static final ObjectMapper JSON =
      strict(JsonMapper.builder(factory(JsonFactory.builder()))).build();

  private DocumentMapper() {}

  /** YAML, which most processes never read: made when it is first asked for. */
  static final class Yaml {
    static final ObjectMapper MAPPER =
        strict(
                YAMLMapper.builder(
                    factory(
                        // A field without a value; the builder does not have it by default.
                        YAMLFactory.builder().enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL))))
            .build();

    private Yaml() {}
  }

  /** A record in JSON, as {@link Document} reads it; fields that are null are left out. */
  public static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same for people, in lines; equal records give equal bytes on every system.
   *
   * @param secrets whether {@linkplain Secret secrets} are written too
   */
  public static byte[] lines(Object value, boolean secrets) {
    Class<?> view = secrets ? Secret.Told.class : Secret.Kept.class;
    try {
      return (JSON.writer(LAYOUT).withView(view).writeValueAsString(value) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <F extends JsonFactory> F factory(TSFBuilder<F, ?> builder) {
    return builder
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static <B extends MapperBuilder<?, B>> B strict(B builder) {
    return SnapshotMixIns.addTo(RecordBinding.with(builder))
        // What is filled in and left out keeps its default.
        .defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL))
        .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
        .addModule(new TextTypes());
  }
}
