package io.vpcep.simulator.config;

/** The named dialects, for places that take a constant: annotations and command lines. */
public enum NamedDialect {
  /** {@link Dialect#DEFAULT}. */
  DEFAULT(Dialect.DEFAULT),
  /** {@link Dialect#API_REFERENCE_2024}. */
  API_REFERENCE_2024(Dialect.API_REFERENCE_2024),
  /** {@link Dialect#INTERNATIONAL}. */
  INTERNATIONAL(Dialect.INTERNATIONAL),
  /** {@link Dialect#LEGACY}. */
  LEGACY(Dialect.LEGACY),
  /** {@link Dialect#CURRENT}. */
  CURRENT(Dialect.CURRENT);

  @SuppressWarnings("ImmutableEnumChecker") // a record whose set is a copy
  private final Dialect dialect;

  NamedDialect(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The settings of this dialect. */
  public Dialect dialect() {
    return dialect;
  }
}
