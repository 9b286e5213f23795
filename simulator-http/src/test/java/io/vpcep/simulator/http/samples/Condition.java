package io.vpcep.simulator.http.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** When a field is there, as the notes in the tables have it: no sooner, and then always. */
enum Condition {
  ALWAYS,
  /** "When status is failed". */
  FAILED,
  /** "Only for an interface service". */
  INTERFACE,
  /** "Only for a gateway service". */
  GATEWAY,
  /** "For an interface service, when enable_dns is true". */
  DNS,
  /** "Interface, and accepted": contract 2 row 20. No sample has one rejected after acceptance. */
  ADDRESS,
  /** "Only when the backend is a virtual address". */
  VIP;

  /** The condition with this name in the resources. */
  static Condition of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether the field is to be in this object. */
  boolean holds(JsonNode object) {
    return switch (this) {
      case ALWAYS -> true;
      case FAILED -> has(object, "status", "failed");
      case INTERFACE -> has(object, "service_type", "interface");
      case GATEWAY -> has(object, "service_type", "gateway");
      case DNS -> INTERFACE.holds(object) && object.path("enable_dns").booleanValue();
      case ADDRESS -> INTERFACE.holds(object) && has(object, "status", "accepted");
      case VIP -> has(object, "server_type", "VIP");
    };
  }

  private static boolean has(JsonNode object, String field, String value) {
    return object.path(field).asText().equals(value);
  }
}
