package io.vpcep.simulator.config;

import static io.vpcep.simulator.config.Trait.PortConflictRule.SERVER_AND_CLIENT_PORT;
import static io.vpcep.simulator.config.Trait.TagCharacters.ANY_BUT_RESERVED;
import static io.vpcep.simulator.config.Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE;
import static io.vpcep.simulator.config.Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.fixture.Door;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Dialects are sets of traits; docs/behaviour.md says what the named ones are. */
@Tag(Door.ONCE)
class DialectTest {
  private static final Dialect DEFAULT = Dialect.DEFAULT;

  /** For each trait another value than the default one, and the text that stands for it. */
  private record Other(Object value, String text) {}

  private static final Map<Trait<?>, Other> OTHERS = new LinkedHashMap<>();

  static {
    other(Trait.PORT_CONFLICTS, SERVER_AND_CLIENT_PORT, "server-and-client-port");
    other(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.UDP), "udp");
    other(Trait.MAX_PORT_MAPPINGS, 1, "1");
    other(Trait.RESERVED_CIDR, "10.0.0.0/8", "10.0.0.0/8");
    other(Trait.MAX_TAGS, 0, "0");
    other(
        Trait.TAG_CHARACTERS, LETTERS_DIGITS_HYPHEN_UNDERSCORE, "letters-digits-hyphen-underscore");
    other(
        Trait.TIMESTAMPS,
        Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE,
        "milliseconds-without-zone");
    other(Trait.SERVICE_TAGS, false, "false");
    other(Trait.PERMISSION_TYPE, false, "false");
    other(Trait.VIP_PORT_ID, false, "false");
    other(Trait.POOLS, true, "true");
    other(Trait.CURRENT_FIELDS, false, "false");
    other(Trait.CURRENT_CODES, true, "true");
    other(Trait.PUBLIC_SERVICE_OWNER, "me", "me");
    other(Trait.PUBLIC_SERVICE_PREFIX, "mine.", "mine.");
  }

  static final Iterable<Trait<?>> TRAITS = Trait.all();

  private static <V> void other(Trait<V> trait, V value, String text) {
    OTHERS.put(trait, new Other(value, text));
  }

  @SuppressWarnings("unchecked") // other() puts in values of the trait
  private static <V> Dialect changed(Trait<V> trait) {
    return DEFAULT.with(trait, (V) OTHERS.get(trait).value());
  }

  @Test
  void theDefaultIsTheContract() {
    assertThat(DEFAULT.get(Trait.PORT_CONFLICTS)).isEqualTo(Trait.PortConflictRule.SERVER_PORT);
    assertThat(DEFAULT.get(Trait.PROTOCOLS)).isEqualTo(EnumSet.allOf(PortMapping.Protocol.class));
    assertThat(DEFAULT.get(Trait.MAX_PORT_MAPPINGS)).isEqualTo(200);
    assertThat(DEFAULT.get(Trait.RESERVED_CIDR)).isEqualTo("198.19.128.0/17");
    assertThat(DEFAULT.get(Trait.MAX_TAGS)).isEqualTo(10);
    assertThat(DEFAULT.get(Trait.TAG_CHARACTERS)).isEqualTo(ANY_BUT_RESERVED);
    assertThat(DEFAULT.get(Trait.TIMESTAMPS)).isEqualTo(Trait.TimestampFormat.SECONDS_WITH_ZONE);
    assertThat(DEFAULT.get(Trait.POOLS)).isFalse();
  }

  @Test
  void theApiReferenceToTheLetterHasTcpOnlyAndNothingOfTheOtherPages() {
    Dialect dialect = Dialect.API_REFERENCE_2024;

    assertThat(dialect.get(Trait.PROTOCOLS)).containsExactly(PortMapping.Protocol.TCP);
    assertThat(dialect.get(Trait.SERVICE_TAGS)).isFalse();
    assertThat(dialect.get(Trait.VIP_PORT_ID)).isFalse();
    assertThat(dialect.get(Trait.POOLS)).isFalse();
    assertThat(dialect.get(Trait.PORT_CONFLICTS)).isEqualTo(Trait.PortConflictRule.SERVER_PORT);
  }

  @Test
  void theInternationalOneMindsClientPortsTooAndHasPlainTags() {
    Dialect dialect = Dialect.INTERNATIONAL;

    assertThat(dialect.get(Trait.PORT_CONFLICTS)).isEqualTo(SERVER_AND_CLIENT_PORT);
    assertThat(dialect.get(Trait.TAG_CHARACTERS)).isEqualTo(LETTERS_DIGITS_HYPHEN_UNDERSCORE);
    assertThat(dialect.get(Trait.PUBLIC_SERVICE_OWNER)).isEqualTo("OTC");
  }

  @Test
  void theLegacyOneHasPoolsAndTheOlderTimes() {
    Dialect dialect = Dialect.LEGACY;

    assertThat(dialect.get(Trait.POOLS)).isTrue();
    assertThat(dialect.get(Trait.TIMESTAMPS))
        .isEqualTo(Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE);
    assertThat(dialect.get(Trait.RESERVED_CIDR)).isEqualTo("198.19.128.0/20");
  }

  @Test
  void theCurrentOneHasTwentyTagsAndTheNewerCodes() {
    Dialect dialect = Dialect.CURRENT;

    assertThat(dialect.get(Trait.MAX_TAGS)).isEqualTo(20);
    assertThat(dialect.get(Trait.TAG_CHARACTERS)).isEqualTo(LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT);
    assertThat(dialect.get(Trait.CURRENT_CODES)).isTrue();
  }

  @Test
  void onlyTheDefaultAndTheCurrentOneHaveTheCurrentFields() {
    assertThat(
            Arrays.stream(Dialect.Named.values())
                .filter(named -> named.dialect().get(Trait.CURRENT_FIELDS)))
        .containsExactly(Dialect.Named.DEFAULT, Dialect.Named.CURRENT);
  }

  @ParameterizedTest
  @EnumSource(Dialect.Named.class)
  void everyNamedDialectIsTheConstantOfThatName(Dialect.Named named) throws Exception {
    assertThat(named.dialect()).isEqualTo(Dialect.class.getField(named.name()).get(null));
  }

  @Test
  void everyTraitIsTriedHere() {
    assertThat(OTHERS.keySet()).containsExactlyElementsOf(Trait.all());
  }

  @ParameterizedTest
  @FieldSource("TRAITS")
  void aTraitIsChangedAndNoOther(Trait<?> trait) {
    Dialect changed = changed(trait);

    for (Trait<?> each : Trait.all()) {
      assertThat(changed.<Object>get(anyOf(each)))
          .isEqualTo(each == trait ? OTHERS.get(trait).value() : each.defaultValue());
    }
    assertThat(changed)
        .isNotEqualTo(DEFAULT)
        .hasToString("Dialect" + Map.of(trait, OTHERS.get(trait).value()));
  }

  @ParameterizedTest
  @FieldSource("TRAITS")
  void aTraitThatIsChangedBackLeavesNothing(Trait<?> trait) {
    assertThat(back(changed(trait), trait)).isEqualTo(DEFAULT).hasSameHashCodeAs(DEFAULT);
  }

  private static <V> Dialect back(Dialect dialect, Trait<V> trait) {
    return dialect.with(trait, trait.defaultValue());
  }

  @SuppressWarnings("unchecked") // for reading only
  private static Trait<Object> anyOf(Trait<?> trait) {
    return (Trait<Object>) trait;
  }

  @ParameterizedTest
  @FieldSource("TRAITS")
  void aTraitIsFoundByItsNameAndReadFromText(Trait<?> trait) {
    assertThat(Trait.of(trait.name())).isSameAs(trait);
    assertThat(trait.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat((Object) trait.parse(OTHERS.get(trait).text())).isEqualTo(OTHERS.get(trait).value());
  }

  @Test
  void protocolsAreReadAsAList() {
    assertThat(Trait.PROTOCOLS.parse("TCP, udp"))
        .isEqualTo(EnumSet.allOf(PortMapping.Protocol.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "port-conflicts!SERVER_PORT!one of server-port, server-and-client-port, not"
            + " \"SERVER_PORT\"",
        "protocols!icmp!one of tcp, udp, not \"icmp\"",
        "max-port-mappings!0!max-port-mappings must be 1 or more, not 0",
        "max-tags!-1!max-tags must be 0 or more, not -1",
        "max-tags!ten!a whole number, not \"ten\"",
        "reserved-cidr!198.19.128.1/17!198.19.128.1/17",
        "pools!yes!true or false, not \"yes\"",
      })
  void aTextThatStandsForNoValueIsNamed(String name, String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trait.of(name).parse(text))
        .withMessageContaining(message);
  }

  @Test
  void anUnknownTraitIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trait.of("tags"))
        .withMessageStartingWith("expected one of port-conflicts, protocols, ")
        .withMessageEndingWith(", not \"tags\"");
  }

  @Test
  void impossibleValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(Trait.PROTOCOLS, Set.of()))
        .withMessageContaining("protocols must be one or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(Trait.MAX_PORT_MAPPINGS, 0))
        .withMessageContaining("max-port-mappings must be 1 or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(Trait.MAX_TAGS, -1))
        .withMessageContaining("max-tags must be 0 or more, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.with(Trait.RESERVED_CIDR, "198.19.128.1/17"))
        .withMessageContaining("198.19.128.1/17");
  }

  @Test
  void aSetIsCopied() {
    Set<PortMapping.Protocol> protocols = EnumSet.of(PortMapping.Protocol.TCP);
    Dialect dialect = DEFAULT.with(Trait.PROTOCOLS, protocols);
    protocols.add(PortMapping.Protocol.UDP);

    assertThat(dialect.get(Trait.PROTOCOLS)).containsExactly(PortMapping.Protocol.TCP);
  }
}
