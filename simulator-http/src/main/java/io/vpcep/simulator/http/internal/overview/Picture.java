package io.vpcep.simulator.http.internal.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is connected to whom.
 *
 * @param accounts the accounts that own something, at most {@value #MOST_ACCOUNTS}
 * @param accountsTotal how many there are
 * @param servicesTotal how many services meet the conditions
 * @param endpointsTotal how many endpoints do
 * @param services these services; null if there are too many to show
 * @param endpoints these endpoints; null if there are too many to show
 * @param groups how many connections there are between accounts, the largest number first; at most
 *     {@value #MOST_GROUPS}
 * @param groupsTotal how many groups there are
 */
public record Picture(
    List<AccountRow> accounts,
    int accountsTotal,
    int servicesTotal,
    int endpointsTotal,
    @Nullable List<ServiceRow> services,
    @Nullable List<EndpointRow> endpoints,
    List<Group> groups,
    int groupsTotal) {
  static final int MOST_ACCOUNTS = 500;
  static final int MOST_GROUPS = 100;

  /** An account, with the number of services and endpoints that it has in all. */
  record AccountRow(String id, String name, List<String> projects, int services, int endpoints) {}

  /**
   * The connections of one account with services of another.
   *
   * @param provider name of the account that owns the services; null for public services
   * @param consumer name of the account that owns the endpoints
   * @param gone true if the services are gone, and nobody knows whose they were
   * @param statuses how many connections are in each state
   */
  record Group(
      @Nullable String provider,
      String consumer,
      @Nullable Boolean gone,
      Map<String, Integer> statuses) {
    int size() {
      return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
