package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A region at one moment, as people look at it: by account, and by who is connected to whom. */
public final class Overview {
  private final RegionSnapshot snapshot;
  private final Map<String, Account> owners = new HashMap<>();
  private final Map<String, ServiceSnapshot> services = new HashMap<>();
  private final Map<String, Map<String, Integer>> connections = new HashMap<>();

  /** Of a snapshot. */
  public Overview(RegionSnapshot snapshot) {
    this.snapshot = snapshot;
    for (AccountSnapshot account : snapshot.accounts()) {
      account.projects().forEach(project -> owners.put(project.id(), account.account()));
    }
    snapshot.services().forEach(service -> services.put(service.id(), service));
    for (EndpointSnapshot endpoint : snapshot.endpoints()) {
      count(endpoint, connections.computeIfAbsent(endpoint.endpointServiceId(), key -> counts()));
    }
  }

  private static Map<String, Integer> counts() {
    return new TreeMap<>();
  }

  private static void count(EndpointSnapshot endpoint, Map<String, Integer> counts) {
    counts.merge(endpoint.status().value(), 1, Integer::sum);
  }

  /** Services by page. */
  public Map<String, Object> services(ServiceQuery query) {
    Needle text = new Needle(query.text());
    List<ServiceSnapshot> found =
        snapshot.services().stream()
            .filter(service -> query.account() == null || query.account().equals(account(service)))
            .filter(isOneOf(query.status(), ServiceSnapshot::status))
            .filter(service -> query.type() == null || service.serviceType() == query.type())
            .filter(service -> query.open() == null || service.open() == query.open())
            .filter(text::isIn)
            .toList();
    return table("services", TablePage.of(found, query.offset(), query.limit()), this::row);
  }

  /** Endpoints by page. */
  public Map<String, Object> endpoints(EndpointQuery query) {
    Needle text = new Needle(query.text());
    List<EndpointSnapshot> found =
        snapshot.endpoints().stream()
            .filter(isOf(query.serviceId()))
            .filter(each -> query.account() == null || query.account().equals(account(each)))
            .filter(isOneOf(query.status(), EndpointSnapshot::status))
            .filter(endpoint -> text.isIn(endpoint, serviceName(endpoint)))
            .toList();
    return table("endpoints", TablePage.of(found, query.offset(), query.limit()), this::row);
  }

  private static <T, S> Predicate<T> isOneOf(@Nullable List<S> some, Function<T, S> value) {
    return item -> some == null || some.contains(value.apply(item));
  }

  private static Predicate<EndpointSnapshot> isOf(@Nullable String serviceId) {
    return endpoint -> serviceId == null || serviceId.equals(endpoint.endpointServiceId());
  }

