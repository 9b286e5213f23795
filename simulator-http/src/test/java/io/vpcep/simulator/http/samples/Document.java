package io.vpcep.simulator.http.samples;

import io.vpcep.simulator.config.NamedDialect;

/** The documents of the API, by their short names, each with the dialect that follows it. */
enum Document {
  /** Quick start (zh). */
  D0(NamedDialect.LEGACY),
  /** API reference 2024-04 (zh): the baseline. */
  D1(NamedDialect.API_REFERENCE_2024),
  /** Console guide (en): it prints no request. */
  D2(NamedDialect.INTERNATIONAL),
  /** Create-service page (en, international). */
  D3(NamedDialect.INTERNATIONAL),
  /** Create-service page (zh), older. */
  D4(NamedDialect.LEGACY);

  private final NamedDialect dialect;

  Document(NamedDialect dialect) {
    this.dialect = dialect;
  }

  /** The dialect in which this document's samples are to hold as printed. */
  NamedDialect dialect() {
    return dialect;
  }
}
