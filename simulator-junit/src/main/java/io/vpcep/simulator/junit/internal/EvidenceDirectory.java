package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Names of directories for evidence: one for each test, and for each simulator in it. */
final class EvidenceDirectory {
  private static final int LONGEST = 60;
  // Of the JUnit Platform, which has it since 1.9.
  private static final String REPORTS = "junit.platform.reporting.output.dir";

  private EvidenceDirectory() {}

  /**
   * Under which directory the files of this run go, if it is not for Jupiter to say: what the
   * configuration names; before Jupiter 5.12, which has no place for files, where builds put
   * reports.
   */
  static Optional<Path> root(ExtensionContext context) {
    Optional<Path> named =
        context.getConfigurationParameter(VpcepSimulator.EVIDENCE_DIRECTORY).map(Path::of);
    if (named.isPresent() || JupiterVersion.publishesDirectories()) {
      return named;
    }
    Path reports =
        context.getConfigurationParameter(REPORTS).map(Path::of).orElseGet(EvidenceDirectory::home);
    return Optional.of(reports.resolve("vpcep-simulator"));
  }

  private static Path home() {
    Path home = Path.of("").toAbsolutePath();
    if (Files.exists(home.resolve("pom.xml"))) {
      return home.resolve("target");
    }
    boolean gradle =
        Stream.of("", ".kts").anyMatch(end -> Files.exists(home.resolve("build.gradle" + end)));
    return gradle ? home.resolve("build") : home;
  }

  /** What files of a simulator are in. */
  static String name(String simulator) {
    return simulator.isBlank() ? "vpcep-simulator" : "vpcep-simulator-" + clean(simulator);
  }

  /**
   * The directory for a test: class, method, and a number that tells invocations of one method
   * apart and is the same in each run.
   */
  static Path of(Path root, ExtensionContext context, String simulator) {
    String type = context.getTestClass().map(Class::getName).orElse("none");
    String test = context.getTestMethod().map(method -> method.getName()).orElse("class");
    return root.resolve(clean(type))
        .resolve(clean(test) + "-" + number(context.getUniqueId()))
        .resolve(name(simulator));
  }

  private static String number(String uniqueId) {
    CRC32 sum = new CRC32();
    sum.update(uniqueId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static String clean(String text) {
    String clean = text.replaceAll("[^A-Za-z0-9._$-]", "_");
    return clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
  }
}
