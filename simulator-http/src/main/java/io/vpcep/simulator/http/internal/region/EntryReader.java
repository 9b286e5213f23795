package io.vpcep.simulator.http.internal.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry of a document.
 *
 * @param <F> what it is in the document
 * @param <T> what it becomes
 */
@FunctionalInterface
interface EntryReader<F, T> {
  T read(F form, Place place);

  /** Reads each entry of a list; null is an empty one. */
  static <F, T> List<T> readAll(
      Place place, String field, @Nullable List<F> forms, EntryReader<F, T> reader) {
    List<T> all = new ArrayList<>();
    if (forms != null) {
      for (int i = 0; i < forms.size(); i++) {
        all.add(reader.read(forms.get(i), place.at(field).at(i)));
      }
    }
    return all;
  }
}
