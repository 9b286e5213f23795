package io.vpcep.simulator.http.file;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.document.DocumentReader;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.document.Mistake;
import io.vpcep.simulator.http.internal.state.Defaults;
import io.vpcep.simulator.http.internal.state.StateReader;
import io.vpcep.simulator.http.internal.state.StateWriter;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The state of a region in a file: written by a simulator to go on from later, or by hand to begin
 * with services and endpoints. Immutable; can be put into any number of regions.
 *
 * <p>By hand it can be short; what is left out is chosen by the region, ids by its seed:
 *
 * <pre>
 * version: 1
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
 * <p>The whole form is in docs/state-file.md. What is not in this form is a mistake, other fields
 * included.
 */
public final class StateFile {
  private final String source;
  private final Item document;

  private StateFile(String source, Item document) {
    this.source = source;
    this.document = document;
  }

  /**
   * Reads a file: JSON if its name ends in {@code .json}, else YAML.
   *
   * @throws StateFileException if it cannot be read, is neither, or is of another version
   */
  public static StateFile read(Path file) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    byte[] content = content(file);
    return json ? ofJson(file.toString(), content) : ofYaml(file.toString(), content);
  }

  /**
   * Reads a text in JSON, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws StateFileException if it is not JSON, or of another version
   */
  public static StateFile ofJson(String source, byte[] text) {
    return parse(source, text, DocumentReader::json);
  }

  /**
   * Reads a text in YAML, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws StateFileException if it is not YAML, or of another version
   */
  public static StateFile ofYaml(String source, byte[] text) {
    return parse(source, text, DocumentReader::yaml);
  }

  private static StateFile parse(String source, byte[] text, Function<byte[], Item> reader) {
    Item document;
    try {
      document = reader.apply(text);
    } catch (Mistake e) {
      throw new StateFileException(source, Secrets.withoutQuotes(e));
    }
    StateFile file = new StateFile(source, document);
    file.reading(
        () -> {
          StateReader.requireVersion(document);
          return file;
        });
    return file;
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new StateFileException(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw new StateFileException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * A state as JSON in UTF-8, complete; equal states give equal bytes. Passwords and secret keys
   * are in it.
   */
  public static byte[] json(RegionSnapshot snapshot) {
    return StateWriter.json(snapshot);
  }

  /**
   * Writes a state as JSON, whatever the name of the file ends in. The file is replaced in one
   * step, so that nobody ever finds half of it.
   *
   * @throws StateFileException if it cannot be written; a former file is then still there
   */
  public static void write(Path file, RegionSnapshot snapshot) {
    try {
      AtomicFile.write(file, json(snapshot));
    } catch (IOException e) {
      throw new StateFileException(file.toString(), "cannot be written: " + e);
    }
  }

  /**
   * The name of the region it is of, if it says so.
   *
   * @throws StateFileException if that is no text
   */
  public Optional<String> regionName() {
    return reading(
        () ->
            document.has("region") ? Optional.of(document.get("region").text()) : Optional.empty());
  }

  /**
   * The seed of the region it is of, if it says so.
   *
   * @throws StateFileException if that is no whole number
   */
  public Optional<Long> seed() {
    return reading(
        () ->
            document.has("seed")
                ? Optional.of(document.get("seed").longNumber())
                : Optional.empty());
  }

  /**
   * The account namespace of the region it is of, if it says so.
   *
   * @throws StateFileException if that is no text
   */
  public Optional<String> accountNamespace() {
    return reading(
        () ->
            document.has("account_namespace")
                ? Optional.of(document.get("account_namespace").text())
                : Optional.empty());
  }

  /**
   * What a region would become. Sections that the file leaves out are as the region has them:
   * accounts, network, public services, clock and numbers drawn; services and endpoints of projects
   * are none then.
   *
   * @throws StateFileException if something is not in the form
   * @throws RegionClosedException if the region is closed
   */
  public RegionSnapshot snapshotFor(SimulatedRegion region) {
    return reading(() -> reader(region).snapshot());
  }

  /**
   * Puts it into a region, whole or not at all; see {@link SimulatedRegion#restore}.
   *
   * @throws StateFileException if something is not in the form, or does not fit
   * @throws RegionClosedException if the region is closed
   */
  public void restoreTo(SimulatedRegion region) {
    reading(
        () -> {
          StateReader reader = reader(region);
          RegionSnapshot snapshot = reader.snapshot();
          try {
            region.restore(snapshot);
          } catch (SnapshotRefusedException e) {
            throw reader.places().mistake(e);
          }
          return snapshot;
        });
  }

  private StateReader reader(SimulatedRegion region) {
    return new StateReader(document, region.snapshot(), new Defaults(region.config()));
  }

  private <T> T reading(Supplier<T> action) {
    try {
      return action.get();
    } catch (Mistake e) {
      throw new StateFileException(source, Secrets.withoutValue(e));
    }
  }
}
