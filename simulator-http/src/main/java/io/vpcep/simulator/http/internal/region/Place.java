package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.http.internal.document.DocumentException;
import java.util.function.Supplier;

/**
 * Where something stands.
 *
 * @param part in which text
 * @param path where in it, such as {@code vpcs[0]}; empty for the text as a whole
 */
record Place(RegionPart part, String path) {

  Place at(String field) {
    return new Place(part, path.isEmpty() ? field : path + "." + field);
  }

  Place at(int index) {
    return new Place(part, path + "[" + index + "]");
  }

  DocumentException mistake(String reason) {
    return part.mistake(path, reason);
  }

  /** What stands there stands for. */
  <T> T made(Supplier<T> value) {
    try {
      return part.document().made(path, value);
    } catch (DocumentException e) {
      throw e.in(part.source());
    }
  }

  /** Such as {@code a.yaml: vpcs[0] (line 2, column 3)}. */
  @Override
  public String toString() {
    return part.source() + ": " + part.document().place(path);
  }
}
