package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand for parts of earlier answers, such as {@code «answer7.id()»}: ids change when a
 * sequence of calls is shrunk, what they are ids of does not.
 */
final class References {
  private static final String OPEN = "«";
  private static final String CLOSE = "»";

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /** Remembers the parts of an answer. */
  void add(int number, @Nullable Object answer) {
    String name = name(number);
    if (answer instanceof EndpointService service) {
      add(name + ".id()", service.id());
      add(name + ".serviceName()", service.serviceName());
    } else if (answer instanceof Endpoint endpoint) {
      add(name + ".id()", endpoint.id());
      add("String.valueOf(" + name + ".markerId())", Integer.toString(endpoint.markerId()));
    } else if (answer instanceof List<?> list) {
      addRecords(name, list);
    } else if (answer instanceof Page<?> page) {
      addRecords(name + ".items()", page.items());
    }
  }

  private void addRecords(String name, List<?> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Permission permission) {
        add(name + ".get(" + i + ").id()", permission.id());
      }
    }
  }

  private void add(String expression, String value) {
    String reference = OPEN + expression + CLOSE;
    values.put(reference, value);
    references.putIfAbsent(value, reference);
  }

  static String name(int number) {
    return "answer" + number;
  }

  /** A request with references in place of what it names. */
  Object refer(Object request) {
    return Records.map(request, text -> references.getOrDefault(text, text));
  }

  /** A request with the names that references stand for; what is not there is an unknown id. */
  Object resolve(Object request) {
    return Records.map(
        request, text -> isReference(text) ? values.getOrDefault(text, Pool.NOTHING) : text);
  }

  static boolean isReference(String text) {
    return text.startsWith(OPEN) && text.endsWith(CLOSE);
  }

  static String expression(String reference) {
    return reference.substring(OPEN.length(), reference.length() - CLOSE.length());
  }
}
