package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.SimulatorConfig;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which parameters are filled, and with what. */
final class Injection {
  private static final Map<Class<?>, Function<TestRegion, Object>> ALWAYS =
      Map.of(
          SimulatedRegion.class, TestRegion::region,
          SimulatorClock.class, test -> test.region().clock(),
          SimulatorConfig.class, test -> test.region().config(),
          VpcepApi.class, test -> test.region().api(),
          Caller.class, test -> test.region().api().caller());

  // By name: the types of the HTTP module may not be there.
  private static final Map<String, Function<TestRegion, Object>> WITH_HTTP =
      Map.of(
          URI.class.getName(),
          test -> test.http().uri(),
          HttpAccess.SERVER_TYPE,
          test -> test.http().server());

  private Injection() {}

  /** Whether a parameter is to be filled here, be it only to say that HTTP was not asked for. */
  static boolean offers(Parameter parameter, Declaration declaration) {
    Class<?> type = parameter.getType();
    if (type == URI.class) {
      return isForUs(parameter, declaration);
    }
    return ALWAYS.containsKey(type) || WITH_HTTP.containsKey(type.getName());
  }

  // Anybody may have a parameter of this type. Where HTTP was not asked for, one that Jupiter can
  // fill with an argument is taken for an argument.
  private static boolean isForUs(Parameter uri, Declaration declaration) {
    if (uri.getAnnotations().length > 0) {
      return false;
    }
    return declaration.annotation().http() || !hasArguments(uri.getDeclaringExecutable());
  }

  private static boolean hasArguments(Executable executable) {
    return AnnotationSupport.isAnnotated(executable, TestTemplate.class)
        || (executable instanceof Constructor<?> constructor
            && AnnotationSupport.isAnnotated(constructor.getDeclaringClass(), ClassTemplate.class));
  }

  /**
   * Refuses a parameter that needs HTTP where the annotation does not ask for it.
   *
   * @throws ParameterResolutionException if that is so
   */
  static void check(Parameter parameter, Declaration declaration) {
    String type = parameter.getType().getName();
    if (WITH_HTTP.containsKey(type) && !declaration.annotation().http()) {
      throw new ParameterResolutionException(
          declaration + " starts no server, so there is no " + type + "; set http = true");
    }
  }

  /** What a parameter that is offered and checked gets. */
  static Object value(Parameter parameter, TestRegion region) {
    Class<?> type = parameter.getType();
    return Optional.ofNullable(ALWAYS.get(type))
        .or(() -> Optional.ofNullable(WITH_HTTP.get(type.getName())))
        .map(value -> value.apply(region))
        .orElseThrow(() -> new ParameterResolutionException("nothing to inject for " + type));
  }
}
