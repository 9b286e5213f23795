package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepClientFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The factories of clients that the class loader of the tests finds, by the type of client.
 *
 * @param byType one for each type
 */
record ClientFactories(Map<Class<?>, VpcepClientFactory<?>> byType) {
  private static final Namespace NAMESPACE = Namespace.create(ClientFactories.class);

  /**
   * The factory for a type: the user's own, else that for a client of the official SDK.
   *
   * @throws ExtensionConfigurationException if a factory cannot be loaded, or two are of one type
   */
  static Optional<VpcepClientFactory<?>> find(Class<?> type, ExtensionContext context) {
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    ClientFactories found =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(loader, ClientFactories::load, ClientFactories.class);
    return Optional.<VpcepClientFactory<?>>ofNullable(found.byType.get(type))
        .or(() -> SdkClients.find(type));
  }

  private static ClientFactories load(ClassLoader loader) {
    Map<Class<?>, VpcepClientFactory<?>> byType = new LinkedHashMap<>();
    try {
      for (VpcepClientFactory<?> factory : ServiceLoader.load(VpcepClientFactory.class, loader)) {
        VpcepClientFactory<?> other = byType.putIfAbsent(factory.type(), factory);
        if (other != null) {
          throw new ExtensionConfigurationException(
              "two factories make clients of type "
                  + factory.type().getName()
                  + ", "
                  + other.getClass().getName()
                  + " and "
                  + factory.getClass().getName()
                  + "; take one out of META-INF/services/"
                  + VpcepClientFactory.class.getName());
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new ExtensionConfigurationException(
          "a factory of clients cannot be loaded: " + e.getMessage(), e);
    }
    return new ClientFactories(byType);
  }
}
