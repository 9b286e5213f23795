package io.vpcep.simulator.junit;

import io.vpcep.simulator.stability.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field to be injected, or a parameter that something else could fill too; and names its
 * simulator, where a test has several.
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
 * <p>Without a name it belongs to the simulator without a name, or to the only one there is; so
 * does a parameter without this annotation. Fields have either this or {@link As}; they are set
 * before {@code BeforeEach} methods, static ones before {@code BeforeAll} methods.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Stable
public @interface Simulator {

  /** The {@link VpcepSimulator#name() name} of the simulator; default empty, see above. */
  String value() default "";
}
