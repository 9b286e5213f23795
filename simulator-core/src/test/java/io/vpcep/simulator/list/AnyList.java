package io.vpcep.simulator.list;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;

/** The five lists of the API, for tests of what they have in common; items are told by id. */
public enum AnyList {
  /** The endpoint services of the provider. */
  SERVICES(1000) {
    @Override
    public Page<String> page(TestRegion region, String serviceId, Paging paging) {
      return region
          .provider()
          .listEndpointServices(ListEndpointServices.builder().paging(paging).build())
          .map(EndpointService::id);
    }

    @Override
    String add(TestRegion region, String serviceId) {
      return region.provider().createEndpointService(Requests.service().build()).id();
    }

    @Override
    boolean remove(TestRegion region, String serviceId, String item) {
      region.provider().deleteEndpointService(item);
      return true;
    }
  },

  /** The endpoints of the consumer. */
  ENDPOINTS(1000) {
    @Override
    public Page<String> page(TestRegion region, String serviceId, Paging paging) {
      return region
          .consumer()
          .listEndpoints(ListEndpoints.builder().paging(paging).build())
          .map(Endpoint::id);
    }

    @Override
    String add(TestRegion region, String serviceId) {
      return region.connect(serviceId).id();
    }

    @Override
    boolean remove(TestRegion region, String serviceId, String item) {
      region.consumer().deleteEndpoint(item);
      return true;
    }
  },

  /** The connections of one service. */
  CONNECTIONS(1000) {
    @Override
    public Page<String> page(TestRegion region, String serviceId, Paging paging) {
      return region
          .provider()
          .listConnections(ListConnections.builder(serviceId).paging(paging).build())
          .map(Connection::id);
    }

    @Override
    String add(TestRegion region, String serviceId) {
      return region.connect(serviceId).id();
    }

    @Override
    boolean remove(TestRegion region, String serviceId, String item) {
      region.consumer().deleteEndpoint(item);
      return true;
    }
  },

  /** The whitelist of one service; an item is told by its record. */
  PERMISSIONS(500) {
    @Override
    public Page<String> page(TestRegion region, String serviceId, Paging paging) {
      return region
          .provider()
          .listPermissions(ListPermissions.builder(serviceId).paging(paging).build())
          .map(Permission::permission);
    }

    @Override
    String add(TestRegion region, String serviceId) {
      String record = "iam:domain::" + Requests.newId().replace("-", "");
      return region.provider().addPermissions(serviceId, record).get(0);
    }

    @Override
    boolean remove(TestRegion region, String serviceId, String item) {
      region.provider().removePermissions(serviceId, item);
      return true;
    }
  },

  /** The services of the operator. */
  PUBLIC_SERVICES(1000) {
    @Override
    public Page<String> page(TestRegion region, String serviceId, Paging paging) {
      return region
          .consumer()
          .listPublicServices(ListPublicServices.builder().paging(paging).build())
          .map(PublicService::id);
    }

    @Override
    String add(TestRegion region, String serviceId) {
      String name = "more." + Requests.newId();
      return region
          .region()
          .addPublicService(PublicServiceSpec.of(name, ServiceType.INTERFACE))
          .id();
    }

    @Override
    boolean remove(TestRegion region, String serviceId, String item) {
      return false;
    }
  };

  private final int largestLimit;

  AnyList(int largestLimit) {
    this.largestLimit = largestLimit;
  }

  /** The largest limit that a query may ask for. */
  public int largestLimit() {
    return largestLimit;
  }

  /** A page of the list; of that service, where the list is one of a service. */
  public abstract Page<String> page(TestRegion region, String serviceId, Paging paging);

  /** Makes the list longer by one item, and tells which. */
  abstract String add(TestRegion region, String serviceId);

  /** Takes an item out again; false if that is impossible, as the operator's services stay. */
  abstract boolean remove(TestRegion region, String serviceId, String item);
}