  private static <T, R> Map<String, Object> table(
      String name, TablePage<T> page, Function<T, R> row) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("total", page.total());
    table.put(name, page.items().stream().map(row).toList());
    return table;
  }

  /** Who is connected to whom. */
  public Picture picture(PictureQuery query) {
    Needle text = new Needle(query.text());
    List<EndpointSnapshot> endpoints =
        snapshot.endpoints().stream()
            .filter(isOf(query.serviceId()))
            .filter(each -> concerns(each, query.account()))
            .filter(each -> text.isIn(each, serviceName(each)) || isInService(text, each))
            .toList();
    Set<String> connected = new HashSet<>();
    endpoints.forEach(endpoint -> connected.add(endpoint.endpointServiceId()));
    List<ServiceSnapshot> shown =
        snapshot.services().stream()
            .filter(each -> connected.contains(each.id()) || isMeant(each, query, text))
            .toList();
    int most = Objects.requireNonNullElse(query.most(), PictureQuery.DEFAULT_MOST);
    boolean few = shown.size() + endpoints.size() <= most;
    List<Picture.AccountRow> accounts = accounts();
    List<Picture.Group> groups = groups(endpoints);
    return new Picture(
        first(Picture.MOST_ACCOUNTS, accounts),
        accounts.size(),
        shown.size(),
        endpoints.size(),
        few ? shown.stream().map(this::row).toList() : null,
        few ? endpoints.stream().map(this::row).toList() : null,
        first(Picture.MOST_GROUPS, groups),
        groups.size());
  }

  private static <T> List<T> first(int most, List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Its own, or of a service of its own. */
  private boolean concerns(EndpointSnapshot endpoint, @Nullable String account) {
    return account == null
        || account.equals(account(endpoint))
        || account.equals(provider(endpoint));
  }

  private boolean isInService(Needle text, EndpointSnapshot endpoint) {
    ServiceSnapshot service = services.get(endpoint.endpointServiceId());
    return service != null && text.isIn(service);
  }

  private boolean isMeant(ServiceSnapshot service, PictureQuery query, Needle text) {
    return (query.serviceId() == null || query.serviceId().equals(service.id()))
        && (query.account() == null || query.account().equals(account(service)))
        && text.isIn(service);
  }

  private List<Picture.AccountRow> accounts() {
    Map<String, Integer> servicesOf = new HashMap<>();
    Map<String, Integer> endpointsOf = new HashMap<>();
    for (ServiceSnapshot service : snapshot.services()) {
      if (!service.open()) {
        servicesOf.merge(ownerId(service), 1, Integer::sum);
      }
    }
    snapshot.endpoints().forEach(each -> endpointsOf.merge(ownerId(each), 1, Integer::sum));
    return snapshot.accounts().stream()
        .map(
            account -> {
              String id = account.account().id();
              return new Picture.AccountRow(
                  id,
                  account.account().name(),
                  account.projects().stream().map(Project::id).toList(),
                  servicesOf.getOrDefault(id, 0),
                  endpointsOf.getOrDefault(id, 0));
            })
        .filter(account -> account.services() + account.endpoints() > 0)
        .toList();
  }

  private List<Picture.Group> groups(List<EndpointSnapshot> endpoints) {
    record Ends(@Nullable String provider, String consumer, boolean gone) {}
    Map<Ends, Map<String, Integer>> groups = new LinkedHashMap<>();
    for (EndpointSnapshot each : endpoints) {
      boolean gone = !services.containsKey(each.endpointServiceId());
      Ends ends = new Ends(provider(each), account(each), gone);
      count(each, groups.computeIfAbsent(ends, key -> counts()));
    }
    return groups.entrySet().stream()
        .map(
            group -> {
              Ends ends = group.getKey();
              Boolean gone = ends.gone() ? true : null;
              return new Picture.Group(ends.provider(), ends.consumer(), gone, group.getValue());
            })
        .sorted(Comparator.comparingInt(Picture.Group::size).reversed())
        .toList();
  }

  /** The service or endpoint with an id. */
  public Optional<ResourceSnapshot> find(String id) {
    ServiceSnapshot service = services.get(id);
    return service != null
        ? Optional.of(service)
        : snapshot.endpoints().stream()
            .filter(endpoint -> endpoint.id().equals(id))
            .map(endpoint -> (ResourceSnapshot) endpoint)
            .findFirst();
  }

  /** A service in a table. */
  public ServiceRow row(ServiceSnapshot service) {
    return new ServiceRow(
        service.id(),
        service.serviceName(),
        account(service),
        service.projectId(),
        service.status(),
        service.serviceType(),
        service.open(),
        connections.getOrDefault(service.id(), Map.of()),
        service.createdAt());
  }

  /** The service of an endpoint in a table; null if it is gone. */
  public @Nullable ServiceRow serviceOf(EndpointSnapshot endpoint) {
    ServiceSnapshot service = services.get(endpoint.endpointServiceId());
    return service == null ? null : row(service);
  }

  private EndpointRow row(EndpointSnapshot endpoint) {
    return new EndpointRow(
        endpoint.id(),
        account(endpoint),
        endpoint.projectId(),
        endpoint.endpointServiceId(),
        serviceName(endpoint),
        endpoint.status(),
        endpoint.ip(),
        endpoint.vpcId(),
        endpoint.createdAt());
  }

  private String serviceName(EndpointSnapshot endpoint) {
    String former = endpoint.formerServiceName();
    return former != null
        ? former
        : Objects.requireNonNull(services.get(endpoint.endpointServiceId())).serviceName();
  }

  /** Name of the account that owns a service; null for a public one. */
  public @Nullable String account(ServiceSnapshot service) {
    return service.open() ? null : owner(service).name();
  }

  /** Name of the account that owns an endpoint. */
  public String account(EndpointSnapshot endpoint) {
    return owner(endpoint).name();
  }

  /** Name of the account that owns the service of an endpoint; null if nobody does. */
  private @Nullable String provider(EndpointSnapshot endpoint) {
    ServiceSnapshot service = services.get(endpoint.endpointServiceId());
    return service == null ? null : account(service);
  }

  private String ownerId(ResourceSnapshot resource) {
    return owner(resource).id();
  }

  private Account owner(ResourceSnapshot resource) {
    return owners.computeIfAbsent(
        resource.projectId(),
        project -> {
          String id = snapshot.ids().ownerOf(project);
          return new Account(id, id, Account.Status.ACTIVE);
        });
  }
}
