package io.vpcep.simulator.http.internal.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes something of an entry of a document.
 *
 * @param <F> what it is in the document
 * @param <T> what it becomes
 */
@FunctionalInterface
interface Made<F, T> {
  T of(F form, Place place);

  /** Makes something of each entry of a list, which need not be there. */
  static <F, T> List<T> each(Place place, String field, @Nullable List<F> forms, Made<F, T> made) {
    List<T> all = new ArrayList<>();
    if (forms != null) {
      for (int i = 0; i < forms.size(); i++) {
        all.add(made.of(forms.get(i), place.at(field).at(i)));
      }
    }
    return all;
  }
}
