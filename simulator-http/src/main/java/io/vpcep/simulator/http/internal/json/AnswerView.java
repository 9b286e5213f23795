package io.vpcep.simulator.http.internal.json;

/** For what a resource is answered: the documents show different fields of it. */
public enum AnswerView {
  /** For its creation. */
  CREATED,
  /** For itself. */
  SHOWN,
  /** In a list. */
  LISTED,
  /** For a change of it. */
  CHANGED
}
