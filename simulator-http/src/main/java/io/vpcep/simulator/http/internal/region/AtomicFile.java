package io.vpcep.simulator.http.internal.region;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that each is there whole, or as it was before. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes beside the file first, where a move is a change of name only. */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null) {
      throw new IOException("it is a directory");
    }
    Path written = Files.createTempFile(directory, target.getFileName() + ".", ".tmp");
    try {
      Files.write(written, content);
      move(written, target);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void move(Path written, Path target) throws IOException {
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
