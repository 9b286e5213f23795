package io.vpcep.simulator.config;

import io.vpcep.simulator.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * How many resources there may be.
 *
 * @param endpointServices per project; null, the default, for as many as the dialect says
 * @param endpoints per project; null, the default, likewise
 * @param whitelistRecords per endpoint service; the documents name no number, 500 is the largest
 *     page of that list (4.2.8)
 * @param accessWhitelistEntries addresses and networks in the access whitelist of an endpoint; 20
 *     in the public documentation of EndPoint.2045
 * @param servicesOfBackend endpoint services that may share a port or an address; by default
 *     2147483647, which is no limit: EndPoint.3056 tells of one, and no document which
 */
@Stable
public record Quotas(
    @Nullable Integer endpointServices,
    @Nullable Integer endpoints,
    int whitelistRecords,
    int accessWhitelistEntries,
    int servicesOfBackend) {

  /** The numbers of the documents; those of services and endpoints are the dialect's. */
  public static final Quotas DEFAULT = new Quotas(null, null, 500, 20, Integer.MAX_VALUE);

  /** Quotas with the default number of entries in access whitelists, 20. */
  public Quotas(int endpointServices, int endpoints, int whitelistRecords) {
    this(endpointServices, endpoints, whitelistRecords, 20, Integer.MAX_VALUE);
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Quotas {
    if (endpointServices != null) {
      requireNotNegative("endpointServices", endpointServices);
    }
    if (endpoints != null) {
      requireNotNegative("endpoints", endpoints);
    }
    requireNotNegative("whitelistRecords", whitelistRecords);
    requireNotNegative("accessWhitelistEntries", accessWhitelistEntries);
    requireNotNegative("servicesOfBackend", servicesOfBackend);
  }

  /** The same with another number of endpoint services; null for as many as the dialect says. */
  public Quotas withEndpointServices(@Nullable Integer number) {
    return new Quotas(
        number, endpoints, whitelistRecords, accessWhitelistEntries, servicesOfBackend);
  }

  /** The same with another number of endpoints; null for as many as the dialect says. */
  public Quotas withEndpoints(@Nullable Integer number) {
    return new Quotas(
        endpointServices, number, whitelistRecords, accessWhitelistEntries, servicesOfBackend);
  }

  /** The same with another number of whitelist records. */
  public Quotas withWhitelistRecords(int number) {
    return new Quotas(
        endpointServices, endpoints, number, accessWhitelistEntries, servicesOfBackend);
  }

  /** The same with another number of entries in the access whitelist of an endpoint. */
  public Quotas withAccessWhitelistEntries(int number) {
    return new Quotas(endpointServices, endpoints, whitelistRecords, number, servicesOfBackend);
  }

  /** The same with another number of services that may share a backend. */
  public Quotas withServicesOfBackend(int number) {
    return new Quotas(
        endpointServices, endpoints, whitelistRecords, accessWhitelistEntries, number);
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException("quota " + name + " must not be negative: " + value);
    }
  }

  /**
   * How much of a quota is to be left free, see {@code SimulatedRegion.fillQuota}.
   *
   * @param left how many more resources fit, 0 or more
   */
  public record Room(int left) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Room {
      if (left < 0) {
        throw new IllegalArgumentException("room in a quota must be 0 or more, not " + left);
      }
    }

    /**
     * Room for so many more resources.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Room leaving(int left) {
      return new Room(left);
    }
  }
}
