package io.vpcep.simulator.config;

/**
 * How many resources there may be.
 *
 * @param endpointServices per project; 100 in the sample of API reference 4.4.1
 * @param endpoints per project; 150 in the same sample
 * @param whitelistRecords per endpoint service; the documents name no number, 500 is the largest
 *     page of that list (4.2.8)
 */
public record Quotas(int endpointServices, int endpoints, int whitelistRecords) {

  /** The numbers of the API reference. */
  public static final Quotas DEFAULT = new Quotas(100, 150, 500);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Quotas {
    requireNotNegative("endpointServices", endpointServices);
    requireNotNegative("endpoints", endpoints);
    requireNotNegative("whitelistRecords", whitelistRecords);
  }

  /** The same with another number of endpoint services. */
  public Quotas withEndpointServices(int number) {
    return new Quotas(number, endpoints, whitelistRecords);
  }

  /** The same with another number of endpoints. */
  public Quotas withEndpoints(int number) {
    return new Quotas(endpointServices, number, whitelistRecords);
  }

  /** The same with another number of whitelist records. */
  public Quotas withWhitelistRecords(int number) {
    return new Quotas(endpointServices, endpoints, number);
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException("quota " + name + " must not be negative: " + value);
    }
  }
}
