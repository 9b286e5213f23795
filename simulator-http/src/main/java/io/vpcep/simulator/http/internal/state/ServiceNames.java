package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.state.EndpointReader.Target;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  Target target(Item endpoint) {
    if (!endpoint.has("endpoint_service_id")) {
      ServiceSnapshot service = named(endpoint.get("endpoint_service_name"));
      return target(service, service.serviceName());
    }
    String id = Common.uuid(endpoint.get("endpoint_service_id"));
    ServiceSnapshot service = byId.get(id);
    if (service != null) {
      String name = Common.text(endpoint, "endpoint_service_name", service.serviceName());
      if (!name.equals(service.serviceName())) {
        throw endpoint
            .get("endpoint_service_name")
            .mistake("its service is " + service.serviceName() + ", not " + name);
      }
      return target(service, service.serviceName());
    }
    ServiceType type =
        endpoint.has("service_type")
            ? endpoint.get("service_type").oneOf(ServiceType.values())
            : ServiceType.INTERFACE;
    return new Target(id, Common.text(endpoint, "endpoint_service_name", ""), type, null);
  }

  private static Target target(ServiceSnapshot service, String name) {
    return new Target(service.id(), name, service.serviceType(), service);
  }

  private ServiceSnapshot named(Item item) {
    List<ServiceSnapshot> found = byName.getOrDefault(item.text(), List.of());
    if (found.isEmpty()) {
      throw item.mistake("there is no endpoint service " + item.text());
    }
    if (found.size() > 1) {
      throw item.mistake(
          found.size() + " endpoint services are named " + item.text() + ": give the id instead");
    }
    return found.get(0);
  }
}
