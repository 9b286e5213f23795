package io.vpcep.simulator.junit.internal;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What lives in Jupiter's store, which closes it: by {@link AutoCloseable} since 5.13, before that
 * by the other type alone. Closed once where both are known.
 */
@SuppressWarnings({"deprecation", "try"}) // of 5.13; closing may throw whatever a client throws
interface ClosedByJupiter extends AutoCloseable, ExtensionContext.Store.CloseableResource {

  @Override
  void close() throws Exception;
}
