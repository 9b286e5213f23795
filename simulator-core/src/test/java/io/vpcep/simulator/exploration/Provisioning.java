package io.vpcep.simulator.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.exploration.Provisioner.Mistake;

/** A test of a {@link Provisioner}; public for tests that are written at run time. */
public final class Provisioning {
  private Provisioning() {}

  /** Connects, and takes everything away again. */
  public static void run(SimulatedRegion region, String mistake) throws InterruptedException {
    run(region, mistake.isEmpty() ? new Mistake[0] : new Mistake[] {Mistake.valueOf(mistake)});
  }

  static void run(SimulatedRegion region, Mistake... mistakes) throws InterruptedException {
    Provisioner provisioner = new Provisioner(region, mistakes);
    assertThat(provisioner.connect("web").status()).isEqualTo(EndpointStatus.ACCEPTED);
    provisioner.disconnect("web");
  }
}
