package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.junit.VpcepSimulator;
import org.junit.jupiter.api.Test;

/** The example in the documentation of {@link VpcepSimulator}. */
@VpcepSimulator
class QuotaTest {
  @Test
  void aNewProjectMayCreateAHundredServices(VpcepApi api) {
    assertThat(api.showQuotas()).extracting(Quota::quota).contains(100);
  }
}
