package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.Draws;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a state out of a document. What the document leaves out is chosen by the region, or is what
 * the region has: see docs/state-file.md.
 */
public final class StateReader {
  /** The version of the form that is written, and the only one that is read. */
  public static final int VERSION = 1;

  private final Item top;
  private final RegionSnapshot base;
  private final Defaults defaults;
  private final Places places;

  /**
   * A reader of one document.
   *
   * @param base what the region has
   * @param defaults what the region chooses
   * @throws io.vpcep.simulator.http.internal.document.Mistake if it is not a document of this
   *     version
   */
  public StateReader(Item top, RegionSnapshot base, Defaults defaults) {
    requireVersion(top);
    this.top = top;
    this.base = base;
    this.defaults = defaults;
    this.places = new Places(top);
  }

  /**
   * Checks what a document says about itself, before its form, which may be another version's.
   *
   * @throws io.vpcep.simulator.http.internal.document.Mistake if it is of another version
   */
  public static void requireVersion(Item top) {
    Item version = top.get("version");
    if (version.longNumber() != VERSION) {
      throw version.mistake(
          "this simulator reads version " + VERSION + ", not version " + version.longNumber());
    }
    top.withFieldsOnly(
        "version",
        "region",
        "seed",
        "account_namespace",
        "now",
        "draws",
        "accounts",
        "vpcs",
        "public_services",
        "services",
        "endpoints",
        "pending");
  }

  /** Where the things of the state stand. */
  public Places places() {
    return places;
  }

  /**
   * The state.
   *
   * @throws io.vpcep.simulator.http.internal.document.Mistake if something is not in the form
   */
  public RegionSnapshot snapshot() {
    Instant now = top.has("now") ? top.get("now").instant() : base.takenAt();
    AccountReader accounts = new AccountReader(base, defaults, places);
    accounts.read(top);
    List<VpcSnapshot> vpcs =
        top.has("vpcs") ? new NetworkReader(defaults, places).read(top) : base.vpcs();
    Common common = new Common(defaults, places, now, accounts);
    ServiceReader reader = new ServiceReader(common);
    List<ServiceSnapshot> services = services(reader, common);
    Map<String, List<Permission>> permissions = new HashMap<>(reader.permissions());
    base.permissions().forEach(permissions::putIfAbsent);
    permissions.keySet().retainAll(services.stream().map(ServiceSnapshot::id).toList());
    List<EndpointSnapshot> endpoints = new EndpointReader(common, vpcs, services).read(top);
    Pending pending = new Pending(common);
    return new RegionSnapshot(
        top.has("region") ? top.get("region").text() : base.regionName(),
        top.has("seed") ? top.get("seed").longNumber() : base.seed(),
        Common.text(top, "account_namespace", base.accountNamespace()),
        now,
        top.has("draws") ? draws(top.get("draws")) : base.draws(),
        accounts.all(services, endpoints),
        vpcs,
        services,
        permissions,
        endpoints,
        pending.read(top, services, endpoints));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private List<ServiceSnapshot> services(ServiceReader reader, Common common) {
    List<ServiceSnapshot> services = new ArrayList<>();
    if (top.has("public_services")) {
      services.addAll(top.each("public_services", reader.publicServices()));
    } else {
      base.services().stream()
          .filter(ServiceSnapshot::open)
          .map(
              service ->
                  service.withTimes(
                      earlier(service.createdAt(), common.now()),
                      earlier(service.updatedAt(), common.now())))
          .forEach(services::add);
    }
    services.addAll(top.each("services", reader.services()));
    return services;
  }

  private Draws draws(Item item) {
    item.withFieldsOnly("ids", "markers", "addresses", "jitter", "last_marker_id", "network_ids");
    return new Draws(
        steps(item, "ids"),
        steps(item, "markers"),
        steps(item, "addresses"),
        steps(item, "jitter"),
        item.has("last_marker_id")
            ? item.get("last_marker_id").wholeNumber(0, Integer.MAX_VALUE)
            : 0,
        steps(item, "network_ids"));
  }

  private static int steps(Item item, String name) {
    return item.has(name) ? item.get(name).wholeNumber(0, (int) Draws.MOST) : 0;
  }
}
