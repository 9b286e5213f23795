package io.vpcep.simulator.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of docs/behaviour.md that a test shows, by their ids. It stands before the annotation
 * that makes a method a test, or before a class that is about the row as a whole.
 *
 * <p>BehaviourTableTest in simulator-http reads it in the sources of every module; each module
 * whose tests use it has its own.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
public @interface Rule {

  /** Ids such as {@code CE5}, or {@code S1}. */
  String[] value();
}
