package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the two jars may get in the way of other jars on a class path or module path. */
class JarContentIT {
  private static final String OURS = "io/vpcep/simulator/";
  private static final String SERVICES = "META-INF/services/";

  @ParameterizedTest
  @ValueSource(strings = {"published.jar", "standalone.jar"})
  void everyFileIsInAPackageOfOurs(String jar) throws IOException {
    assertThat(files(jar).keySet())
        .contains(OURS + "http/cli/Main.class", OURS + "http/openapi/openapi.yaml")
        .hasSizeGreaterThan(1000)
        .filteredOn(name -> !name.startsWith("META-INF/") && !name.equals("module-info.class"))
        .allSatisfy(name -> assertThat(name).startsWith(OURS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"published.jar", "standalone.jar"})
  void noClassWaitsForANewerRelease(String jar) throws IOException {
    assertThat(files(jar).keySet()).noneMatch(name -> name.startsWith("META-INF/versions/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"published.jar", "standalone.jar"})
  void noServiceIsSomebodyElses(String jar) throws IOException {
    assertThat(files(jar).keySet())
        .filteredOn(name -> name.startsWith(SERVICES))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).startsWith(SERVICES + "io.vpcep."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"published.jar", "standalone.jar"})
  void noLoggerIsConfigured(String jar) throws IOException {
    assertThat(files(jar))
        .doesNotContainKeys(
            "simplelogger.properties", "logback.xml", "log4j2.xml", "logging.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published.jar", "standalone.jar"})
  void noticesOfWhatIsInsideAreThere(String jar) throws IOException {
    assertThat(files(jar))
        .containsKeys(
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "META-INF/FastDoubleParser-LICENSE",
            "META-INF/FastDoubleParser-ThirdParty-LICENSE",
            "META-INF/Schubfach-LICENSE",
            "META-INF/third-party/BOUNCY-CASTLE-LICENSE.md",
            "META-INF/third-party/EPL-2.0.txt",
            "META-INF/third-party/LIT-LICENSE.txt",
            "META-INF/third-party/README.md",
            "META-INF/third-party/SLF4J-LICENSE.txt");
  }

  @Test
  void thePublishedJarHasNoClassOfTheCoreAndTheStandaloneJarHasThemAll() throws IOException {
    Map<String, Long> core = classes(files("core.jar"));
    Map<String, Long> both = classes(files("published.jar"));
    assertThat(core).containsKey(OURS + "SimulatedRegion.class");
    assertThat(both).doesNotContainKeys(core.keySet().toArray(String[]::new));

    both.putAll(core);
    assertThat(classes(files("standalone.jar"))).isEqualTo(both);
  }

  private static Map<String, Long> classes(Map<String, Long> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".class"))
        .filter(file -> !file.getKey().equals("module-info.class"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The names of the files in a jar, and a checksum of each. */
  private static Map<String, Long> files(String property) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (JarFile jar = new JarFile(System.getProperty(property))) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory()) {
          assertThat(files.put(entry.getName(), entry.getCrc())).as(entry.getName()).isNull();
        }
      }
    }
    return files;
  }
}
