package io.vpcep.simulator.junit.spring;

import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.stability.Experimental;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a simulator in the context of a Spring test what is not as usual. Beside {@link
 * VpcepSimulator} on a test class, which need not have it:
 *
 * <pre>{@code
 * @SpringBootTest
 * @VpcepSimulator
 * @VpcepContext(endpoint = "cloud.vpcep.url", projectId = "cloud.project")
 * class OrderServiceTest {}
 * }</pre>
 *
 * <p>It can be repeated, once for each simulator by its {@link #simulator() name}. The nearest one
 * of a simulator holds, as a whole: of the class, its superclasses and interfaces, the classes
 * around a {@code Nested} one.
 */
@Documented
@Inherited
@Repeatable(VpcepContext.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Experimental
public @interface VpcepContext {

  /** The {@link VpcepSimulator#name() name} of the simulator it is about. Default empty. */
  String simulator() default "";

  /**
   * Names of the properties with the address of the server, without a slash at its end. Default
   * {@code vpcep.endpoint}; of a simulator with a name, {@code vpcep.NAME.endpoint}, and so on for
   * the others.
   */
  String[] endpoint() default {};

  /** Names of the properties with the port of the server. Default {@code vpcep.port}. */
  String[] port() default {};

  /**
   * Names of the properties with the id of the project: that of the default account. Default {@code
   * vpcep.project-id}.
   */
  String[] projectId() default {};

  /**
   * Names of the properties with the id of an access key (AK) that may do everything in the
   * project, and signs what {@code auth = "full"} asks for. Default {@code vpcep.access-key}.
   */
  String[] accessKey() default {};

  /** Names of the properties with the secret of that key (SK). Default {@code vpcep.secret-key}. */
  String[] secretKey() default {};

  /**
   * Whether the region begins anew before each test method, as it was when the context had started:
   * with what the application made until then, and nothing that a test made. Default true. With
   * false, what a test leaves behind is there for the next, also of another class with the same
   * context.
   */
  boolean beginAnew() default true;

  /**
   * Whether the class has a context that it shares with no other class, and so a region and a
   * server too: it then runs beside others where tests run in parallel. Costs the time in which a
   * context starts. Default false.
   */
  boolean ownContext() default false;

  /** For the compiler: where it is repeated. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Experimental
  @interface Several {

    /** Those that were given. */
    VpcepContext[] value();
  }
}
