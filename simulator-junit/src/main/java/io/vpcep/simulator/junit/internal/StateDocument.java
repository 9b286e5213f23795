package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.RegionDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What a region begins with, of files and resources. Touches the HTTP module, which reads them, and
 * so is loaded only where there are some.
 */
final class StateDocument {
  private static final String CLASS_PATH = "classpath:";

  private final Declaration declaration;
  private final RegionDocument document;

  private StateDocument(Declaration declaration, RegionDocument document) {
    this.declaration = declaration;
    this.document = document;
  }

  /**
   * Reads those that a declaration names, of which there is at least one.
   *
   * @throws ExtensionConfigurationException if one is not there, or is none
   */
  static StateDocument of(Declaration declaration) {
    try {
      return Arrays.stream(declaration.annotation().state())
          .map(name -> read(name, declaration))
          .reduce(RegionDocument::with)
          .map(document -> new StateDocument(declaration, document))
          .orElseThrow();
    } catch (RegionDocumentException e) {
      throw mistake(declaration, e.getMessage(), e);
    }
  }

  private static RegionDocument read(String name, Declaration declaration) {
    if (!name.startsWith(CLASS_PATH)) {
      return RegionDocument.read(Path.of(name));
    }
    String resource = name.substring(CLASS_PATH.length()).replaceFirst("^/", "");
    byte[] content =
        content(resource, declaration)
            .orElseThrow(() -> mistake(declaration, name + ": there is no such resource", null));
    return resource.toLowerCase(Locale.ROOT).endsWith(".json")
        ? RegionDocument.ofJson(name, content)
        : RegionDocument.ofYaml(name, content);
  }

  private static Optional<byte[]> content(String resource, Declaration declaration) {
    try (InputStream stream = loader(declaration.place()).getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw mistake(declaration, CLASS_PATH + resource + ": cannot be read: " + e, e);
    }
  }

  private static ClassLoader loader(Object place) {
    @Nullable ClassLoader loader =
        place instanceof Class<?> type
            ? type.getClassLoader()
            : place instanceof Method method
                ? method.getDeclaringClass().getClassLoader()
                : Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /** The region is the one that the documents are of, if they say so. */
  void begin(SimulatorConfig.Builder config) {
    try {
      document.regionName().ifPresent(config::regionName);
      document.seed().ifPresent(config::seed);
      document.accountNamespace().ifPresent(config::accountNamespace);
    } catch (RegionDocumentException e) {
      throw mistake(declaration, e.getMessage(), e);
    }
  }

  /** Puts them into a new region. */
  void putInto(SimulatedRegion region) {
    try {
      document.replaceIn(region);
    } catch (RegionDocumentException e) {
      throw mistake(declaration, e.getMessage(), e);
    }
  }

  private static ExtensionConfigurationException mistake(
      Declaration declaration, @Nullable String reason, @Nullable Exception cause) {
    String remedy = reason + " (it takes files, and resources as classpath:path)";
    return declaration.mistake("state", declaration.annotation().state(), remedy, cause);
  }
}
