package io.vpcep.simulator.http.cli;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.http.SimulatorServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The published jar's descriptor says of what is inside what the libraries' own descriptors and the
 * jar's service files say, lest a library misses its parts on the module path only.
 */
class PublishedModuleIT {
  private static final String SHADED = "io.vpcep.simulator.http.internal.shaded.";
  private static final String SERVICES = "META-INF/services/";

  private JarFile jar;
  private ModuleDescriptor module;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(System.getProperty("published.jar"));
    module = descriptor(jar);
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void exportsWhatTheSourcesExport() throws Exception {
    Path classes =
        Path.of(SimulatorServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (InputStream sources = Files.newInputStream(classes.resolve("module-info.class"))) {
      ModuleDescriptor expected = ModuleDescriptor.read(sources);

      assertThat(module.name()).isEqualTo(expected.name());
      assertThat(module.exports()).isNotEmpty().isEqualTo(expected.exports());
    }
    assertThat(module.mainClass()).contains(Main.class.getName());
  }

  @Test
  void requiresOnlyTheCoreAndTheJdk() {
    assertThat(module.requires())
        .extracting(Requires::name)
        .contains("io.vpcep.simulator.core")
        .allMatch(name -> name.equals("io.vpcep.simulator.core") || name.startsWith("java."));
  }

  @Test
  void providesWhatTheServiceFilesName() throws IOException {
    Map<String, List<String>> services = new HashMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
        services.put(entry.getName().substring(SERVICES.length()), lines(entry));
      }
    }

    assertThat(module.provides().stream().collect(toMap(Provides::service, Provides::providers)))
        .isNotEmpty()
        .isEqualTo(services);
    assertThat(module.packages())
        .containsAll(services.keySet().stream().map(PublishedModuleIT::packageOf).toList());
  }

  @Test
  void usesWhatTheLibrariesInsideUse() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String library : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (library.endsWith(".jar")) {
        used.addAll(usedInside(library));
      }
    }

    assertThat(module.uses()).isNotEmpty().isEqualTo(used);
  }

  /** What a library uses of what is in the jar, if the library is. */
  private Set<String> usedInside(String library) throws IOException {
    try (JarFile file =
        new JarFile(new File(library), true, ZipFile.OPEN_READ, Runtime.version())) {
      ModuleDescriptor descriptor = descriptor(file);
      if (descriptor == null || descriptor.packages().stream().noneMatch(this::isInside)) {
        return Set.of();
      }
      return descriptor.uses().stream()
          .map(service -> SHADED + service)
          .filter(service -> jar.getEntry(service.replace('.', '/') + ".class") != null)
          .collect(toSet());
    }
  }

  private boolean isInside(String name) {
    return module.packages().contains(SHADED + name);
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static ModuleDescriptor descriptor(JarFile file) throws IOException {
    JarEntry entry = file.getJarEntry("module-info.class");
    if (entry == null) {
      return null;
    }
    try (InputStream content = file.getInputStream(entry)) {
      return ModuleDescriptor.read(content, () -> packages(file));
    }
  }

  private static Set<String> packages(JarFile file) {
    return file.stream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(".class") && name.contains("/"))
        .filter(name -> !name.startsWith("META-INF/"))
        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
        .collect(toSet());
  }

  private List<String> lines(JarEntry entry) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }
}
