package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * Where a value stands in a document.
 *
 * @param path from the top, such as {@code vpcs[0].cidr}; empty for the top itself
 * @param line from 1
 * @param column from 1
 */
record Place(String path, int line, int column) {

  static Place of(String path, JsonLocation location) {
    return new Place(path, location.getLineNr(), location.getColumnNr());
  }

  String pathOf(String field) {
    String name = Mistake.shortened(field);
    return path.isEmpty() ? name : path + "." + name;
  }

  String pathOf(int index) {
    return path + "[" + index + "]";
  }

  @Override
  public String toString() {
    String position = "line " + line + ", column " + column;
    return path.isEmpty() ? position : path + " (" + position + ")";
  }
}
