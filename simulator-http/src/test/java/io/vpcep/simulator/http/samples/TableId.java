package io.vpcep.simulator.http.samples;

/** A table of a document, such as table 4-11 of D1. */
record TableId(Document document, String number) {

  /** Reads {@code D1 4-11}. */
  static TableId parse(String text) {
    String[] parts = text.split(" ", 2);
    return new TableId(Document.valueOf(parts[0]), parts[1]);
  }

  @Override
  public String toString() {
    return document + " table " + number;
  }
}
