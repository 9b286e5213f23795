package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_KEY_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_VALUE_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
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
                .with(Trait.TAG_CHARACTERS, Trait.TagCharacters.ANY_BUT_RESERVED));
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
        Arguments.of("no key", EMPTY_TAG, List.of(tag(null, "v"))),
        Arguments.of("empty key", EMPTY_TAG, List.of(tag("k", "v"), tag("", "v"))),
        Arguments.of("a key twice", DUPLICATE_TAG_KEY, List.of(tag("k", "v"), tag("k", "w"))),
        Arguments.of("space before a key", INVALID_TAG, List.of(tag(" k", "v"))),
        Arguments.of("space after a key", INVALID_TAG, List.of(tag("k ", "v"))),
        Arguments.of("space before a value", INVALID_TAG, List.of(tag("k", " v"))),
        Arguments.of("space after a value", INVALID_TAG, List.of(tag("k", "v "))),
        Arguments.of("11 tags", TOO_MANY_TAGS, tags(11)),
        Arguments.of("key of 37", INVALID_TAG_KEY_LENGTH, List.of(tag("k".repeat(37), "v"))),
        Arguments.of("value of 44", INVALID_TAG_VALUE_LENGTH, List.of(tag("k", "v".repeat(44)))),
        Arguments.of(
            "an empty key comes before one that is there twice",
            EMPTY_TAG,
            List.of(tag("k", "v"), tag("k", "v"), tag("", "v"))),
        Arguments.of(
            "a key that is there twice comes before characters",
            DUPLICATE_TAG_KEY,
            List.of(tag("k=", "v"), tag("k=", "v"))),
        Arguments.of(
            "characters come before the number",
            INVALID_TAG,
            Stream.concat(tags(10).stream(), Stream.of(tag("k", "="))).toList()),
        Arguments.of(
            "the number comes before length",
            TOO_MANY_TAGS,
            Stream.concat(tags(10).stream(), Stream.of(tag("k".repeat(37), "v"))).toList()),
        Arguments.of(
            "the length of keys comes before that of values",
            INVALID_TAG_KEY_LENGTH,
            List.of(tag("k", "v".repeat(44)), tag("l".repeat(37), "v"))));
  }

  @Rule({"CS14", "CS15", "CS17", "CS18", "CS19"})
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedOnServices(String what, ErrorCode code, List<TagSpec> tags) {
    TestRegion region = withTags();

    region.assertRefused(code, () -> ofService(region, tags));
  }

  @Rule("CE8")
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedOnEndpoints(String what, ErrorCode code, List<TagSpec> tags) {
    TestRegion region = withTags();
    String id = region.openService().id();

    region.assertRefused(code, () -> ofEndpoint(region, id, tags));
  }

  @Rule("CS16")
  @ParameterizedTest
  @ValueSource(strings = {"=", "*", "<", ">", "\\", ",", "|", "/"})
  void mayNotHaveReservedCharactersInKeyOrValue(String character) {
    TestRegion region = withTags();

    region.assertRefused(INVALID_TAG, () -> ofService(region, List.of(tag("a" + character, "v"))));
    region.assertRefused(INVALID_TAG, () -> ofService(region, List.of(tag("k", character + "b"))));
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

  @Rule({"CS16", "C6"})
  @Test
  void ofTheInternationalDialectHavePlainCharactersOnly() {
    TestRegion region = TestRegion.create(Dialect.INTERNATIONAL);

    assertThat(ofService(region, List.of(tag("Aa0_-", "Zz9_-")))).hasSize(1);
    region.assertRefused(INVALID_TAG, () -> ofService(region, List.of(tag("a.b", "v"))));
    region.assertRefused(INVALID_TAG, () -> ofService(region, List.of(tag("k", "a b"))));
  }

  @Rule("CS17")
  @Test
  void areAsManyAsTheDialectAllows() {
    TestRegion region =
        TestRegion.with(d -> d.with(Trait.SERVICE_TAGS, true).with(Trait.MAX_TAGS, 2));

    assertThat(ofService(region, tags(2))).hasSize(2);
    region.assertRefused(TOO_MANY_TAGS, () -> ofService(region, tags(3)));
  }

  @Test
  void ofServicesAreNotLookedAtWhereTheDialectLeavesThemOut() {
    TestRegion region = TestRegion.create(Dialect.API_REFERENCE_2024);

    assertThat(ofService(region, List.of(tag("=", "=")))).isEmpty();
    assertThat(ofEndpoint(region, region.openService().id(), tags(1))).hasSize(1);
  }
}
