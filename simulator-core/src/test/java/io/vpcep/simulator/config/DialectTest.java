package io.vpcep.simulator.config;

import static io.vpcep.simulator.config.Trait.PortConflictRule.SERVER_AND_CLIENT_PORT;
import static io.vpcep.simulator.config.Trait.TagCharacters.ANY_BUT_RESERVED;
import static io.vpcep.simulator.config.Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE;
import static io.vpcep.simulator.config.Trait.TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
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

  /** For each trait another value than the default one. */
  private static final Map<Trait<?>, Object> OTHERS = new LinkedHashMap<>();

  static {
    other(Trait.PORT_CONFLICTS, SERVER_AND_CLIENT_PORT);
    other(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.UDP));
    other(Trait.MAX_PORT_MAPPINGS, 1);
    other(Trait.RESERVED_CIDR, "10.0.0.0/8");
    other(Trait.RESERVED_FOR_VPCS, Trait.ReservedForVpcs.ALWAYS);
    other(Trait.MAX_TAGS, 0);
    other(Trait.QUOTAS, Trait.PublishedQuotas.PUBLIC_PAGES);
    other(Trait.QUOTA_SCOPE, Trait.QuotaScope.ACCOUNT);
    other(Trait.TAG_CHARACTERS, LETTERS_DIGITS_HYPHEN_UNDERSCORE);
    other(Trait.TIMESTAMPS, Trait.TimestampFormat.MILLISECONDS_WITHOUT_ZONE);
    other(Trait.SERVICE_TAGS, false);
    other(Trait.PERMISSION_TYPE, false);
    other(Trait.OWN_PERMISSION, true);
    other(Trait.VIP_PORT_ID, false);
    other(Trait.POOLS, true);
    other(Trait.CURRENT_FIELDS, false);
    other(Trait.SDK_FIELDS, false);
    other(Trait.DNS_NAMES_ON_CREATION, false);
    other(Trait.CURRENT_CODES, true);
    other(Trait.MESSAGES, Trait.Messages.OPEN_TELEKOM_CLOUD);
    other(Trait.GATEWAY_ERRORS, true);
    other(Trait.PUBLIC_SERVICES, Trait.PublicServices.OPEN_TELEKOM_CLOUD);
    other(Trait.PUBLIC_SERVICE_OWNER, "me");
    other(Trait.PUBLIC_SERVICE_PREFIX, "mine.");
  }

  static final Iterable<Trait<?>> TRAITS = Trait.all();

  private static <V> void other(Trait<V> trait, V value) {
    OTHERS.put(trait, value);
  }

  @SuppressWarnings("unchecked") // other() puts in values of the trait
  private static <V> Dialect changed(Trait<V> trait) {
    return DEFAULT.with(trait, (V) OTHERS.get(trait));
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

  @ParameterizedTest
  @CsvSource({
    "EndPoint.0005, The requested resource does not exist.",
    "EndPoint.2014, The endpoint has been connected to the endpoint service.",
    "EndPoint.3013, endpointService interface vlan can't have vpcId.",
    "EndPoint.3018, endpointService gateway vlan can't have vpcId.",
    "EndPoint.2003, other",
  })
  void theOpenTelekomCloudHasFourMessagesOfItsOwn(String code, String message) {
    assertThat(Dialect.OPEN_TELEKOM_CLOUD.get(Trait.MESSAGES).of(code, "other")).isEqualTo(message);
    assertThat(DEFAULT.get(Trait.MESSAGES).of(code, "other")).isEqualTo("other");
  }

  @Rule("S182")
  @Test
  void theOpenTelekomCloudHasTcpOnlyAndNothingThatOnlyTheSdkHas() {
    Dialect dialect = Dialect.OPEN_TELEKOM_CLOUD;

    assertThat(dialect.get(Trait.PROTOCOLS)).containsExactly(PortMapping.Protocol.TCP);
    assertThat(dialect.get(Trait.MAX_TAGS)).isEqualTo(20);
    assertThat(dialect.get(Trait.PORT_CONFLICTS)).isEqualTo(Trait.PortConflictRule.SERVER_PORT);
    assertThat(dialect.get(Trait.VIP_PORT_ID)).isFalse();
    assertThat(dialect.get(Trait.SDK_FIELDS)).isFalse();
    assertThat(dialect.get(Trait.POOLS)).isTrue();
    assertThat(dialect.get(Trait.CURRENT_CODES)).isTrue();
    assertThat(dialect.get(Trait.DNS_NAMES_ON_CREATION)).isFalse();
  }

  @Test
  void theNewerOnesHaveTheCurrentFields() {
    assertThat(
            Arrays.stream(Dialect.Named.values())
                .filter(named -> named.dialect().get(Trait.CURRENT_FIELDS)))
        .containsExactly(
            Dialect.Named.DEFAULT, Dialect.Named.CURRENT, Dialect.Named.OPEN_TELEKOM_CLOUD);
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
          .isEqualTo(each == trait ? OTHERS.get(trait) : each.defaultValue());
    }
    assertThat(changed)
        .isNotEqualTo(DEFAULT)
        .hasToString("Dialect" + Map.of(trait, OTHERS.get(trait)));
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
  void aTraitIsFoundByItsName(Trait<?> trait) {
    assertThat(Trait.of(trait.name())).isSameAs(trait);
    assertThat(trait.name()).matches("[a-z]+(-[a-z]+)*");
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
