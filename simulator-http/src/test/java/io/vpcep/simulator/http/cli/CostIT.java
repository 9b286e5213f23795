package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What calls and the start cost, in figures that a busy machine does not change: bytes and classes.
 * The ceilings are 10 to 15 % above the larger figure of JDK 17 and JDK 25. Whoever makes the
 * simulator cheaper lowers them; nobody raises them without a reason that is worth it.
 */
class CostIT {
  /** Bytes that a call allocates at most. */
  private static final Map<String, Long> MOST_BYTES =
      Map.of(
          "show in process", 1_300L,
          "show over HTTP", 13_600L,
          "page in process", 4_400L,
          "page over HTTP", 31_000L,
          "create in process", 6_200L,
          "create over HTTP", 37_000L);

  /**
   * Classes that the jar loads at most until it serves; those of the JDK and lambdas not counted.
   */
  private static final long MOST_CLASSES = 1_380;

  @TempDir Path directory;

  @Test
  void callsAllocateLittle() throws Exception {
    List<String> java =
        List.of(
            // Without the optimizing compiler, whose mood depends on the load of the machine.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            CostProbe.class.getName());
    try (JarProcess probe = JarProcess.java(directory, java)) {
      assertThat(probe.exitCode()).as(probe.err()).isZero();

      Map<String, Long> measured =
          probe
              .out()
              .lines()
              .map(line -> line.split(": "))
              .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));
      assertThat(measured).containsOnlyKeys(MOST_BYTES.keySet());
      assertThat(measured)
          .allSatisfy(
              (call, bytes) -> assertThat(bytes).as(call).isBetween(1L, MOST_BYTES.get(call)));
    }
  }

  @Test
  void theStartLoadsFewClasses() throws Exception {
    Path log = directory.resolve("classes.log");
    try (JarProcess jar =
        JarProcess.java(
            directory,
            List.of("-Xlog:class+load:file=" + log, "-jar", JarProcess.JAR),
            "--port=0")) {
      jar.ready();

      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> line.contains(" source: file:")).count())
            .isBetween(1L, MOST_CLASSES);
      }
    }
  }
}
