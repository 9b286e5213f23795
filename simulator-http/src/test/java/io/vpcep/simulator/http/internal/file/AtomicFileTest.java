package io.vpcep.simulator.http.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  @TempDir Path directory;

  /** What the system says of a file that is mounted by itself. */
  private static void busy(Path target, Path written) throws IOException {
    throw new FileSystemException(written.toString(), target.toString(), "Device or resource busy");
  }

  private void assertAlone(Path... files) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).containsExactlyInAnyOrder(files);
    }
  }

  @Test
  void aFileThatCannotBeReplacedIsWrittenOver() throws IOException {
    Path file = Files.writeString(directory.resolve("state.json"), "former, and longer");
    Object key = Files.readAttributes(file, "fileKey").get("fileKey");

    AtomicFile.write(file, CONTENT, AtomicFileTest::busy);

    assertThat(file).hasContent("content");
    assertThat(Files.readAttributes(file, "fileKey").get("fileKey")).isEqualTo(key);
    assertAlone(file);
  }

  @Test
  void oneThatIsNotThereIsNot() throws IOException {
    Path file = directory.resolve("state.json");

    assertThatIOException()
        .isThrownBy(() -> AtomicFile.write(file, CONTENT, AtomicFileTest::busy))
        .withMessageContaining("busy");
    assertAlone();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links are for administrators there
  void aLinkStaysAndLeadsToTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("state.json"), "former");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("state.json"));
    Path further = Files.createSymbolicLink(directory.resolve("further"), link);

    AtomicFile.write(further, CONTENT);

    assertThat(link).isSymbolicLink();
    assertThat(further).isSymbolicLink();
    assertThat(file).hasContent("content");
    assertAlone(file, link, further);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToNothingMakesTheFile() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("state.json"));

    AtomicFile.write(link, CONTENT);

    assertThat(link).isSymbolicLink();
    assertThat(directory.resolve("state.json")).hasContent("content");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksInARingAreRefused() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));

    assertThatIOException()
        .isThrownBy(() -> AtomicFile.write(link, CONTENT))
        .withMessage("too many symbolic links");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileIsItsOwnersAlone() throws IOException {
    Path file = directory.resolve("state.json");

    AtomicFile.write(file, CONTENT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
