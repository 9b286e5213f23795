package io.vpcep.simulator.http.internal.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which whole numbers a field of a document takes; without it, all that its type can hold. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Range {

  /** The least. */
  long min();

  /** The greatest; default that of an int. */
  long max() default Integer.MAX_VALUE;
}
