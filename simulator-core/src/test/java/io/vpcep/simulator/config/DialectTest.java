package io.vpcep.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.model.Protocol;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialectTest {
  private static final Dialect DEFAULT = Dialect.DEFAULT;

  @Test
  void theDefaultIsTheContract() {
    assertThat(DEFAULT.portConflicts()).isEqualTo(PortConflictRule.SERVER_PORT);
    assertThat(DEFAULT.protocols()).containsExactlyInAnyOrder(Protocol.TCP, Protocol.UDP);
    assertThat(DEFAULT.maxPortMappings()).isEqualTo(200);
    assertThat(DEFAULT.reservedCidr()).isEqualTo("198.19.128.0/17");
    assertThat(DEFAULT.maxTags()).isEqualTo(10);
    assertThat(DEFAULT.tagCharacters()).isEqualTo(TagCharacters.ANY_BUT_RESERVED);
    assertThat(DEFAULT.timestamps()).isEqualTo(TimestampFormat.SECONDS_WITH_ZONE);
    assertThat(DEFAULT.pools()).isFalse();
  }

  @Test
  void theApiReferenceToTheLetterHasTcpOnlyAndNothingOfTheOtherPages() {
    Dialect dialect = Dialect.API_REFERENCE_2024;

    assertThat(dialect.protocols()).containsExactly(Protocol.TCP);
    assertThat(dialect.serviceTags()).isFalse();
    assertThat(dialect.vipPortId()).isFalse();
    assertThat(dialect.pools()).isFalse();
    assertThat(dialect.portConflicts()).isEqualTo(PortConflictRule.SERVER_PORT);
  }

  @Test
  void theInternationalOneMindsClientPortsTooAndHasPlainTags() {
    Dialect dialect = Dialect.INTERNATIONAL;

    assertThat(dialect.portConflicts()).isEqualTo(PortConflictRule.SERVER_AND_CLIENT_PORT);
    assertThat(dialect.tagCharacters()).isEqualTo(TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE);
    assertThat(dialect.publicServiceOwner()).isEqualTo("OTC");
  }

  @Test
  void theLegacyOneHasPoolsAndTheOlderTimes() {
    Dialect dialect = Dialect.LEGACY;

    assertThat(dialect.pools()).isTrue();
    assertThat(dialect.timestamps()).isEqualTo(TimestampFormat.MILLISECONDS_WITHOUT_ZONE);
    assertThat(dialect.reservedCidr()).isEqualTo("198.19.128.0/20");
  }

  @Test
  void theCurrentOneHasTwentyTagsAndTheNewerCodes() {
    Dialect dialect = Dialect.CURRENT;

    assertThat(dialect.maxTags()).isEqualTo(20);
    assertThat(dialect.tagCharacters())
        .isEqualTo(TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT);
    assertThat(dialect.currentCodes()).isTrue();
  }

  @Test
  void onlyTheDefaultAndTheCurrentOneHaveTheCurrentFields() {
    assertThat(Arrays.stream(NamedDialect.values()).filter(n -> n.dialect().currentFields()))
        .containsExactly(NamedDialect.DEFAULT, NamedDialect.CURRENT);
  }

  static Stream<Arguments> oneSettingChanged() {
    return Stream.of(
        Arguments.of(
            List.of("portConflicts"),
            DEFAULT.withPortConflicts(PortConflictRule.SERVER_AND_CLIENT_PORT)),
        Arguments.of(List.of("protocols"), DEFAULT.withProtocols(Set.of(Protocol.UDP))),
        Arguments.of(List.of("maxPortMappings"), DEFAULT.withMaxPortMappings(1)),
        Arguments.of(List.of("reservedCidr"), DEFAULT.withReservedCidr("10.0.0.0/8")),
        Arguments.of(List.of("maxTags"), DEFAULT.withMaxTags(0)),
        Arguments.of(
            List.of("tagCharacters"),
            DEFAULT.withTagCharacters(TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE)),
        Arguments.of(
            List.of("timestamps"),
            DEFAULT.withTimestamps(TimestampFormat.MILLISECONDS_WITHOUT_ZONE)),
        Arguments.of(List.of("serviceTags"), DEFAULT.withServiceTags(false)),
        Arguments.of(List.of("permissionType"), DEFAULT.withPermissionType(false)),
        Arguments.of(List.of("vipPortId"), DEFAULT.withVipPortId(false)),
        Arguments.of(List.of("pools"), DEFAULT.withPools(true)),
        Arguments.of(List.of("currentFields"), DEFAULT.withCurrentFields(false)),
        Arguments.of(List.of("currentCodes"), DEFAULT.withCurrentCodes(true)),
        Arguments.of(
            List.of("publicServiceOwner", "publicServicePrefix"),
            DEFAULT.withPublicServices("me", "mine.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void oneSettingChanged(List<String> settings, Dialect changed) {
    assertThat(differences(DEFAULT, changed)).isEqualTo(settings);
  }

  @Test
  void everySettingCanBeChanged() {
    Stream<String> changed =
        oneSettingChanged()
            .flatMap(arguments -> ((List<?>) arguments.get()[0]).stream())
            .map(String.class::cast);

    assertThat(Arrays.stream(Dialect.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactlyInAnyOrderElementsOf(changed.toList());
  }

  @ParameterizedTest
  @EnumSource(NamedDialect.class)
  void everyNamedDialectIsTheConstantOfThatName(NamedDialect named) throws Exception {
    assertThat(named.dialect()).isEqualTo(Dialect.class.getField(named.name()).get(null));
  }

  @Test
  void impossibleSettingsAreRefusedWithTheirValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withProtocols(Set.of()))
        .withMessageContaining("protocol");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withMaxPortMappings(0))
        .withMessageContaining("maxPortMappings 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withMaxTags(-1))
        .withMessageContaining("maxTags -1");
  }

  private static List<String> differences(Dialect one, Dialect other) {
    return Arrays.stream(Dialect.class.getRecordComponents())
        .filter(component -> !value(component, one).equals(value(component, other)))
        .map(RecordComponent::getName)
        .toList();
  }

  private static Object value(RecordComponent component, Dialect dialect) {
    try {
      return component.getAccessor().invoke(dialect);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void theReservedNetworkIsChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dialect.DEFAULT.withReservedCidr("198.19.128.1/17"))
        .withMessageContaining("198.19.128.1/17");
  }
}
