package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vpcep.simulator.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the console, which shows a region in a browser: those of one folder of the class
 * path, and of folders in it. A file is read when it is first asked for, and kept.
 */
public final class ConsoleFiles {

  /** Name of the part of a path that holds the name of a file. */
  public static final String FILE = "file";

  /** Name of the part of a path that holds the name of a folder. */
  public static final String FOLDER = "folder";

  private static final String PAGE = "index.html";
  private static final String REGIONS = "regions.html";
  private static final String ROOT = "/io/vpcep/simulator/http/console/";

  /** No dot at the start: neither a folder above nor anything hidden. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*\\.(html|css|js|svg|txt)");

  private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  /** What the page may do: load what is the simulator's own, and nothing that stands in itself. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; object-src 'none'";

  private static final Map<String, File> FILES = new ConcurrentHashMap<>();

  private ConsoleFiles() {}

  /** What is answered with; the tag is another one whenever the content is. */
  private static final class File {
    private final byte[] content;
    private final String type;
    private final String tag;

    private File(byte[] content, String type) {
      this.content = content;
      this.type = type;
      this.tag = '"' + digest(content) + '"';
    }

    private static String digest(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every Java has it
      }
    }
  }

  /** Whether a client asks for a page rather than for what programs read. */
  static boolean wantsPage(Context request) {
    String accepted = Objects.requireNonNullElse(request.header("Accept"), "");
    return accepted.contains("text/html") && !accepted.contains("application/json");
  }

  /** Answers with the page itself. */
  static void showPage(Context request) {
    show(request, PAGE);
  }

  /** Answers with the page that leads to each of several regions. */
  static void showRegions(Context request) {
    show(request, REGIONS);
  }

  /** Answers with a file of the folder, or of a folder in it. */
  public static void show(Context request) {
    Map<String, String> named = request.pathParamMap();
    String name = Objects.requireNonNull(named.get(FILE));
    String folder = named.get(FOLDER);
    boolean known =
        NAME.matcher(name).matches() && (folder == null || FOLDER_NAME.matcher(folder).matches());
    if (!known) {
      throw missing();
    }
    show(request, folder == null ? name : folder + "/" + name);
  }

  private static void show(Context request, String name) {
    File file = FILES.computeIfAbsent(name, ConsoleFiles::read);
    if (file == null) {
      throw missing();
    }
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cache-Control", "no-cache");
    request.header("ETag", file.tag);
    if (file.tag.equals(request.header("If-None-Match"))) {
      request.status(HttpStatus.NOT_MODIFIED);
      request.res().setContentType(null);
    } else {
      request.res().setContentType(file.type);
      request.result(file.content);
    }
  }

  private static @Nullable File read(String name) {
    try (InputStream source = ConsoleFiles.class.getResourceAsStream(ROOT + name)) {
      return source == null ? null : new File(source.readAllBytes(), type(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static RuntimeException missing() {
    return ErrorCode.RESOURCE_NOT_FOUND.because("the console has no such file");
  }
}
