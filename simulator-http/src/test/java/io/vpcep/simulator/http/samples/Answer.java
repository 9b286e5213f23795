package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param contentType header {@code Content-Type}, if there is one
 * @param text the body
 */
record Answer(int status, Optional<String> contentType, String text) {

  /** The body as JSON. */
  JsonNode json() {
    return Resources.json(text);
  }
}
