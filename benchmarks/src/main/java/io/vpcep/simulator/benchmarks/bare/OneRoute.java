package io.vpcep.simulator.benchmarks.bare;

import java.util.List;

/** A server whose only route answers with quotas: the least that starts and sends a record. */
public final class OneRoute {
  private OneRoute() {}

  /** Starts it at the given port. */
  public static void main(String[] arguments) {
    Quota endpoints = new Quota("endpoint", 0, 150);
    Quota services = new Quota("endpoint_service", 0, 100);
    BareJavalin.start(
        arguments[0],
        routes ->
            routes.get(
                "/v1/{project_id}/quotas",
                context -> context.json(new Answer(new Resources(List.of(endpoints, services))))));
  }

  /** The body. */
  record Answer(Resources quotas) {}

  /** Its list. */
  record Resources(List<Quota> resources) {}

  /** An entry of the list. */
  record Quota(String type, int used, int quota) {}
}
