package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Texts that are ids of projects. */
@JacksonAnnotationsInside
@Form(pattern = "[A-Za-z0-9_-]{1,64}", description = "1 to 64 letters, digits, '-' or '_'")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Hex {}
