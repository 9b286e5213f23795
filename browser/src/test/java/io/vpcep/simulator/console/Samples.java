package io.vpcep.simulator.console;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Region documents that the tests begin with. */
final class Samples {

  /** Nothing but the operator's services. */
  static final String EMPTY = "{}";

  private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed80";
  private static final String SUBNET = "68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de";

  /** A few services of two accounts, and endpoints of two others in each state. */
  static final String SMALL =
      document(
          String.join(
              ",",
              service("payments", "ledger", "available"),
              service("payments", "rates", "available"),
              service("search", "catalogue", "available"),
              service("search", "suggest", "creating")),
          String.join(
              ",",
              endpoint("shop", "ledger", "accepted"),
              endpoint("shop", "rates", "pendingAcceptance"),
              endpoint("shop", "catalogue", "accepted"),
              endpoint("backoffice", "ledger", "creating"),
              endpoint("backoffice", "catalogue", "rejected"),
              endpoint("backoffice", "rates", "deleting"),
              endpoint("backoffice", "suggest", "failed")));

  private static final int PROVIDERS = 20;
  private static final int SERVICES_OF_EACH = 10;
  private static final int CONSUMERS = 37;

  private Samples() {}

  /** Endpoints of 37 accounts to 200 services of 20 accounts. */
  static String large(int endpoints) {
    int services = PROVIDERS * SERVICES_OF_EACH;
    return document(
        IntStream.range(0, services)
            .mapToObj(i -> service("provider-" + i / SERVICES_OF_EACH, "large-" + i, "available"))
            .collect(Collectors.joining(",")),
        IntStream.range(0, endpoints)
            .mapToObj(
                i ->
                    endpoint(
                        "consumer-" + i % CONSUMERS,
                        "large-" + i % services,
                        i % 11 == 0 ? "pendingAcceptance" : "accepted"))
            .collect(Collectors.joining(",")));
  }

  private static String document(String services, String endpoints) {
    return "{\"services\": [" + services + "], \"endpoints\": [" + endpoints + "]}";
  }

  private static String service(String account, String name, String status) {
    return """
        {"account": "%s", "service_name": "%s", "status": "%s", "vpc_id": "%s", "ip": "%s.example.com",
         "ports": [{"client_port": 443, "server_port": 8443}], "permissions": ["*"], "description": "of %s"}
        """
        .formatted(account, name, status, VPC, name, account);
  }

  private static String endpoint(String account, String service, String status) {
    String failed = status.equals("failed") ? "\"error_codes\": [\"EndPoint.2042\"], " : "";
    return """
        {"account": "%s", "endpoint_service_name": "%s", "status": "%s", %s"vpc_id": "%s", "subnet_id": "%s"}
        """
        .formatted(account, service, status, failed, VPC, SUBNET);
  }
}
