package io.vpcep.simulator.junit;

import io.vpcep.simulator.junit.internal.SharesContext;
import io.vpcep.simulator.junit.internal.SimulatorExtension;
import io.vpcep.simulator.stability.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several {@link VpcepSimulator} annotations; the compiler writes it where they are repeated. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@SuppressWarnings("exports") // Jupiter makes the extensions; no user needs to name them
@ExtendWith(SimulatorExtension.class)
@SharesContext
@Stable
public @interface VpcepSimulators {

  /** The annotations, each with another name. */
  VpcepSimulator[] value();
}
