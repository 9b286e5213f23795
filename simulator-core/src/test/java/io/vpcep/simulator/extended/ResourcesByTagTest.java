package io.vpcep.simulator.extended;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_VALUE;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_LIMIT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_OFFSET;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_RESOURCE_TYPE;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources found and counted by their tags. */
class ResourcesByTagTest {
  private final TestRegion region = TestRegion.create();
  private final String service = region.openService().id();

  /** Endpoints by their names here, the newest last. */
  private final Map<String, String> ids = new HashMap<>();

  private void create(String name, TagSpec... tags) {
    String id =
        region.consumer().createEndpoint(Requests.endpoint(service).tags(tags).build()).id();
    ids.put(id, name);
    region.settle();
  }

  private static TagSpec tag(String key, String value) {
    return new TagSpec(key, value);
  }

  private static ListResourcesByTag.Filter any(String key) {
    return new ListResourcesByTag.Filter(key, List.of());
  }

  private static ListResourcesByTag.Filter of(String key, String... values) {
    return new ListResourcesByTag.Filter(key, List.of(values));
  }

  private Page<ListResourcesByTag.TaggedResource> find(
      Consumer<ListResourcesByTag.Builder> filter) {
    return region.consumer().listResourcesByTag(ENDPOINT, filter);
  }

  private List<String> found(Consumer<ListResourcesByTag.Builder> filter) {
    List<String> names =
        find(filter).items().stream().map(item -> ids.get(item.resourceId())).toList();
    assertThat(region.consumer().countResourcesByTag(ENDPOINT, filter)).isEqualTo(names.size());
    return names;
  }

  @Nested
  class Filters {
    Filters() {
      create("none");
      create("a1", tag("a", "1"));
      create("a2", tag("a", "2"));
      create("a1b1", tag("a", "1"), tag("b", "1"));
      create("b2", tag("b", "2"));
    }

    @Test
    void withoutAnythingFindAllNewestFirst() {
      assertThat(found(r -> {})).containsExactly("b2", "a1b1", "a2", "a1", "none");
    }

    @Test
    void byTagsNeedAllKeysAndAnyOfAKeysValues() {
      assertThat(found(r -> r.tags(of("a", "1")))).containsExactly("a1b1", "a1");
      assertThat(found(r -> r.tags(of("a", "2", "1")))).containsExactly("a1b1", "a2", "a1");
      assertThat(found(r -> r.tags(any("a")))).containsExactly("a1b1", "a2", "a1");
      assertThat(found(r -> r.tags(any("a"), of("b", "1", "2")))).containsExactly("a1b1");
      assertThat(found(r -> r.tags(of("a", "3")))).isEmpty();
      assertThat(found(r -> r.tags(any("c")))).isEmpty();
    }

    @Test
    void byAnyTagsNeedOneKey() {
      assertThat(found(r -> r.tagsAny(of("a", "2"), any("b")))).containsExactly("b2", "a1b1", "a2");
      assertThat(found(r -> r.tagsAny(of("a", "1"), of("b", "1")))).containsExactly("a1b1", "a1");
      assertThat(found(r -> r.tagsAny(any("c")))).isEmpty();
    }

    @Test
    void byNotTagsLeaveOutWhatHasAll() {
      assertThat(found(r -> r.notTags(of("a", "1"), any("b"))))
          .containsExactly("b2", "a2", "a1", "none");
      assertThat(found(r -> r.notTags(any("a")))).containsExactly("b2", "none");
    }

    @Test
    void byNotAnyTagsLeaveOutWhatHasOne() {
      assertThat(found(r -> r.notTagsAny(of("a", "1"), of("b", "2"))))
          .containsExactly("a2", "none");
      assertThat(found(r -> r.notTagsAny(of("a", "1", "2")))).containsExactly("b2", "none");
      assertThat(found(r -> r.notTagsAny(of("c", "1"))))
          .containsExactly("b2", "a1b1", "a2", "a1", "none");
    }

    @Test
    void holdTogether() {
      assertThat(found(r -> r.tags(any("a")).tagsAny(any("b"), of("a", "2"))))
          .containsExactly("a1b1", "a2");
      assertThat(found(r -> r.tags(any("a")).notTags(any("b")))).containsExactly("a2", "a1");
      assertThat(found(r -> r.tagsAny(any("a"), any("b")).notTagsAny(of("a", "1"))))
          .containsExactly("b2", "a2");
      assertThat(found(r -> r.notTags(any("a")).notTagsAny(of("b", "2")))).containsExactly("none");
    }

