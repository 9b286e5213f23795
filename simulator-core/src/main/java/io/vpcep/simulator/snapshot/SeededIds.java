package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.stability.Experimental;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ids of a region that follow from its seed and a name, whatever was called before. Ids of
 * accounts, projects and users are 32 hexadecimal digits and follow from the account namespace too;
 * all others are UUIDs.
 *
 * @param seed seed of the region
 * @param accountNamespace text from which the ids of accounts, projects and users follow too; may
 *     be empty
 */
@Experimental
public record SeededIds(long seed, String accountNamespace) {

  /** The first marker id: the samples in the documents begin here. */
  public static final int FIRST_MARKER_ID = 1 << 24;

  /** Id of a named account. */
  public String account(String name) {
    return hex("account", name);
  }

  /** Id of the first project of an account, which is its default project. */
  public String defaultProject(String accountName) {
    return hex("project", accountName);
  }

  /** Id of a further project of an account. */
  public String project(String accountName, String name) {
    return hex("project", accountName + "/" + name);
  }

  /** Id of a user. */
  public String user(String accountName, String name) {
    return hex("user", accountName + "/" + name);
  }

  /** Id of the account that owns a project which nobody has declared. */
  public String ownerOf(String projectId) {
    return hex("owner", projectId);
  }

  /** Id of the operator's account. */
  public String operator() {
    return hex("operator", "account");
  }

  /** Id of the operator's project, which has the public services. */
  public String operatorProject() {
    return hex("operator", "project");
  }

  /** Id of a public service. */
  public String publicService(String name) {
    return uuid("public service", name);
  }

  /** Id of the VPC of a public service. */
  public String publicVpc(String serviceName) {
    return uuid("public vpc", serviceName);
  }

  /** Id of the backend of a public service. */
  public String publicPort(String serviceName) {
    return uuid("public port", serviceName);
  }

  /** Id of the pool of every service. */
  public String servicePool() {
    return uuid("pool", "services");
  }

  /** Id of the pool of every endpoint. */
  public String endpointPool() {
    return uuid("pool", "endpoints");
  }

  /** Id of the default route table of a VPC that is not modelled. */
  public String defaultRouteTable(String vpcId) {
    return uuid("default route table", vpcId);
  }

  /** IPv6 address of an endpoint that was given none, of the range for documentation. */
  public String ipv6Address(String endpointId) {
    String digits = uuid("ipv6 address", endpointId).replace("-", "");
    return IntStream.range(0, 6)
        .map(group -> Integer.parseInt(digits, 4 * group, 4 * group + 4, 16))
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":", "2001:db8:", ""));
  }

  /** Id of something in the modelled network, by a number. */
  public String network(long number) {
    return uuid("network", Long.toString(number));
  }

  /** Id of a resource that fills the quota of a project, by a number. */
  public String filling(String kind, String projectId, long number) {
    return uuid("filling " + kind, projectId + "/" + number);
  }

  /** Id of the item of a kind at a position of a document, counted from 0. */
  public String placed(RegionSnapshot.Kind kind, int position) {
    return uuid("seeded " + kind.value(), Integer.toString(position));
  }

  private String uuid(String kind, String name) {
    return named(seed + "/" + kind + "/" + name).toString();
  }

  private String hex(String kind, String name) {
    // Of the namespace its hash, so that no text in it can be taken for a kind or a name.
    String root = accountNamespace.isEmpty() ? "" + seed : seed + "@" + named(accountNamespace);
    return named(root + "/" + kind + "/" + name).toString().replace("-", "");
  }

  private static UUID named(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
