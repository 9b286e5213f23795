package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.stability.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for which account a parameter or an injected field is: a {@code VpcepApi}, a {@code Caller},
 * or a client of a {@link VpcepClientFactory}. Without it, that is {@value
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

  /** Name of the account, which comes to life when it is first named. */
  String value();
}
