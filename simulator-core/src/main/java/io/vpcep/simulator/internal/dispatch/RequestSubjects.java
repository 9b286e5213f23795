package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.Subjects;
import io.vpcep.simulator.request.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which services and endpoints a request is about, for faults that are about one of them. */
final class RequestSubjects {
  /** By operation, the ids and the names of services that its request has. */
  private static final Map<Operation<?, ?>, Function<Object, Named>> NAMED = new HashMap<>();

  static {
    add(Operation.CREATE_ENDPOINT_SERVICE, r -> new Named(List.of(), given(r.serviceName())));
    add(Operation.SHOW_ENDPOINT_SERVICE, r -> ids(r.id()));
    add(Operation.MODIFY_ENDPOINT_SERVICE, r -> ids(r.serviceId()));
    add(Operation.DELETE_ENDPOINT_SERVICE, r -> ids(r.id()));
    add(
        Operation.LIST_ENDPOINT_SERVICES,
        r -> new Named(given(r.id()), given(r.endpointServiceName())));
    add(Operation.LIST_CONNECTIONS, r -> ids(r.serviceId(), r.id()));
    add(
        Operation.ACCEPT_OR_REJECT_CONNECTION,
        r -> {
          List<String> ids = new ArrayList<>(given(r.serviceId()));
          ids.addAll(r.endpoints() == null ? List.of() : r.endpoints());
          return new Named(ids, List.of());
        });
    add(Operation.LIST_PERMISSIONS, r -> ids(r.serviceId()));
    add(Operation.ADD_OR_REMOVE_PERMISSIONS, r -> ids(r.serviceId()));
    add(
        Operation.LIST_PUBLIC_SERVICES,
        r -> new Named(given(r.id()), given(r.endpointServiceName())));
    add(
        Operation.DESCRIBE_ENDPOINT_SERVICE,
        r -> new Named(given(r.id()), given(r.endpointServiceName())));
    add(Operation.CREATE_ENDPOINT, r -> ids(r.endpointServiceId()));
    add(Operation.SHOW_ENDPOINT, r -> ids(r.id()));
    add(Operation.DELETE_ENDPOINT, r -> ids(r.id()));
    add(Operation.LIST_ENDPOINTS, r -> new Named(given(r.id()), given(r.endpointServiceName())));
    add(Operation.SHOW_QUOTAS, r -> ids());
    addLater();
  }

  /** Those that the API reference does not have. */
  private static void addLater() {
    add(Operation.UPDATE_ACCESS_WHITELIST, r -> ids(r.endpointId()));
    add(Operation.UPDATE_ROUTE_TABLES, r -> ids(r.endpointId()));
    add(Operation.UPDATE_POLICY, r -> ids(r.endpointId()));
    add(Operation.DELETE_POLICY, r -> ids(r.id()));
    add(Operation.RENAME_ENDPOINT_SERVICE, r -> ids(r.serviceId()));
    add(
        Operation.DESCRIBE_CONNECTIONS,
        r -> {
          List<String> ids = new ArrayList<>(given(r.serviceId()));
          if (r.connections() != null) {
            r.connections().forEach(each -> ids.addAll(given(each.id())));
          }
          return new Named(ids, List.of());
        });
    add(Operation.BATCH_ADD_PERMISSIONS, r -> ids(r.serviceId()));
    add(Operation.BATCH_REMOVE_PERMISSIONS, r -> ids(r.serviceId()));
    add(Operation.DESCRIBE_PERMISSION, r -> ids(r.serviceId()));
    add(Operation.UPGRADE_ENDPOINT_SERVICE, r -> ids(r.id()));
    add(Operation.CHANGE_TAGS, r -> ids(r.resourceId()));
    add(Operation.LIST_TAGS, r -> ids());
    add(Operation.LIST_RESOURCES_BY_TAG, r -> ids());
  }

  private record Named(List<String> ids, List<String> names) {}

  private RequestSubjects() {}

  /** What a request is about, by the ids and names in it and what the region knows of them. */
  static Subjects of(Operation<?, ?> operation, Object request, RegionState state) {
    Named named = Objects.requireNonNull(NAMED.get(operation), operation::name).apply(request);
    Set<String> names = new HashSet<>();
    named.names().forEach(name -> names.addAll(Subjects.names(name)));
    for (String id : named.ids()) {
      state
          .services()
          .find(id)
          .map(StoredService::fullName)
          .or(() -> state.endpoints().find(id).map(StoredEndpoint::serviceName))
          .ifPresent(fullName -> names.addAll(Subjects.names(fullName)));
    }
    return new Subjects(Set.copyOf(named.ids()), names);
  }

  @SuppressWarnings("unchecked") // the request is the operation's
  private static <Q> void add(Operation<Q, ?> operation, Function<Q, Named> named) {
    NAMED.put(operation, (Function<Object, Named>) (Function<?, Named>) named);
  }

  private static Named ids(@Nullable String... ids) {
    return new Named(given(ids), List.of());
  }

  private static List<String> given(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).distinct().toList();
  }
}
