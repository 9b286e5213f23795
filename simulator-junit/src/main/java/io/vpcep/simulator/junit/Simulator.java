package io.vpcep.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of which simulator a parameter is, where a test has several.
 *
 * <pre>{@code
 * @VpcepSimulator(name = "eu")
 * @VpcepSimulator(name = "asia", region = "ap-southeast-1")
 * class TwoRegionsTest {
 *   @Test
 *   void test(@Simulator("eu") VpcepApi europe, @Simulator("asia") VpcepApi asia) {}
 * }
 * }</pre>
 *
 * <p>A parameter without it is of the simulator without a name, or of the only one there is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Simulator {

  /** The {@link VpcepSimulator#name() name} of the simulator. */
  String value();
}
