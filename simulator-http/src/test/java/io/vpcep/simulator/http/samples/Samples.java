package io.vpcep.simulator.http.samples;

import java.util.List;

/** Every request for this API that the documents print. Login requests are not among them. */
final class Samples {
  private static final List<Sample> ALL =
      Resources.entries("requests.json").stream().map(Sample::of).toList();

  private Samples() {}

  /** All of them, in the order of the documents. */
  static List<Sample> all() {
    return ALL;
  }

  /** The first in a section. */
  static Sample in(Document document, String section) {
    return ALL.stream()
        .filter(each -> each.document() == document && each.section().equals(section))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample in " + document + section));
  }

  /** The API reference's first sample of the operation that a sample asks for. */
  static Sample baselineOf(Sample sample) {
    return ALL.stream()
        .filter(each -> each.document() == Document.D1)
        .filter(each -> each.operation().equals(sample.operation()))
        .findFirst()
        .orElseThrow();
  }
}
