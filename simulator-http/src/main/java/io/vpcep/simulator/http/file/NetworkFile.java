package io.vpcep.simulator.http.file;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.document.DocumentReader;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.document.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * VPCs with their subnets, ports, route tables and routes, and public services, as a file describes
 * them. Immutable; can be added to any number of regions.
 *
 * <p>The form, in YAML or the same in JSON; ids may be left out and then follow from the region's
 * seed, and so may lists:
 *
 * <pre>
 * vpcs:
 *   - id: 4189d3c2-8882-4871-a3c2-d380272eed80
 *     project_id: 6e9dfd51d1124e8d8498dce894923a0d
 *     cidr: 192.168.0.0/16
 *     default_route_table_id: 4189d3c2-8882-4871-a3c2-d380272eed81
 *     subnets:
 *       - {id: 4189d3c2-8882-4871-a3c2-d380272eed82, cidr: 192.168.0.0/24}
 *     ports:
 *       - {id: 4189d3c2-8882-4871-a3c2-d380272eed88, server_type: LB}
 *     route_tables:
 *       - {id: 4189d3c2-8882-4871-a3c2-d380272eed83}
 *     routes:
 *       - {destination: 10.1.0.0/16}
 * public_services:
 *   - {name: com.example.eu-de.storage, type: gateway, is_charge: false, enable_policy: true}
 * </pre>
 *
 * <p>What is not in this form is a mistake, other fields included. {@code is_charge} is true unless
 * given, {@code enable_policy} if the type is gateway.
 */
public final class NetworkFile {
  private final String source;
  private final List<VpcEntry> vpcs;
  private final List<PublicServiceEntry> publicServices;

  private NetworkFile(String source, Item document) {
    this.source = source;
    document.withFieldsOnly("vpcs", "public_services");
    this.vpcs = document.each("vpcs", VpcEntry::read);
    this.publicServices = document.each("public_services", PublicServiceEntry::read);
  }

  /**
   * Reads a file: JSON if its name ends in {@code .json}, else YAML.
   *
   * @throws NetworkFileException if it cannot be read, or is not in the form
   */
  public static NetworkFile read(Path file) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return parse(
        file.toString(), content(file), json ? DocumentReader::json : DocumentReader::yaml);
  }

  /**
   * Reads a text in JSON, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws NetworkFileException if it is not in the form
   */
  public static NetworkFile ofJson(String source, byte[] text) {
    return parse(source, text, DocumentReader::json);
  }

  /**
   * Reads a text in YAML, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws NetworkFileException if it is not in the form
   */
  public static NetworkFile ofYaml(String source, byte[] text) {
    return parse(source, text, DocumentReader::yaml);
  }

  private static NetworkFile parse(String source, byte[] content, Function<byte[], Item> reader) {
    try {
      return new NetworkFile(source, reader.apply(content));
    } catch (Mistake e) {
      throw new NetworkFileException(source, String.valueOf(e.getMessage()));
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new NetworkFileException(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw new NetworkFileException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Adds everything to a region, or nothing if something does not fit what is there.
   *
   * @return what was added, with its ids
   * @throws NetworkFileException if something does not fit
   * @throws RegionClosedException if the region is closed
   */
  public AddedNetwork addTo(SimulatedRegion region) {
    AddedNetwork.Collector added = new AddedNetwork.Collector(region);
    try {
      region.setUp(
          () -> {
            vpcs.forEach(vpc -> vpc.addTo(added));
            publicServices.forEach(service -> service.addTo(added));
          });
    } catch (Mistake e) {
      throw new NetworkFileException(source, String.valueOf(e.getMessage()));
    }
    return added.all();
  }
}