    @Test
    void forUntaggedResourcesIgnoreTheOthers() {
      assertThat(found(r -> r.withoutAnyTag(true).tags(any("a"), any("a"))))
          .containsExactly("none");
      assertThat(found(r -> r.withoutAnyTag(false).tags(any("a")))).hasSize(3);
    }

    @Rule("S194")
    @Test
    void byTagsOfTheSystemFindNothing() {
      assertThat(found(r -> r.sysTags(any("a")))).isEmpty();
      assertThat(found(r -> r.sysTags(any("_sys_enterprise_project_id")))).isEmpty();
      assertThat(found(r -> r.sysTags(any("a")).tags(any("a")).withoutAnyTag(true))).isEmpty();
      assertThat(found(r -> r.sysTags())).hasSize(5);
    }

    @Test
    void ofEmptyListsAskForNothing() {
      assertThat(found(r -> r.tags().tagsAny().notTags().notTagsAny().matches())).hasSize(5);
    }

    @Test
    void byNameMatchPartsInAnyCaseAndEmptyOnesExactly() {
      String id = find(r -> r.tags(of("a", "2"))).items().get(0).resourceId();

      assertThat(found(r -> r.matches(name(id.toUpperCase(Locale.ROOT))))).containsExactly("a2");
      assertThat(found(r -> r.matches(name(id)).tags(of("a", "1")))).isEmpty();
      assertThat(found(r -> r.matches(name("")))).isEmpty();
      assertThat(found(r -> r.matches(name(null)))).isEmpty();
    }

    @Test
    void showOnlyThePage() {
      Page<ListResourcesByTag.TaggedResource> page =
          find(r -> r.notTagsAny(of("a", "1")).limit("1").offset("1"));

      assertThat(page.totalCount()).isEqualTo(3);
      assertThat(page.items()).extracting(item -> ids.get(item.resourceId())).containsExactly("a2");
      assertThat(find(r -> r.tags(any("a")).offset("9")).items()).isEmpty();
      assertThat(find(r -> r.tags(any("a")).offset("9")).totalCount()).isEqualTo(3);
    }

    @Test
    void doNotFindWhatIsGone() {
      String id = find(r -> r.tags(any("b"))).items().get(0).resourceId();
      region.consumer().deleteEndpoint(id);
      assertThat(found(r -> r.tags(any("b")))).hasSize(2);
      region.settle();

      assertThat(found(r -> r.tags(any("b")))).containsExactly("a1b1");
    }

    @Test
    void areTheProjectsOwn() {
      assertThat(region.provider().countResourcesByTag(ENDPOINT, r -> r.tags(any("a")))).isZero();
    }
  }

  private static ListResourcesByTag.Match name(String value) {
    return new ListResourcesByTag.Match("resource_name", value);
  }

  @Rule("S112")
  @Test
  void servicesAreFoundByTheirFullNames() {
    region.provider().createTags(ENDPOINT_SERVICE, service, tag("a", "1"));
    String name = region.provider().renameEndpointService(service, "Orders");

    Page<ListResourcesByTag.TaggedResource> page =
        region
            .provider()
            .listResourcesByTag(ENDPOINT_SERVICE, r -> r.tags(any("a")).matches(name(".orders.")));
    assertThat(page.items())
        .extracting(ListResourcesByTag.TaggedResource::resourceName)
        .containsExactly(name);
  }

  @Test
  void ofEqualTimesTheLastCreatedComesFirst() {
    List<String> created =
        Stream.of("1", "2", "3", "4")
            .map(
                value ->
                    region
                        .consumer()
                        .createEndpoint(Requests.endpoint(service).tags(tag("k", value)).build())
                        .id())
            .toList();

    assertThat(find(r -> r.tags(of("k", "4", "2", "1"))).items())
        .extracting(ListResourcesByTag.TaggedResource::resourceId)
        .containsExactly(created.get(3), created.get(1), created.get(0));
    assertThat(find(r -> r.notTags(of("k", "2"))).items())
        .extracting(ListResourcesByTag.TaggedResource::resourceId)
        .containsExactly(created.get(3), created.get(2), created.get(0));
  }

