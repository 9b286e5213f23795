package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the service that an endpoint names: by id, by full name, or by its own name. */
final class ServiceNames {
  private final Map<String, ServiceSnapshot> byId = new HashMap<>();
  private final Map<String, List<ServiceSnapshot>> byName = new HashMap<>();

  ServiceNames(List<ServiceSnapshot> services) {
    for (ServiceSnapshot service : services) {
      byId.put(service.id(), service);
      add(service.serviceName(), service);
      if (!service.open()) {
        String[] parts = service.serviceName().split("\\.", -1);
        if (parts.length == 3) {
          add(parts[1], service);
        }
      }
    }
  }

  private void add(String name, ServiceSnapshot service) {
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(service);
  }

  /** The service of an endpoint, which may be gone: then its name is kept. */
  record Target(
      String id,
      ServiceType type,
      @Nullable ServiceSnapshot service,
      @Nullable String formerName) {}

  Target target(EndpointForm endpoint, Place place) {
    String id = endpoint.endpointServiceId;
    if (id == null) {
      return target(named(endpoint.endpointServiceName, place));
    }
    ServiceSnapshot service = byId.get(id);
    String name = endpoint.endpointServiceName;
    if (service == null) {
      return new Target(
          id,
          requireNonNullElse(endpoint.serviceType, ServiceType.INTERFACE),
          null,
          requireNonNullElse(name, ""));
    }
    if (name != null && !name.equals(service.serviceName())) {
      throw place
          .at("endpoint_service_name")
          .mistake("its service is " + service.serviceName() + ", not " + name);
    }
    return target(service);
  }

  private static Target target(ServiceSnapshot service) {
    return new Target(service.id(), service.serviceType(), service, null);
  }

  private ServiceSnapshot named(@Nullable String name, Place endpoint) {
    if (name == null) {
      throw endpoint.mistake("endpoint_service_name is missing, or endpoint_service_id");
    }
    List<ServiceSnapshot> found = byName.getOrDefault(name, List.of());
    Place place = endpoint.at("endpoint_service_name");
    if (found.isEmpty()) {
      throw place.mistake("there is no endpoint service " + name);
    }
    if (found.size() > 1) {
      throw place.mistake(
          found.size() + " endpoint services are named " + name + ": give the id instead");
    }
    return found.get(0);
  }
}
