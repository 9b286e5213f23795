package io.vpcep.simulator.http.internal.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query in the form in which it is signed: encoded anew, sorted by name. */
final class CanonicalQuery {

  /** A name and a value, encoded. */
  private record Parameter(String name, String value) {

    static Parameter of(String pair) {
      int end = pair.indexOf('=');
      return end < 0
          ? new Parameter(recoded(pair), "")
          : new Parameter(recoded(pair.substring(0, end)), recoded(pair.substring(end + 1)));
    }

    private static String recoded(String text) {
      return PercentEncoding.encode(PercentEncoding.decode(text.replace("+", "%20")));
    }

    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  private CanonicalQuery() {}

  /** The forms of a query: the values of one name in their order, or sorted too. */
  static Set<String> forms(@Nullable String query) throws SignatureRefusedException {
    List<Parameter> parameters = parameters(query == null ? "" : query);
    Comparator<Parameter> byName = Comparator.comparing(Parameter::name);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(form(parameters, byName));
    forms.add(form(parameters, byName.thenComparing(Parameter::value)));
    return forms;
  }

  private static String form(List<Parameter> parameters, Comparator<Parameter> order) {
    return parameters.stream()
        .sorted(order)
        .map(Parameter::toString)
        .collect(Collectors.joining("&"));
  }

  private static List<Parameter> parameters(String query) throws SignatureRefusedException {
    List<Parameter> parameters = new ArrayList<>();
    try {
      for (String pair : query.split("&", -1)) {
        if (!pair.isEmpty()) {
          parameters.add(Parameter.of(pair));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new SignatureRefusedException("broken percent-encoding in the query");
    }
    return parameters;
  }
}
