package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a document that lets whoever knows it in: it is written only where secrets are asked
 * for.
 */
@JacksonAnnotationsInside
@JsonView(Secret.Told.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Secret {

  /** What is written with secrets. */
  interface Told {}

  /** What is written without. */
  interface Kept {}
}
