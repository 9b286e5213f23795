package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import java.util.List;
import java.util.stream.Stream;

/** The services that the operator has in a new region. */
final class Offers {
  private static final String SWISS = "eu-ch2";

  private Offers() {}

  /** Those of a region, by their full names. */
  static List<PublicServiceSpec> in(SimulatorConfig config) {
    String region = config.regionName();
    boolean isOfTelekom =
        config.dialect().get(Trait.PUBLIC_SERVICES) == Trait.PublicServices.OPEN_TELEKOM_CLOUD;
    String prefix =
        config.dialect().get(Trait.PUBLIC_SERVICE_PREFIX)
            + (isOfTelekom && region.equals(SWISS) ? "sc." : "")
            + region
            + ".";
    return (isOfTelekom ? ofTelekom(region) : common())
        .map(
            offer ->
                new PublicServiceSpec(
                    prefix + offer.name(), offer.type(), offer.charge(), offer.enablePolicy()))
        .toList();
  }

  private static Stream<PublicServiceSpec> common() {
    return Stream.of(
        gateway("obs"),
        interfaced("dns"),
        interfaced("dis"),
        interfaced("iam").withEnablePolicy(true));
  }

  /** A region that is not one of theirs has what all of them have. */
  private static Stream<PublicServiceSpec> ofTelekom(String region) {
    Stream<PublicServiceSpec> more =
        switch (region) {
          case "eu-de" -> Stream.of(interfaced("apig"));
          case "eu-nl" -> Stream.of(gateway("obs-internet"));
          case SWISS -> Stream.of(interfaced("api"), interfaced("console"));
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(gateway("obs"), interfaced("dns")), more);
  }

  private static PublicServiceSpec gateway(String name) {
    return PublicServiceSpec.of(name, ServiceType.GATEWAY);
  }

  private static PublicServiceSpec interfaced(String name) {
    return PublicServiceSpec.of(name, ServiceType.INTERFACE);
  }
}
