package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Directories for evidence: one for each test, and for each simulator in it. */
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

  /** Writes files of a simulator; answers where they are, or why they are nowhere. */
  static String write(ExtensionContext context, String simulator, Map<String, String> files) {
    try {
      Optional<Path> root = root(context);
      if (root.isPresent()) {
        return writeTo(of(root.get(), context, simulator), files);
      }
      StringBuilder where = new StringBuilder();
      JupiterVersion.publishDirectory(
          context, name(context, simulator), directory -> where.append(writeTo(directory, files)));
      return where.toString();
    } catch (IOException | RuntimeException e) {
      return "cannot be written: " + e;
    }
  }

  private static String writeTo(Path directory, Map<String, String> files) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    return directory.toString();
  }

  private static Path home() {
    Path home = Path.of("").toAbsolutePath();
    if (Files.exists(home.resolve("pom.xml"))) {
      return home.resolve("target");
    }
    boolean gradle =
        Stream.of("build.gradle", "build.gradle.kts").map(home::resolve).anyMatch(Files::exists);
    return gradle ? home.resolve("build") : home;
  }

  /** What files of a simulator are in; of a dynamic test, under the name of that. */
  static String name(ExtensionContext context, String simulator) {
    String name = simulator.isBlank() ? "vpcep-simulator" : "vpcep-simulator-" + clean(simulator);
    return isDynamic(context) ? name + "-" + clean(context.getDisplayName()) : name;
  }

  /**
   * The directory for a test: class, method, and a number that tells invocations of one method
   * apart and is the same in each run.
   */
  static Path of(Path root, ExtensionContext context, String simulator) {
    String type = nearest(context, ExtensionContext::getTestClass).map(Class::getName).orElse("");
    return root.resolve(clean(type))
        .resolve(clean(method(context).orElse("class")) + "-" + number(context.getUniqueId()))
        .resolve(name(context, simulator));
  }

  /** A test for people: class, method, and what it is called in reports. */
  static String test(ExtensionContext context) {
    String type = nearest(context, ExtensionContext::getTestClass).map(Class::getName).orElse("");
    return method(context)
        .map(method -> type + "#" + method + " (" + context.getDisplayName() + ")")
        .orElse(type);
  }

  private static Optional<String> method(ExtensionContext context) {
    return nearest(context, ExtensionContext::getTestMethod).map(Method::getName);
  }

  // A dynamic test has neither class nor method: they are those of its factory.
  private static boolean isDynamic(ExtensionContext context) {
    return context.getTestMethod().isEmpty() && method(context).isPresent();
  }

  private static <T> Optional<T> nearest(
      ExtensionContext context, Function<ExtensionContext, Optional<T>> part) {
    return part.apply(context)
        .or(() -> context.getParent().flatMap(parent -> nearest(parent, part)));
  }

  private static String number(String uniqueId) {
    CRC32 sum = new CRC32();
    sum.update(uniqueId.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static String clean(String text) {
    String clean = text.replaceAll("[^A-Za-z0-9._$-]", "_");
    return clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
  }
}