  private static ListResourcesByTag.Filter[] filters(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> any("k" + i))
        .toArray(ListResourcesByTag.Filter[]::new);
  }

  private static String[] values(int count) {
    return IntStream.range(0, count).mapToObj(i -> "v" + i).toArray(String[]::new);
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
            impossible("no action", INVALID_ACTION, r -> r.action(null)),
            impossible("another action", INVALID_ACTION, r -> r.action("list")),
            impossible("a key twice", DUPLICATE_TAG_KEY, r -> r.tags(any("k"), of("k", "v"))),
            impossible("a key twice in any", DUPLICATE_TAG_KEY, r -> r.tagsAny(any("k"), any("k"))),
            impossible("a key twice in not", DUPLICATE_TAG_KEY, r -> r.notTags(any("k"), any("k"))),
            impossible(
                "a key twice in none", DUPLICATE_TAG_KEY, r -> r.notTagsAny(any("k"), any("k"))),
            impossible("a key twice in sys", DUPLICATE_TAG_KEY, r -> r.sysTags(any("k"), any("k"))),
            impossible("a value twice", DUPLICATE_TAG_VALUE, r -> r.tags(of("k", "v", "v"))),
            impossible(
                "no values",
                INVALID_PARAMETER,
                r -> r.tags(new ListResourcesByTag.Filter("k", null))),
            impossible(
                "no key",
                EMPTY_TAG,
                r -> r.notTags(new ListResourcesByTag.Filter(null, List.of()))),
            impossible("an empty key", EMPTY_TAG, r -> r.tagsAny(any(""))),
            impossible("21 keys", TOO_MANY_TAGS, r -> r.tags(filters(21))),
            impossible("11 values", TOO_MANY_TAGS, r -> r.notTagsAny(of("k", values(11)))),
            impossible(
                "another field",
                INVALID_PARAMETER,
                r -> r.matches(new ListResourcesByTag.Match("name", "x"))),
            impossible(
                "no field",
                INVALID_PARAMETER,
                r -> r.matches(new ListResourcesByTag.Match(null, "x"))),
            impossible("a field twice", INVALID_PARAMETER, r -> r.matches(name("x"), name("y"))),
            impossible("a long name", INVALID_PARAMETER, r -> r.matches(name("x".repeat(256)))),
            impossible("limit with count", INVALID_LIMIT, r -> r.action("count").limit("1")),
            impossible("offset with count", INVALID_OFFSET, r -> r.action("count").offset("0")))
        .map(Arguments.class::cast);
  }

  @Test
  void takeNamesOf255Characters() {
    assertThat(found(r -> r.matches(name("x".repeat(255))))).isEmpty();
  }

  private static Arguments impossible(
      String what, ErrorCode code, Consumer<ListResourcesByTag.Builder> change) {
    return Arguments.of(what, code, change);
  }

  @Rule({"RQ2", "RQ5", "RQ6", "RQ7", "RQ8", "RQ9", "RQ10", "S110"})
  @ParameterizedTest(name = "{0}")
  @MethodSource("impossible")
  void areRefused(String what, ErrorCode code, Consumer<ListResourcesByTag.Builder> change) {
    region.assertRefused(code, () -> find(change));
  }

  @Test
  void asManyAsAllowedAreAccepted() {
    assertThat(find(r -> r.tags(filters(20)).tagsAny(of("k", values(10)))).totalCount()).isZero();
  }

  @Rule({"RQ3", "S111"})
  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "+1", "ten", "1.0", " 1", "99999999999"})
  void limitsAreFrom1To1000(String limit) {
    region.assertRefused(INVALID_LIMIT, () -> find(r -> r.limit(limit)));
  }

  @Rule({"RQ4", "S111"})
  @ParameterizedTest
  @ValueSource(strings = {"-1", "two", "2147483648", "1e3"})
  void offsetsAreWholeNumbers(String offset) {
    region.assertRefused(INVALID_OFFSET, () -> find(r -> r.offset(offset)));
  }

  @Rule("RQ1")
  @Test
  void theTypeIsOneOfTwo() {
    ListResourcesByTag request = ListResourcesByTag.builder("services").action("filter").build();

    region.assertRefused(
        INVALID_RESOURCE_TYPE, () -> region.consumer().listResourcesByTag(request));
    assertThat(ResourceType.values()).containsExactly(ENDPOINT, ENDPOINT_SERVICE);
  }
}
