package io.vpcep.simulator.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file in which one run leaves its classes for the next ones.
 *
 * @param writing the flags of the run that writes it
 * @param reading the flags of those that read it
 * @param file the file
 */
record Archive(List<String> writing, List<String> reading, Path file) {
  private static final int FIRST_WITH_AUTOMATIC_ARCHIVES = 19;

  /** By class-data sharing, as this Java has it. */
  static Archive classData(Path directory) {
    Path file = directory.resolve("simulator.jsa");
    String use = "-XX:SharedArchiveFile=" + file;
    if (Runtime.version().feature() < FIRST_WITH_AUTOMATIC_ARCHIVES) {
      return new Archive(List.of("-XX:ArchiveClassesAtExit=" + file), List.of(use), file);
    }
    List<String> both = List.of("-XX:+AutoCreateSharedArchive", use);
    return new Archive(both, both, file);
  }

  /** By the cache of the newer ones. */
  static Archive aheadOfTime(Path directory) {
    Path file = directory.resolve("simulator.aot");
    return new Archive(
        List.of("-XX:AOTCacheOutput=" + file), List.of("-XX:AOTCache=" + file), file);
  }

  /** Writes it by one run with one call; the application as it starts from it. */
  Application makeFor(Application application) throws IOException, InterruptedException {
    application.with(writing).startMillis();
    if (!Files.exists(file)) {
      throw new IOException("no archive " + file + " after a run with " + writing);
    }
    return application.with(reading);
  }

  /** Deletes the directory of archives. */
  static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(directory);
  }
}
