package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.exploration.Weather;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Explores test methods: an invocation for the calm run, and one for each level. Public for Jupiter
 * alone.
 */
public final class ExplorationExtension implements TestTemplateInvocationContextProvider {
  private static final Namespace NAMESPACE = Namespace.create(ExplorationExtension.class);

  /** For Jupiter. */
  public ExplorationExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return ExploredTestMethod.isOne(context);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    JupiterVersion.requireForExplorations();
    ExploredTestMethod method = ExploredTestMethod.of(context);
    RunningExploration exploration = new RunningExploration(method, context);
    context.getStore(NAMESPACE).put(RunningExploration.class, exploration);
    return Stream.concat(Stream.of((Level) null), exploration.levels().stream())
        .map(level -> new Explored(exploration, level));
  }

  /**
   * One invocation.
   *
   * @param level what it explores; null for the calm run
   */
  private record Explored(RunningExploration exploration, @Nullable Level level)
      implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
      return level == null ? "calm" : level.value();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Interceptor(exploration, level));
    }
  }

  /** Runs the test in place of Jupiter. */
  private record Interceptor(RunningExploration exploration, @Nullable Level level)
      implements InvocationInterceptor, ParameterResolver {

    @Override
    public void interceptBeforeEachMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      invocation.skip();
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      invocation.skip();
      if (level == null) {
        exploration.calm(context);
      } else {
        exploration.explore(level, context);
      }
    }

    @Override
    public void interceptAfterEachMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      invocation.skip();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Weather.class
          || (Throwable.class.isAssignableFrom(type)
              && type.isInstance(exploration.runs().thrown()));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Weather.class
          ? exploration.runs().weather()
          : Objects.requireNonNull(exploration.runs().thrown());
    }
  }
}
