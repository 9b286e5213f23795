package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.As;
import io.vpcep.simulator.junit.Simulator;
import io.vpcep.simulator.junit.VpcepClientFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which parameters are filled, and with what. */
final class Injection {

  /** What a parameter asks for: something of a region, perhaps for an account. */
  private record Wish(TestRegion test, String account) {
    VpcepApi api() {
      return test.region().as(account);
    }
  }

  private static final Map<Class<?>, Function<Wish, Object>> OF_REGION =
      Map.of(
          SimulatedRegion.class, wish -> wish.test.region(),
          SimulatorClock.class, wish -> wish.test.region().clock(),
          SimulatorConfig.class, wish -> wish.test.region().config());

  private static final Map<Class<?>, Function<Wish, Object>> OF_ACCOUNT =
      Map.of(VpcepApi.class, Wish::api, Caller.class, wish -> wish.api().caller());

  // By name: the types of the HTTP module may not be there.
  private static final Map<String, Function<Wish, Object>> OF_SERVER =
      Map.of(
          URI.class.getName(),
          wish -> wish.test.http().uri(),
          HttpAccess.SERVER_TYPE,
          wish -> wish.test.http().server());

  private Injection() {}

  /** Whether a parameter is to be filled here, be it only to say what is wrong with it. */
  static boolean offers(Parameter parameter, Declaration declaration, ExtensionContext context) {
    Class<?> type = parameter.getType();
    if (isAnnotated(parameter)) {
      return true;
    }
    if (type == URI.class) {
      return isForUs(parameter, declaration);
    }
    return OF_REGION.containsKey(type)
        || OF_ACCOUNT.containsKey(type)
        || OF_SERVER.containsKey(type.getName())
        || ClientFactories.find(type, context).isPresent();
  }

  private static boolean isAnnotated(Parameter parameter) {
    return AnnotationSupport.isAnnotated(parameter, Simulator.class)
        || AnnotationSupport.isAnnotated(parameter, As.class);
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
            && JupiterVersion.isClassTemplate(constructor.getDeclaringClass()));
  }

  /**
   * Refuses what needs HTTP where the annotation does not ask for it.
   *
   * @param type what needs it
   * @throws ParameterResolutionException if that is so
   */
  static void requireHttp(Declaration declaration, String type) {
    if (!declaration.annotation().http()) {
      throw new ParameterResolutionException(
          declaration + " starts no server, so there is no " + type + "; set http = true");
    }
  }

  /**
   * What a parameter that is offered gets.
   *
   * @throws ParameterResolutionException if there is no such thing
   */
  static Object value(Parameter parameter, Declaration declaration, ExtensionContext context) {
    Class<?> type = parameter.getType();
    Optional<String> account = AnnotationSupport.findAnnotation(parameter, As.class).map(As::value);
    Function<Wish, Object> value = OF_REGION.get(type);
    if (OF_SERVER.containsKey(type.getName())) {
      requireHttp(declaration, type.getName());
      value = OF_SERVER.get(type.getName());
    }
    if (value != null && account.isPresent()) {
      throw new ParameterResolutionException(
          "@As(\"" + account.get() + "\"): a " + type.getName() + " is no account's; leave it out");
    }
    if (value == null) {
      value = OF_ACCOUNT.get(type);
    }
    if (value == null) {
      VpcepClientFactory<?> factory = factory(type, context);
      value = wish -> wish.test.clients().of(factory, wish.account);
    }
    TestRegion test = test(parameter, declaration, context);
    return value.apply(new Wish(test, account.orElse(SimulatedRegion.DEFAULT_ACCOUNT)));
  }

  private static TestRegion test(
      Parameter parameter, Declaration declaration, ExtensionContext context) {
    boolean mayBeEarly =
        parameter.getDeclaringExecutable() instanceof Constructor<?>
            && ConstructorRegions.isNeeded(context)
            && TestRegion.existing(context, declaration) == null;
    return mayBeEarly
        ? ConstructorRegions.of(context, declaration)
        : TestRegion.of(context, declaration);
  }

  private static VpcepClientFactory<?> factory(Class<?> type, ExtensionContext context) {
    return ClientFactories.find(type, context)
        .orElseThrow(
            () ->
                new ParameterResolutionException(
                    "nothing to inject for type "
                        + type.getName()
                        + "; for a client of yours, name a VpcepClientFactory of it in"
                        + " META-INF/services/"
                        + VpcepClientFactory.class.getName()));
  }
}
