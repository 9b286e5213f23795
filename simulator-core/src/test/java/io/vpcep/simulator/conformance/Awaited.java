package io.vpcep.simulator.conformance;

/** Rows of the contract that the simulator is about to follow. */
final class Awaited {
  static final boolean GIVEN_ADDRESS_SHOWN = false;
  static final boolean TIES_TURN = false;
  static final boolean DELETED_HOLDS_NOTHING = false;
  static final boolean CREATING_DELETABLE = false;

  private Awaited() {}
}
