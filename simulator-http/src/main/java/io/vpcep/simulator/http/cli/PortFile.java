package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.http.internal.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that tells other processes the port, as long as requests are answered there. */
final class PortFile {
  private final @Nullable Path file;

  /**
   * A file that is not yet there.
   *
   * @param file where; null for nowhere
   */
  PortFile(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Writes the file.
   *
   * @throws UsageException if it cannot be written
   */
  void write(int port) {
    if (file != null) {
      try {
        AtomicFile.write(file, Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw refused(file, "written", e);
      }
    }
  }

  /**
   * Takes the file away.
   *
   * @throws UsageException if that fails
   */
  void delete() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw refused(file, "deleted", e);
      }
    }
  }

  private static UsageException refused(Path file, String what, IOException reason) {
    return new UsageException(file + " cannot be " + what + ": " + reason.getMessage());
  }
}
