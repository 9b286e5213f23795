package io.vpcep.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 0, 4294967295, 4294967296",
    "10.0.0.0/16, 167772160, 167837695, 65536",
    "192.168.1.128/25, 3232235904, 3232236031, 128",
    "255.255.255.254/31, 4294967294, 4294967295, 2",
    "255.255.255.255/32, 4294967295, 4294967295, 1"
  })
  void knowsItsAddresses(String text, long first, long last, long size) {
    Cidr cidr = Cidr.parse(text);

    assertThat(cidr.first()).isEqualTo(first);
    assertThat(cidr.last()).isEqualTo(last);
    assertThat(cidr.size()).isEqualTo(size);
    assertThat(cidr).hasToString(text).isEqualTo(new Cidr(first, cidr.prefixLength()));
  }

  @Test
  void anAddressIsANetworkOfOne() {
    assertThat(Cidr.parse("10.0.0.1")).isEqualTo(Cidr.parse("10.0.0.1/32"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/08",
        "10.0.0.0/8/8",
        " 10.0.0.0/8",
        "10.0.0/8",
        "10.0.0.0.0/8",
        "256.0.0.0/8",
        "1000.0.0.0/8",
        "010.0.0.0/8",
        "-1.0.0.0/8",
        "a.b.c.d/8",
        "::/0",
        "10.0.0.0/255.0.0.0",
        "٣.0.0.0/8"
      })
  void refusesWhatIsNoNetwork(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1/31", "10.0.0.0/6", "128.0.0.0/0", "10.1.0.0/15"})
  void refusesBitsBeyondThePrefix(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.parse(text))
        .withMessageContaining(text);
  }

  @ParameterizedTest
  @CsvSource({"0, -1", "0, 33", "-1, 32", "4294967296, 32", "-4294967296, 0"})
  void refusesNumbersOutOfRange(long first, int prefixLength) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(first, prefixLength));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8, true, true",
    "10.0.0.0/8, 10.255.0.0/16, true, true",
    "10.255.0.0/16, 10.0.0.0/8, false, true",
    "10.0.0.0/9, 10.128.0.0/9, false, false",
    "10.0.0.0/8, 11.0.0.0/8, false, false",
    "10.0.0.0/8, 9.255.255.255/32, false, false",
    "0.0.0.0/0, 255.255.255.255/32, true, true"
  })
  void knowsWhatIsInItAndWhatOverlaps(
      String text, String other, boolean contains, boolean overlaps) {
    Cidr cidr = Cidr.parse(text);
    Cidr otherCidr = Cidr.parse(other);

    assertThat(cidr.contains(otherCidr)).isEqualTo(contains);
    assertThat(cidr.overlaps(otherCidr)).isEqualTo(overlaps);
    assertThat(otherCidr.overlaps(cidr)).isEqualTo(overlaps);
  }

  @Test
  void knowsWhichAddressesAreInIt() {
    Cidr cidr = Cidr.parse("10.0.0.4/30");

    assertThat(cidr.contains(cidr.first() - 1)).isFalse();
    assertThat(cidr.contains(cidr.first())).isTrue();
    assertThat(cidr.contains(cidr.last())).isTrue();
    assertThat(cidr.contains(cidr.last() + 1)).isFalse();
  }

  @Test
  void writesAddressesWithDots() {
    assertThat(Cidr.text(0)).isEqualTo("0.0.0.0");
    assertThat(Cidr.text(0xC0A8_0102L)).isEqualTo("192.168.1.2");
    assertThat(Cidr.text(0xFFFF_FFFFL)).isEqualTo("255.255.255.255");
  }
}
