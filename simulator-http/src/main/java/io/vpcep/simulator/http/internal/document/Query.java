package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The query of a request, bound as strictly as a {@link Document}: each parameter is a field of
 * that name, and where the field is a list, it may be there several times.
 */
public final class Query {
  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private Query() {}

  /**
   * What the query says.
   *
   * @param parameters all values of each parameter, by name
   * @throws DocumentException for the first mistake in it; it begins with the parameter
   */
  public static <T> T as(Class<T> type, Map<String, List<String>> parameters) {
    DeserializationConfig config = DocumentMapper.JSON.getDeserializationConfig();
    Map<String, JavaType> known = new LinkedHashMap<>();
    for (BeanPropertyDefinition field :
        config.introspect(config.constructType(type)).findProperties()) {
      known.put(field.getName(), field.getPrimaryType());
    }
    try (TokenBuffer query = new TokenBuffer(DocumentMapper.JSON, false)) {
      query.writeStartObject();
      for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
        JavaType field = known.get(parameter.getKey());
        if (field == null) {
          throw new DocumentException(
              parameter.getKey(),
              "unknown parameter; known are " + String.join(", ", known.keySet()));
        }
        write(parameter.getKey(), parameter.getValue(), field, query);
      }
      query.writeEndObject();
      return DocumentMapper.JSON.readValue(query.asParserOnFirstToken(), type);
    } catch (JsonMappingException e) {
      throw new DocumentException(
          e.getPath().get(0).getFieldName(), FieldMistake.of(e, config).reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String name, List<String> values, JavaType field, TokenBuffer query)
      throws IOException {
    query.writeFieldName(name);
    if (field.isCollectionLikeType()) {
      query.writeArray(values.toArray(String[]::new), 0, values.size());
    } else if (values.size() > 1) {
      throw new DocumentException(name, "given twice");
    } else if (field.isTypeOrSubTypeOf(Number.class)
        && WHOLE_NUMBER.matcher(values.get(0)).matches()) {
      query.writeNumber(Long.parseLong(values.get(0)));
    } else if (field.hasRawClass(Boolean.class) && TRUTHS.contains(values.get(0))) {
      query.writeBoolean(Boolean.parseBoolean(values.get(0)));
    } else {
      query.writeString(values.get(0));
    }
  }
}
