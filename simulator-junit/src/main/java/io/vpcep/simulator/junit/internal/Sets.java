package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.internal.setting.RegionSetting;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which setting of a region an attribute of {@code VpcepSimulator} sets. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sets {

  /** The setting; the attribute's value, written as a text, is what it takes. */
  RegionSetting value();
}
