package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing in the standalone jar may get in the way of other jars on a class path. */
class StandaloneJarContentIT {
  private static final String SERVICES = "META-INF/services/";

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(JarProcess.JAR);
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void everyClassIsInAPackageOfOurs() {
    assertThat(names())
        .filteredOn(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .contains("io/vpcep/simulator/http/cli/Main.class")
        .hasSizeGreaterThan(1000)
        .allMatch(name -> name.matches("(META-INF/versions/[0-9]+/)?io/vpcep/.*"));
  }

  @Test
  void noModuleIsSomebodyElses() throws IOException {
    for (String name : names()) {
      if (name.endsWith("module-info.class")) {
        try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
          assertThat(ModuleDescriptor.read(content).name()).as(name).startsWith("io.vpcep.");
        }
      }
    }
  }

  @Test
  void noServiceIsSomebodyElses() {
    assertThat(names())
        .filteredOn(name -> name.startsWith(SERVICES) && !name.equals(SERVICES))
        .isNotEmpty()
        .allMatch(name -> name.startsWith(SERVICES + "io.vpcep."));
  }

  @Test
  void noLoggerIsConfigured() {
    assertThat(names())
        .doesNotContain(
            "simplelogger.properties", "logback.xml", "log4j2.xml", "logging.properties");
  }

  private List<String> names() {
    try (Stream<JarEntry> entries = jar.stream()) {
      return entries.map(JarEntry::getName).toList();
    }
  }
}
