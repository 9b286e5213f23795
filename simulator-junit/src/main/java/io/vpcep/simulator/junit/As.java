package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.stability.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The account for a parameter or an injected field of type {@code VpcepApi} or {@code Caller}, or
 * for a client of a {@link VpcepClientFactory}. Without this annotation it is {@value
 * SimulatedRegion#DEFAULT_ACCOUNT}.
 *
 * <pre>{@code
 * @Test
 * void test(@As("provider") VpcepApi provider, @As("consumer") VpcepApi consumer) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Stable
public @interface As {

  /** Name of the account, which is created when it is first named. */
  String value();
}
