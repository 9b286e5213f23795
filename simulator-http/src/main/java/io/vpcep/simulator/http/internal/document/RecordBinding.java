package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How records are bound wherever they are: fields are called as the components are, in snake_case;
 * one that is null is absent; no value is taken for one of another type.
 */
public final class RecordBinding {
  private static final NamingBase NAMES = new PropertyNamingStrategies.SnakeCaseStrategy();

  private RecordBinding() {}

  /** What the field of a component is called. */
  public static String field(String component) {
    return NAMES.translate(component);
  }

  /** Sets up a mapper. */
  public static <B extends MapperBuilder<?, B>> B with(B builder) {
    return builder
        .propertyNamingStrategy(NAMES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
        .withCoercionConfigDefaults(
            texts ->
                texts
                    .setAcceptBlankAsEmpty(false)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // Policy documents come back digit by digit, and no number becomes infinite.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .addMixIn(PolicyDocument.class, AnyObject.class)
        .addModule(
            new SimpleModule()
                .addDeserializer(PolicyDocument.class, new PolicyDeserializer())
                .addSerializer(new TextSerializer<>(ApiValue.class, ApiValue::value))
                .addSerializer(new TextSerializer<>(ErrorCode.class, ErrorCode::code)));
  }

  /** A policy document, which is written as the object that it holds. */
  private interface AnyObject {
    @JsonValue
    Map<String, @Nullable Object> content();
  }
}
