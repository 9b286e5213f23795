package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3066;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3067;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3068;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3069;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3072;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3073;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.TagCharacters;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.request.TagSpec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of services and of endpoints: the same rules. */
class TagRulesTest {

  /** Where services have tags, of all characters but the reserved ones. */
  private static TestRegion withTags() {
    return TestRegion.with(
        d ->
            d.with(Trait.SERVICE_TAGS, true)
                .with(Trait.MAX_TAGS, 10)
                .with(Trait.TAG_CHARACTERS, TagCharacters.ANY_BUT_RESERVED));
  }

  private static List<Tag> ofService(TestRegion region, List<TagSpec> tags) {
    return region.provider().createEndpointService(Requests.service().tags(tags).build()).tags();
  }

  private static List<Tag> ofEndpoint(TestRegion region, String serviceId, List<TagSpec> tags) {
    return region.consumer().createEndpoint(Requests.endpoint(serviceId).tags(tags).build()).tags();
  }

  private static TagSpec tag(String key, String value) {
    return new TagSpec(key, value);
  }

  private static List<TagSpec> tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> tag("key" + i, "value" + i)).toList();
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of("no key", ENDPOINT_3066, List.of(tag(null, "v"))),
        Arguments.of("empty key", ENDPOINT_3066, List.of(tag("k", "v"), tag("", "v"))),
        Arguments.of("a key twice", ENDPOINT_3067, List.of(tag("k", "v"), tag("k", "w"))),
        Arguments.of("space before a key", ENDPOINT_3068, List.of(tag(" k", "v"))),
        Arguments.of("space after a key", ENDPOINT_3068, List.of(tag("k ", "v"))),
        Arguments.of("space before a value", ENDPOINT_3068, List.of(tag("k", " v"))),
        Arguments.of("space after a value", ENDPOINT_3068, List.of(tag("k", "v "))),
        Arguments.of("11 tags", ENDPOINT_3069, tags(11)),
        Arguments.of("key of 37", ENDPOINT_3072, List.of(tag("k".repeat(37), "v"))),
        Arguments.of("value of 44", ENDPOINT_3073, List.of(tag("k", "v".repeat(44)))),
        Arguments.of(
            "an empty key comes before one that is there twice",
            ENDPOINT_3066,
            List.of(tag("k", "v"), tag("k", "v"), tag("", "v"))),
        Arguments.of(
            "a key that is there twice comes before characters",
            ENDPOINT_3067,
            List.of(tag("k=", "v"), tag("k=", "v"))),
        Arguments.of(
            "characters come before the number",
            ENDPOINT_3068,
            Stream.concat(tags(10).stream(), Stream.of(tag("k", "="))).toList()),
        Arguments.of(
            "the number comes before length",
            ENDPOINT_3069,
            Stream.concat(tags(10).stream(), Stream.of(tag("k".repeat(37), "v"))).toList()),
        Arguments.of(
            "the length of keys comes before that of values",
            ENDPOINT_3072,
            List.of(tag("k", "v".repeat(44)), tag("l".repeat(37), "v"))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedOnServices(String what, ErrorCode code, List<TagSpec> tags) {
    TestRegion region = withTags();

    region.assertRefused(code, () -> ofService(region, tags));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedOnEndpoints(String what, ErrorCode code, List<TagSpec> tags) {
    TestRegion region = withTags();
    String id = region.openService().id();

    region.assertRefused(code, () -> ofEndpoint(region, id, tags));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "*", "<", ">", "\\", ",", "|", "/"})
  void mayNotHaveReservedCharactersInKeyOrValue(String character) {
    TestRegion region = withTags();

    region.assertRefused(
        ENDPOINT_3068, () -> ofService(region, List.of(tag("a" + character, "v"))));
    region.assertRefused(
        ENDPOINT_3068, () -> ofService(region, List.of(tag("k", character + "b"))));
  }

  static Stream<List<TagSpec>> possible() {
    return Stream.of(
        List.of(),
        List.of(tag("k", "")),
        List.of(tag("b", "same"), tag("a", "same")),
        List.of(tag("K", "v"), tag("k", "v")),
        List.of(tag("ключ с пробелом", "标签.:+-@")),
        List.of(tag("k".repeat(36), "v".repeat(43))),
        List.of(tag("😀".repeat(36), "😀".repeat(43))),
        tags(10));
  }

  @ParameterizedTest
  @MethodSource("possible")
  void areShownInTheOrderInWhichTheyWereGiven(List<TagSpec> given) {
    TestRegion region = withTags();
    List<Tag> expected = given.stream().map(spec -> new Tag(spec.key(), spec.value())).toList();

    assertThat(ofService(region, given)).isEqualTo(expected);
    assertThat(ofEndpoint(region, region.openService().id(), given)).isEqualTo(expected);
  }

  @Test
  void withoutAValueHaveAnEmptyOne() {
    assertThat(ofService(withTags(), List.of(tag("k", null)))).containsExactly(new Tag("k", ""));
  }

  @Test
  void ofTheInternationalDialectHavePlainCharactersOnly() {
    TestRegion region = TestRegion.create(Dialect.INTERNATIONAL);

    assertThat(ofService(region, List.of(tag("Aa0_-", "Zz9_-")))).hasSize(1);
    region.assertRefused(ENDPOINT_3068, () -> ofService(region, List.of(tag("a.b", "v"))));
    region.assertRefused(ENDPOINT_3068, () -> ofService(region, List.of(tag("k", "a b"))));
  }

  @Test
  void areAsManyAsTheDialectAllows() {
    TestRegion region =
        TestRegion.with(d -> d.with(Trait.SERVICE_TAGS, true).with(Trait.MAX_TAGS, 2));

    assertThat(ofService(region, tags(2))).hasSize(2);
    region.assertRefused(ENDPOINT_3069, () -> ofService(region, tags(3)));
  }

  @Test
  void ofServicesAreNotLookedAtWhereTheDialectLeavesThemOut() {
    TestRegion region = TestRegion.create(Dialect.API_REFERENCE_2024);

    assertThat(ofService(region, List.of(tag("=", "=")))).isEmpty();
    assertThat(ofEndpoint(region, region.openService().id(), tags(1))).hasSize(1);
  }
}
