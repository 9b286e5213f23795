package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;

/** A response as it came over the wire. */
record Answer(int status, HttpHeaders headers, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  JsonNode json() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A header; empty text if it is not there. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String errorCode() {
    return json().path("error_code").asText();
  }

  /** It tells that the request was not understood, and why. */
  void assertNotUnderstood(String detail) {
    assertThat(status).as(text).isEqualTo(400);
    assertThat(errorCode()).isEqualTo("EndPoint.0002");
    assertThat(header("X-Simulator-Detail")).contains(detail);
  }

  /** The JSON type of each field of an object, by name. */
  static Map<String, String> types(JsonNode object) {
    Map<String, String> types = new TreeMap<>();
    object.properties().forEach(field -> types.put(field.getKey(), type(field.getValue())));
    return types;
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber() ? "INTEGER" : value.getNodeType().name();
  }
}
