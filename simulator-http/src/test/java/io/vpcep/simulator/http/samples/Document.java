package io.vpcep.simulator.http.samples;

import io.vpcep.simulator.config.Dialect;

/** The documents of the API, by their short names, each with the dialect that follows it. */
enum Document {
  /** Quick start (zh). */
  D0(Dialect.Named.LEGACY),
  /** API reference 2024-04 (zh): the baseline. */
  D1(Dialect.Named.API_REFERENCE_2024),
  /** Console guide (en): it prints no request. */
  D2(Dialect.Named.INTERNATIONAL),
  /** Create-service page (en, international). */
  D3(Dialect.Named.INTERNATIONAL),
  /** Create-service page (zh), older. */
  D4(Dialect.Named.LEGACY);

  private final Dialect.Named dialect;

  Document(Dialect.Named dialect) {
    this.dialect = dialect;
  }

  /** The dialect in which this document's samples are to hold as printed. */
  Dialect.Named dialect() {
    return dialect;
  }
}
