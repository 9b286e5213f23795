package io.vpcep.simulator.http.internal.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of which only one may be there. */
final class ExclusiveFields {
  private final List<String> given = new ArrayList<>();

  private ExclusiveFields() {}

  static ExclusiveFields of(String name, @Nullable Object value) {
    return new ExclusiveFields().or(name, value);
  }

  ExclusiveFields or(String name, @Nullable Object value) {
    if (value != null) {
      given.add(name);
    }
    return this;
  }

  /** Makes sure that there are not two. */
  void atMostOne() {
    if (given.size() > 1) {
      throw new IllegalArgumentException("give only one of " + String.join(", ", given));
    }
  }

  /** The name of the one that is there. */
  String only(String otherwise) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException(otherwise);
    }
    atMostOne();
    return given.get(0);
  }
}
