package io.vpcep.simulator.junit.internal;

import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Names of directories for evidence: one for each test, and for each simulator in it. */
final class EvidenceDirectory {
  private static final int LONGEST = 60;

  private EvidenceDirectory() {}

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
