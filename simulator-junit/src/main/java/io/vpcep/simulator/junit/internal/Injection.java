package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepClientFactory;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Which parameters and fields are filled, and with what. */
final class Injection {
  private static final Map<Class<?>, Function<SimulatedRegion, Object>> OF_REGION =
      Map.of(
          SimulatedRegion.class, region -> region,
          SimulatorClock.class, SimulatedRegion::clock,
          ClientTime.class, SimulatedRegion::clientTime,
          Sleeper.class, region -> region.clientTime().sleeper(),
          Clock.class, region -> region.clientTime().clock(),
          ScheduledExecutorService.class, region -> region.clientTime().newExecutor(),
          SimulatorConfig.class, SimulatedRegion::config,
          SimulatedJournal.class, SimulatedRegion::journal,
          SimulatedFaults.class, SimulatedRegion::faults,
          SimulatedTransitions.class, SimulatedRegion::transitions);

  /** Types of the JDK of which anybody may have parameters. */
  private static final Set<Class<?>> OF_ANYBODY =
      Set.of(Clock.class, ScheduledExecutorService.class);

  private static final Map<Class<?>, Function<VpcepApi, Object>> OF_ACCOUNT =
      Map.of(VpcepApi.class, api -> api, Caller.class, VpcepApi::caller);

  // By name: the types of the HTTP module may not be there.
  private static final Map<String, Function<HttpAccess, Object>> OF_SERVER =
      Map.of(URI.class.getName(), HttpAccess::uri, HttpAccess.SERVER_TYPE, HttpAccess::server);

  /** Types of which anybody may have parameters: only where annotations say that they are ours. */
  private static final Map<String, Function<HttpAccess, Object>> WHERE_MARKED =
      Map.of(
          String.class.getName(), server -> server.uri().toString(),
          URL.class.getName(), server -> url(server.uri()));

  private Injection() {}

  /** Whether something is to be filled here, be it only to say what is wrong with it. */
  static boolean offers(Wanted wanted, Declaration declaration, ExtensionContext context) {
    Class<?> type = wanted.type();
    if (wanted.isMarked()) {
      return true;
    }
    if (wanted.isSprings()) {
      return false;
    }
    if (type == URI.class) {
      return isForUs(wanted, declaration);
    }
    if (OF_ANYBODY.contains(type)) {
      return !wanted.isSomebodyElses() && !wanted.mayBeArgument();
    }
    return OF_REGION.containsKey(type)
        || OF_ACCOUNT.containsKey(type)
        || OF_SERVER.containsKey(type.getName())
        || ClientFactories.find(type, context).isPresent();
  }

  /** Whether what is wanted calls a server, or is one. */
  static boolean isOfServer(Wanted wanted, ExtensionContext context) {
    String type = wanted.type().getName();
    return OF_SERVER.containsKey(type)
        || (WHERE_MARKED.containsKey(type) && wanted.isMarked())
        || ClientFactories.find(wanted.type(), context).isPresent();
  }

  // Anybody may have a parameter of this type. Where HTTP was not asked for, one that Jupiter can
  // fill with an argument is taken for an argument.
  private static boolean isForUs(Wanted uri, Declaration declaration) {
    return !uri.isSomebodyElses() && (declaration.annotation().http() || !uri.mayBeArgument());
  }

  /**
   * What is wanted, where that is offered.
   *
   * @throws ParameterResolutionException if there is no such thing
   */
  static Object value(Wanted wanted, Declaration declaration, ExtensionContext context) {
    Class<?> type = wanted.type();
    Supplier<TestRegion> test = () -> TestRegion.of(wanted, declaration, context);
    Function<SimulatedRegion, Object> ofRegion = OF_REGION.get(type);
    if (ofRegion != null) {
      refuseAccount(wanted);
      return ofRegion.apply(test.get().region());
    }
    Function<HttpAccess, Object> ofServer =
        OF_SERVER.getOrDefault(type.getName(), WHERE_MARKED.get(type.getName()));
    if (ofServer != null) {
      refuseAccount(wanted);
      declaration.requireHttp(type.getName());
      return ofServer.apply(test.get().http());
    }
    String account = wanted.account().orElse(SimulatedRegion.DEFAULT_ACCOUNT);
    Function<VpcepApi, Object> ofAccount = OF_ACCOUNT.get(type);
    if (ofAccount != null) {
      return ofAccount.apply(test.get().region().as(account));
    }
    VpcepClientFactory<?> factory = factory(type, context);
    return test.get().clients().of(factory, account);
  }

  private static void refuseAccount(Wanted wanted) {
    wanted
        .account()
        .ifPresent(
            account -> {
              String type = wanted.type().getName();
              throw new ParameterResolutionException(
                  "@As(\"" + account + "\"): a " + type + " is no account's; leave it out");
            });
  }

  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(address + " is of HTTP", e);
    }
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
