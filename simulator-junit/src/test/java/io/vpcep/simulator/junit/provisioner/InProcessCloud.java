package io.vpcep.simulator.junit.provisioner;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import java.util.List;
import java.util.function.Supplier;

/** Calls the region in this process. */
record InProcessCloud(VpcepApi api) implements Cloud {

  @Override
  public String createService(String name) {
    return call(() -> api.createEndpointService(Requests.endpointService(name).build())).id();
  }

  @Override
  public String serviceStatus(String id) {
    return call(() -> api.showEndpointService(id)).status().value();
  }

  @Override
  public void deleteService(String id) {
    run(() -> api.deleteEndpointService(id));
  }

  @Override
  public List<Item> services(int offset, int limit) {
    return call(
            () -> api.listEndpointServices(page -> page.sortDir("asc").offset(offset).limit(limit)))
        .items()
        .stream()
        .map(InProcessCloud::item)
        .toList();
  }

  private static Item item(EndpointService service) {
    return new Item(service.id(), Provisioner.shortName(service.serviceName()));
  }

  @Override
  public void accept(String serviceId, String endpointId) {
    run(() -> api.acceptConnection(serviceId, endpointId));
  }

  @Override
  public String createEndpoint(String serviceId) {
    return call(() -> api.createEndpoint(Requests.endpoint(serviceId).build())).id();
  }

  @Override
  public String endpointStatus(String id) {
    return call(() -> api.showEndpoint(id)).status().value();
  }

  @Override
  public void deleteEndpoint(String id) {
    run(() -> api.deleteEndpoint(id));
  }

  @Override
  public List<Item> endpoints(int offset, int limit) {
    return call(() -> api.listEndpoints(page -> page.sortDir("asc").offset(offset).limit(limit)))
        .items()
        .stream()
        .map(InProcessCloud::item)
        .toList();
  }

  private static Item item(Endpoint endpoint) {
    return new Item(endpoint.id(), endpoint.endpointServiceId());
  }

  private static void run(Runnable call) {
    call(
        () -> {
          call.run();
          return true;
        });
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (VpcepException e) {
      throw CloudException.answered(e.code().httpStatus(), e.code().code(), e);
    } catch (TransportFaultException.RawAnswer e) {
      throw CloudException.answered(e.answer().status(), "", e);
    } catch (TransportFaultException e) {
      throw CloudException.unanswered(e);
    }
  }
}
