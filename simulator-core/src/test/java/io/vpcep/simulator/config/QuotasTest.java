package io.vpcep.simulator.config;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag(Door.ONCE)
class QuotasTest {

  @Rule("C23")
  @ParameterizedTest
  @CsvSource({
    "DEFAULT, 100, 150",
    "API_REFERENCE_2024, 100, 150",
    "INTERNATIONAL, 100, 150",
    "LEGACY, 100, 150",
    "CURRENT, 20, 50",
    "OPEN_TELEKOM_CLOUD, 20, 50"
  })
  void ofServicesAndEndpointsAreThoseOfTheDialectUnlessSet(
      Dialect.Named dialect, int services, int endpoints) {
    SimulatorConfig unset = SimulatorConfig.builder().dialect(dialect.dialect()).build();
    SimulatorConfig set =
        SimulatorConfig.builder()
            .quotas(quotas -> quotas.withEndpointServices(7).withEndpoints(8))
            .dialect(dialect.dialect())
            .build();

    assertThat(unset.quota(ENDPOINT_SERVICE)).isEqualTo(services);
    assertThat(unset.quota(ENDPOINT)).isEqualTo(endpoints);
    assertThat(set.quota(ENDPOINT_SERVICE)).isEqualTo(7);
    assertThat(set.quota(ENDPOINT)).isEqualTo(8);
  }

  @Test
  void theOthersHaveTheirDefaults() {
    assertThat(Quotas.DEFAULT.endpointServices()).isNull();
    assertThat(Quotas.DEFAULT.endpoints()).isNull();
    assertThat(Quotas.DEFAULT.whitelistRecords()).isEqualTo(500);
    assertThat(Quotas.DEFAULT.accessWhitelistEntries()).isEqualTo(20);
  }

  @Test
  void eachNumberIsChangedAlone() {
    Quotas quotas = new Quotas(100, 150, 500);

    assertThat(quotas.withEndpointServices(1)).isEqualTo(new Quotas(1, 150, 500));
    assertThat(quotas.withEndpoints(2)).isEqualTo(new Quotas(100, 2, 500));
    assertThat(quotas.withEndpointServices(null).withEndpoints(null)).isEqualTo(Quotas.DEFAULT);
    assertThat(quotas.withWhitelistRecords(3)).isEqualTo(new Quotas(100, 150, 3));
    assertThat(quotas.withAccessWhitelistEntries(4))
        .isEqualTo(new Quotas(100, 150, 500, 4, Integer.MAX_VALUE));
  }

  @Test
  void zeroIsAllowed() {
    assertThat(new Quotas(0, 0, 0).endpoints()).isZero();
  }

  @Test
  void aNegativeNumberIsRefusedWithItsNameAndValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quotas.DEFAULT.withEndpointServices(-1))
        .withMessageContainingAll("endpointServices", "-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quotas.DEFAULT.withEndpoints(-2))
        .withMessageContainingAll("endpoints", "-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quotas.DEFAULT.withWhitelistRecords(-3))
        .withMessageContainingAll("whitelistRecords", "-3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quotas.DEFAULT.withAccessWhitelistEntries(-4))
        .withMessageContainingAll("accessWhitelistEntries", "-4");
  }
}
