package io.vpcep.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.fixture.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Door.ONCE)
class QuotasTest {

  @Test
  void theDefaultsAreTheNumbersOfTheApiReference() {
    assertThat(Quotas.DEFAULT.endpointServices()).isEqualTo(100);
    assertThat(Quotas.DEFAULT.endpoints()).isEqualTo(150);
    assertThat(Quotas.DEFAULT.whitelistRecords()).isEqualTo(500);
    assertThat(Quotas.DEFAULT.accessWhitelistEntries()).isEqualTo(20);
  }

  @Test
  void eachNumberIsChangedAlone() {
    assertThat(Quotas.DEFAULT.withEndpointServices(1)).isEqualTo(new Quotas(1, 150, 500));
    assertThat(Quotas.DEFAULT.withEndpoints(2)).isEqualTo(new Quotas(100, 2, 500));
    assertThat(Quotas.DEFAULT.withWhitelistRecords(3)).isEqualTo(new Quotas(100, 150, 3));
    assertThat(Quotas.DEFAULT.withAccessWhitelistEntries(4))
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
