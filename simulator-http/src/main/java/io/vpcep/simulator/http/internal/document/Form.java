package io.vpcep.simulator.http.internal.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of the texts that a field of a document takes; without it, any text. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Form {

  /** Regular expression for the whole text. */
  String pattern();

  /** What it stands for, such as {@code a UUID}. */
  String description();
}
