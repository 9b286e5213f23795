package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.internal.index.SortOrder;
import io.vpcep.simulator.internal.state.RegionState;
import java.util.ArrayList;
import java.util.List;

/**
 * The services and endpoints that calls created and nobody has deleted.
 *
 * @param all in the order of the projects, services first
 */
public record Leftovers(List<Leftover> all) {

  /** One of them. */
  record Leftover(ResourceType type, String id, String projectId) {}

  /**
   * Those of a region. The operator's services are not meant to go, nor is what a test put in by a
   * snapshot or to fill a quota; they do not count.
   */
  public static Leftovers of(RegionState state) {
    List<Leftover> found = new ArrayList<>();
    for (Account account : state.directory().accounts()) {
      for (Project project : state.directory().projectsOf(account.id())) {
        addServices(state, project.id(), found);
        addEndpoints(state, project.id(), found);
      }
    }
    found.removeIf(leftover -> state.given().contains(leftover.id()));
    return new Leftovers(List.copyOf(found));
  }

  private static void addServices(RegionState state, String projectId, List<Leftover> found) {
    state.services().ofProject(projectId, SortOrder.BY_CREATION).stream()
        .filter(service -> !service.open() && !service.deleting())
        .map(service -> new Leftover(ResourceType.ENDPOINT_SERVICE, service.id(), projectId))
        .forEach(found::add);
  }

  private static void addEndpoints(RegionState state, String projectId, List<Leftover> found) {
    state.endpoints().ofProject(projectId, SortOrder.BY_CREATION).stream()
        .filter(endpoint -> !endpoint.deleting())
        .map(endpoint -> new Leftover(ResourceType.ENDPOINT, endpoint.id(), projectId))
        .forEach(found::add);
  }
}
