package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.internal.setting.RegionSetting;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which setting an attribute of {@code VpcepSimulator} sets, of a region or of a server. The
 * attribute's value, written as a text, is what it takes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sets {

  /** The setting of a region, if it is one. */
  RegionSetting[] value() default {};

  /** The name of the setting of a server, if it is one; its type may not be there. */
  String server() default "";
}
