package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Experimental;

/**
 * A region document cannot be read or written, or does not fit the region. The message is one line:
 * the file, the place in it, and the reason, such as {@code region.yaml: services[1] (line 9,
 * column 5): there is another service eu-de.web…}. It contains no password and no key.
 */
@Experimental
public final class RegionDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegionDocumentException(String message) {
    super(message);
  }
}
