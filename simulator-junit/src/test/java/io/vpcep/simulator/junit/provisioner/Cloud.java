package io.vpcep.simulator.junit.provisioner;

import java.util.List;

/** What a provisioner needs of the VPC endpoint API, whichever way it is called. */
interface Cloud {

  /**
   * A service or an endpoint in a list.
   *
   * @param of name of the service, or id of the service that the endpoint connects to
   */
  record Item(String id, String of) {}

  /**
   * Creates a service whose owner accepts connections.
   *
   * @return its id
   */
  String createService(String name);

  String serviceStatus(String id);

  void deleteService(String id);

  /** A page of the project's services, the oldest first: what comes meanwhile moves no other. */
  List<Item> services(int offset, int limit);

  void accept(String serviceId, String endpointId);

  /**
   * Creates an endpoint to a service.
   *
   * @return its id
   */
  String createEndpoint(String serviceId);

  String endpointStatus(String id);

  void deleteEndpoint(String id);

  /** A page of the project's endpoints, the oldest first. */
  List<Item> endpoints(int offset, int limit);
}
