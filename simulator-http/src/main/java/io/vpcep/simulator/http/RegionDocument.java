package io.vpcep.simulator.http;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.file.AtomicFile;
import io.vpcep.simulator.http.internal.region.LockedOut;
import io.vpcep.simulator.http.internal.region.RegionParts;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.stability.Experimental;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The content of a region as a document: accounts, network, services, endpoints. A simulator writes
 * it, to go on from there later; or you write it, to begin with it. Immutable; can be put into any
 * number of regions.
 *
 * <p>A document that you write can be short. One section is enough, and the region chooses what you
 * leave out; ids follow from its seed:
 *
 * <pre>
 * accounts:
 *   - name: provider
 *     users:
 *       - {name: provider-admin, password: provider-admin-secret}
 * services:
 *   - account: provider
 *     service_name: web
 *     vpc_id: 4189d3c2-8882-4871-a3c2-d380272eed80
 *     port_id: 4189d3c2-8882-4871-a3c2-d380272eed88
 *     ports: [{client_port: 80, server_port: 8080}]
 *     permissions: ["*"]
 * endpoints:
 *   - account: consumer
 *     endpoint_service_name: web
 *     vpc_id: 84758cf5-9c62-43ae-a778-3dbd8370c0a4
 *     subnet_id: 68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de
 * </pre>
 *
 * <p>The whole form is in docs/region-document.md. Everything else, such as an unknown field, is
 * refused.
 */
@Experimental
public final class RegionDocument {
  private static final Logger LOG = System.getLogger(RegionDocument.class.getName());

  private final RegionParts parts;

  private RegionDocument(RegionParts parts) {
    this.parts = parts;
  }

  /**
   * Reads files, JSON if the name ends in {@code .json}, else YAML. Their sections add up.
   *
   * @throws RegionDocumentException if one cannot be read, or is not in the form
   */
  public static RegionDocument read(Path file, Path... others) {
    RegionDocument document = read(file);
    for (Path other : others) {
      document = document.with(read(other));
    }
    return document;
  }

  private static RegionDocument read(Path file) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    byte[] content = content(file);
    return json ? ofJson(file.toString(), content) : ofYaml(file.toString(), content);
  }

  /**
   * Reads a text in JSON, in UTF-8.
   *
   * @param source name of the text, for messages
   * @throws RegionDocumentException if it is not in the form
   */
  public static RegionDocument ofJson(String source, byte[] text) {
    return telling(() -> new RegionDocument(RegionParts.read(source, text, true)));
  }

  /**
   * Reads a text in YAML, in UTF-8.
   *
   * @param source name of the text, for messages
   * @throws RegionDocumentException if it is not in the form
   */
  public static RegionDocument ofYaml(String source, byte[] text) {
    return telling(() -> new RegionDocument(RegionParts.read(source, text, false)));
  }

  /** All that a region knows now, complete; passwords and secret keys are in it. */
  public static RegionDocument of(SimulatedRegion region) {
    return of(region.snapshot());
  }

  /**
   * The same with the {@linkplain ServerConfig#tokenKey() key of tokens} of its server, if that
   * does not follow from the seed.
   */
  public static RegionDocument of(SimulatedRegion region, ServerConfig server) {
    return new RegionDocument(RegionParts.of(region.snapshot(), server.tokenKey()));
  }

  /** A snapshot as a document, complete; passwords and secret keys are in it. */
  public static RegionDocument of(RegionSnapshot snapshot) {
    return new RegionDocument(RegionParts.of(snapshot, null));
  }

  /**
   * As JSON in UTF-8, in a fixed order: equal states give equal bytes.
   *
   * @throws RegionDocumentException if it is made of several documents, which become one only in a
   *     region
   */
  public byte[] json() {
    return telling(() -> parts.json(true));
  }

  /**
   * Writes it as JSON, whatever the ending of the file's name. The file is replaced in one step, so
   * that nobody ever reads half of it; of a symbolic link, the file that it leads to. A file that
   * cannot be replaced, as one that is mounted into a container by itself, is written over.
   *
   * @throws RegionDocumentException if it cannot be written; a former file is then still there,
   *     unless it was being written over
   */
  public void write(Path file) {
    try {
      AtomicFile.write(file, json());
    } catch (IOException e) {
      throw new RegionDocumentException(file + ": cannot be written: " + e);
    }
  }

  /** The content of a file. */
  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new RegionDocumentException(file + ": there is no such file");
    } catch (IOException e) {
      throw new RegionDocumentException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** This document and another as one; no id may be in both. */
  public RegionDocument with(RegionDocument other) {
    return new RegionDocument(parts.with(other.parts));
  }

  /**
   * The name of its region, if the document has it.
   *
   * @throws RegionDocumentException if its parts have different ones
   */
  public Optional<String> regionName() {
    return telling(parts::regionName);
  }

  /**
   * The seed of its region, if the document has it.
   *
   * @throws RegionDocumentException if its parts have different ones
   */
  public Optional<Long> seed() {
    return telling(parts::seed);
  }

  /**
   * The account namespace of its region, if the document has it.
   *
   * @throws RegionDocumentException if its parts have different ones
   */
  public Optional<String> accountNamespace() {
    return telling(parts::accountNamespace);
  }

  /**
   * The key of tokens for {@link ServerConfig#withTokenKey}, if the document has it. Regions do not
   * know it: putting the document into one leaves it aside.
   *
   * @throws RegionDocumentException if its parts have different ones
   */
  public Optional<String> tokenKey() {
    return telling(parts::tokenKey);
  }

  /**
   * Adds to a configuration what the document says of its region: name, seed, account namespace.
   *
   * @throws RegionDocumentException if its parts have different ones
   */
  public void configure(SimulatorConfig.Builder config) {
    accountNamespace().ifPresent(config::accountNamespace);
    regionName().ifPresent(config::regionName);
    seed().ifPresent(config::seed);
  }

  /**
   * Adds it to what is in a region, whole or not at all. The clock of the region, and how much has
   * been drawn from its seed, stay as they are.
   *
   * @throws RegionDocumentException if something does not fit
   * @throws RegionClosedException if the region is closed
   */
  public void addTo(SimulatedRegion region) {
    warnOf(telling(() -> parts.addTo(region)));
  }

  /**
   * Puts it into a region in place of what is there, whole or not at all; see {@link
   * SimulatedRegion#restore}. Of what the document leaves out, accounts, network, public services,
   * the clock and what was drawn from the seed stay as they are; services and endpoints of projects
   * go.
   *
   * @throws RegionDocumentException if something does not fit
   * @throws RegionClosedException if the region is closed
   */
  public void replaceIn(SimulatedRegion region) {
    warnOf(telling(() -> parts.replaceIn(region)));
  }

  /** The same by another door than that for restoring. */
  void replaceIn(SimulatedRegion region, Consumer<RegionSnapshot> door) {
    warnOf(telling(() -> parts.replaceIn(region, door)));
  }

  /** Users without any secret are written on purpose; a key without one is not. */
  private static void warnOf(List<LockedOut> lockedOut) {
    for (LockedOut each : lockedOut) {
      if (each.accessKey() != null) {
        LOG.log(
            Level.WARNING,
            "Access key {0} of user {1} in account {2} is left out: the document has no sk for it",
            each.accessKey(),
            each.user(),
            each.account());
      }
    }
  }

  /** What an action gives; its refusal as users know it. */
  static <T> T telling(Supplier<T> action) {
    try {
      return action.get();
    } catch (DocumentException e) {
      throw new RegionDocumentException(String.valueOf(e.getMessage()));
    }
  }
}
