package io.vpcep.simulator.internal.index;

import java.util.List;

/** A sorted list that tells where a record belongs, whether it has it or not. */
interface Ranked<T> extends List<T> {

  /** How many of its records come before this one. */
  int countBefore(T item);
}
