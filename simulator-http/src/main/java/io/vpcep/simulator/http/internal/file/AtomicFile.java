package io.vpcep.simulator.http.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files so that each is there whole, or as it was before. A file that cannot be replaced, as
 * one that is mounted into a container by itself, is written over instead.
 */
public final class AtomicFile {
  // As many as Linux follows.
  private static final int MAX_LINKS = 40;

  private AtomicFile() {}

  /** Puts one file in the place of another. */
  @FunctionalInterface
  interface Replacement {
    void replace(Path target, Path written) throws IOException;
  }

  /** Writes a file; of a symbolic link, the file that it leads to. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, AtomicFile::move);
  }

  static void write(Path file, byte[] content, Replacement replacement) throws IOException {
    Path target = followed(file.toAbsolutePath());
    Path directory = target.getParent();
    if (directory == null) {
      throw new IOException("it is a directory");
    }
    Path written;
    try {
      written = Files.createTempFile(directory, target.getFileName() + ".", ".tmp");
    } catch (IOException e) {
      overwrite(target, content, e);
      return;
    }
    try {
      // What fails here, as on a full disk, leaves the file alone.
      Files.write(written, content);
      replace(target, written, content, replacement);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static Path followed(Path file) throws IOException {
    Path target = file;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MAX_LINKS) {
        throw new IOException("too many symbolic links");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void replace(Path target, Path written, byte[] content, Replacement replacement)
      throws IOException {
    try {
      replacement.replace(target, written);
    } catch (IOException e) {
      overwrite(target, content, e);
    }
  }

  private static void move(Path target, Path written) throws IOException {
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes over a file that is there, and shortens it only then: a full disk has room for that. */
  private static void overwrite(Path target, byte[] content, IOException cause) throws IOException {
    if (!Files.isRegularFile(target)) {
      throw cause;
    }
    try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        file.write(left);
      }
      file.truncate(content.length);
      file.force(true);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw e;
    }
  }
}
