package io.vpcep.simulator.internal.frontend;

/** Ends when it is closed: nobody is told any more. Closing again does nothing. */
public interface Watch extends AutoCloseable {

  @Override
  void close();
}
