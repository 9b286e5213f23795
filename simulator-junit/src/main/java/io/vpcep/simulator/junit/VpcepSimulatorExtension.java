package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.junit.internal.SimulatorExtension;
import io.vpcep.simulator.stability.Stable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator that a test registers, for what is known only when the test runs. Does all that
 * {@link VpcepSimulator} does, and has the same options.
 *
 * <pre>{@code
 * class QuotaTest {
 *   @RegisterExtension
 *   static final VpcepSimulatorExtension SIMULATOR =
 *       VpcepSimulatorExtension.builder()
 *           .config(region -> region.seed(Long.getLong("seed", 1)))
 *           .build();
 *
 *   @Test
 *   void test() {
 *     VpcepApi api = SIMULATOR.region().api();
 *   }
 * }
 * }</pre>
 *
 * <p>In a static field its region lives as long as the class, and constructors, lifecycle methods
 * and tests can use it. In another field each test has a region of its own, and what comes after
 * the constructor can use it. Beside annotations, or another extension of this type, it needs a
 * {@link Builder#name name}.
 */
@Stable
public final class VpcepSimulatorExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        InvocationInterceptor {
  private final SimulatorExtension extension;

  private VpcepSimulatorExtension(SimulatorExtension extension) {
    this.extension = extension;
  }

  /** A builder; what is not set is as in {@link VpcepSimulator}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The region: of a static field, that of the class; else that of the test.
   *
   * @throws IllegalStateException if no test runs, or several classes use this extension at this
   *     moment
   */
  public SimulatedRegion region() {
    return extension.region();
  }

  /**
   * Where a server serves the region, without a slash at its end. It is started when first asked
   * for.
   *
   * @throws IllegalStateException as {@link #region()}
   * @throws ExtensionConfigurationException if the region is not {@link Builder#http served}
   */
  public URI uri() {
    return extension.uri();
  }

  /**
   * The port of that server.
   *
   * @throws IllegalStateException as {@link #region()}
   * @throws ExtensionConfigurationException if the region is not {@link Builder#http served}
   */
  public int port() {
    return uri().getPort();
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    extension.beforeAll(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    extension.beforeEach(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    extension.afterEach(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return extension.supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return extension.resolveParameter(parameter, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    extension.interceptDynamicTest(invocation, invocationContext, context);
  }

  /** Collects the options; {@link VpcepSimulator} explains them. */
  public static final class Builder {
    private final Map<String, Object> attributes = new HashMap<>();
    private Consumer<SimulatorConfig.Builder> config = settings -> {};
    private @Nullable VpcepSimulatorCustomizer customizer;

    private Builder() {}

    /** The name by which parameters call this simulator. */
    public Builder name(String name) {
      return with("name", name);
    }

    /**
     * Configures the region; what is not set is as in {@link VpcepSimulator}. Called once for each
     * region, and once by {@link #build()}, which refuses impossible values.
     */
    public Builder config(Consumer<SimulatorConfig.Builder> settings) {
      this.config = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /** Whether a server serves the region over HTTP. */
    public Builder http(boolean served) {
      return with("http", served);
    }

    /** Whether that server is one that all tests with this option share. */
    public Builder sharedServer(boolean shared) {
      return with("sharedServer", shared);
    }

    /** Which credentials that server asks for, such as {@code full}. */
    public Builder auth(String mode) {
      return with("auth", mode);
    }

    /** The time of tokens and signatures: {@code real} or {@code simulated}. */
    public Builder identityClock(String clock) {
      return with("identityClock", clock);
    }

    /** Whether that server speaks HTTPS, with a certificate made at the start. */
    public Builder tls(boolean spoken) {
      return with("tls", spoken);
    }

    /** Port of that server; 0 for a free one. */
    public Builder port(int number) {
      return with("port", number);
    }

    /** Files and resources with what the region begins with. */
    public Builder state(String... documents) {
      return with("state", documents.clone());
    }

    /** Whether unused faults fail the test. */
    public Builder failOnUnusedFaults(boolean fail) {
      return with("failOnUnusedFaults", fail);
    }

    /** With which habits of the client, seen in its calls, the test fails. */
    public Builder failOnFindings(Finding.Kind... kinds) {
      return with("failOnFindings", kinds.clone());
    }

    /** Configures what the other options cannot; called for each region. */
    public Builder customizer(VpcepSimulatorCustomizer called) {
      this.customizer = Objects.requireNonNull(called);
      return this;
    }

    private Builder with(String attribute, Object value) {
      attributes.put(attribute, Objects.requireNonNull(value));
      return this;
    }

    /**
     * The extension, for a field with {@link
     * org.junit.jupiter.api.extension.RegisterExtension @RegisterExtension}.
     *
     * @throws ExtensionConfigurationException if a value is impossible; says which and what to do
     */
    public VpcepSimulatorExtension build() {
      return new VpcepSimulatorExtension(
          SimulatorExtension.registered(
              Map.copyOf(attributes), config, customizer, "VpcepSimulatorExtension"));
    }
  }
}
