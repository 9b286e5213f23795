package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Texts that are ids of projects. */
@JacksonAnnotationsInside
@Form(pattern = "[0-9a-fA-F]{32}", description = "32 hexadecimal digits")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Hex {}
