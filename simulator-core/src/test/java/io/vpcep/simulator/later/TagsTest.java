package io.vpcep.simulator.later;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0007;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2006;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2047;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3066;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3067;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3068;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3069;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3070;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3072;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3073;
import static io.vpcep.simulator.model.ResourceType.ENDPOINT;
import static io.vpcep.simulator.model.ResourceType.ENDPOINT_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.model.TagValues;
import io.vpcep.simulator.model.TaggedResource;
import io.vpcep.simulator.request.ChangeTags;
import io.vpcep.simulator.request.ListTags;
import io.vpcep.simulator.request.Operation;
import io.vpcep.simulator.request.TagSpec;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tags added to resources and taken from them, and the tags of a project. */
class TagsTest {
  private final TestRegion region = TestRegion.with(d -> d.with(Trait.SERVICE_TAGS, true));
  private final String service = region.openService().id();
  private final String endpoint = region.connect(service).id();
  private final Instant settled = region.settle();

  private static TagSpec tag(String key, String value) {
    return new TagSpec(key, value);
  }

  private static TagSpec[] tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> tag("k" + i, "v")).toArray(TagSpec[]::new);
  }

  private void create(TagSpec... tags) {
    region.consumer().createTags(ENDPOINT, endpoint, tags);
  }

  private void delete(TagSpec... tags) {
    region.consumer().deleteTags(ENDPOINT, endpoint, tags);
  }

  private List<Tag> shown() {
    return region.endpoint(endpoint).tags();
  }

  private void change(String type, String id, String action, TagSpec... tags) {
    region.consumer().changeTags(ChangeTags.builder(type, id).action(action).tags(tags).build());
  }

  @Test
  void areAddedBehindTheOthersAndReplacedInTheirPlaces() {
    create(tag("a", "1"), tag("b", "2"));
    create(tag("c", null), tag("a", "3"));

    assertThat(shown()).containsExactly(new Tag("a", "3"), new Tag("b", "2"), new Tag("c", ""));
    assertThat(region.endpoint(endpoint).updatedAt()).isEqualTo(region.now());
  }

  @Test
  void ofServicesAreAddedToo() {
    region.provider().createTags(ENDPOINT_SERVICE, service, tag("a", "1"));

    assertThat(region.service(service).tags()).containsExactly(new Tag("a", "1"));
    region.provider().deleteTags(ENDPOINT_SERVICE, service, tag("a", null));
    assertThat(region.service(service).tags()).isEmpty();
  }

  @Test
  void areTakenAwayByKeyOrByKeyAndValue() {
    create(tag("a", "1"), tag("b", "2"), tag("c", "3"));
    delete(tag("a", null), tag("b", "other"), tag("c", "3"), tag("d", null));

    assertThat(shown()).containsExactly(new Tag("b", "2"));
  }

  @Test
  void thatStayTheSameAreNoChange() {
    create(tag("a", "1"));
    Instant changed = region.now();
    region.settle();
    create(tag("a", "1"));
    delete(tag("b", null));

    assertThat(region.endpoint(endpoint).updatedAt()).isEqualTo(changed);
    assertThat(settled).isEqualTo(changed);
  }

  @Test
  void areTheSameInAllViews() {
    create(tag("a", "1"), tag("b", "2"));
    List<Tag> tags = shown();

    assertThat(region.consumer().listEndpoints().items().get(0).tags()).isEqualTo(tags);
    assertThat(region.consumer().listResourcesByTag(ENDPOINT, r -> {}).items())
        .containsExactly(new TaggedResource(endpoint, endpoint, tags));
    assertThat(region.consumer().countResourcesByTag(ENDPOINT, r -> {})).isEqualTo(1);
    assertThat(region.consumer().listTags(ENDPOINT))
        .containsExactly(new TagValues("a", List.of("1")), new TagValues("b", List.of("2")));
  }

  @Test
  void ofAProjectAreSortedAndThoseOfItsLivingResources() {
    String other =
        region
            .consumer()
            .createEndpoint(Requests.endpoint(service).tags(tag("b", "1"), tag("a", "2")).build())
            .id();
    create(tag("b", "3"), tag("a", "2"));

    assertThat(region.consumer().listTags(ENDPOINT))
        .containsExactly(new TagValues("a", List.of("2")), new TagValues("b", List.of("1", "3")));
    assertThat(region.consumer().listTags(ENDPOINT_SERVICE)).isEmpty();
    assertThat(region.provider().listTags(ENDPOINT)).isEmpty();
    region.settle();
    region.consumer().deleteEndpoint(other);
    region.settle();
    assertThat(region.consumer().listTags(ENDPOINT))
        .containsExactly(new TagValues("a", List.of("2")), new TagValues("b", List.of("3")));
  }

  @Test
  void followTheRulesOfCreation() {
    region.assertRefused(ENDPOINT_3066, () -> create());
    region.assertRefused(ENDPOINT_3066, () -> create(tag(null, "v")));
    region.assertRefused(ENDPOINT_3067, () -> create(tag("a", "1"), tag("a", "2")));
    region.assertRefused(ENDPOINT_3068, () -> create(tag("a=", "1")));
    region.assertRefused(ENDPOINT_3072, () -> create(tag("k".repeat(37), "1")));
    region.assertRefused(ENDPOINT_3073, () -> create(tag("a", "v".repeat(44))));
    region.assertRefused(ENDPOINT_3066, () -> delete(tag("", "v")));
    region.assertRefused(ENDPOINT_3067, () -> delete(tag("a", "1"), tag("a", "2")));
    region.assertRefused(
        ENDPOINT_3066,
        () ->
            region
                .consumer()
                .changeTags(ChangeTags.builder("endpoint", endpoint).action("create").build()));
  }

  @Test
  void areNotTooManyTogether() {
    int most = TestDialect.get().get(Trait.MAX_TAGS);
    create(tags(most));

    region.assertRefused(ENDPOINT_3069, () -> create(tag("more", "")));
    create(tag("k0", "other"));
    assertThat(shown()).hasSize(most);
  }

  @Test
  void areTwentyInTheCurrentDialectWithCharactersOfItsOwn() {
    TestRegion current = TestRegion.create(Dialect.CURRENT);
    String id = current.connect(current.openService().id()).id();
    current.settle();

    current.assertRefused(
        ENDPOINT_3069, () -> current.consumer().createTags(ENDPOINT, id, tags(21)));
    current.consumer().createTags(ENDPOINT, id, tags(20));
    assertThat(current.endpoint(id).tags()).hasSize(20);
    current.consumer().createTags(ENDPOINT, id, tag("k1", "a-B_9@"));
    current.assertRefused(
        ENDPOINT_3068, () -> current.consumer().createTags(ENDPOINT, id, tag("k1", "a b")));
  }

  @Test
  void areOfAResourceThatThereIs() {
    region.assertRefused(
        ENDPOINT_3070, () -> change("endpoints", endpoint, "create", tag("a", "1")));
    region.assertRefused(ENDPOINT_0007, () -> change("endpoint", endpoint, "add", tag("a", "1")));
    region.assertRefused(ENDPOINT_0007, () -> change("endpoint", endpoint, null, tag("a", "1")));
    region.assertRefused(ENDPOINT_2006, () -> change("endpoint", service, "create", tag("a", "1")));
    region.assertRefused(
        ENDPOINT_0005, () -> change("endpoint_service", service, "create", tag("a", "1")));
    region.assertRefused(
        ENDPOINT_0005, () -> change("endpoint_service", endpoint, "delete", tag("a", "1")));
  }

  @Test
  void ofEndpointsCannotBeChangedInEveryState() {
    String approving = region.approvingService().id();
    TagSpec tag = tag("a", "1");
    String creating = region.endpointIn(EndpointStatus.CREATING, approving).id();
    region.assertRefused(
        ENDPOINT_2019, () -> region.consumer().createTags(ENDPOINT, creating, tag));
    String deleting = region.endpointIn(EndpointStatus.DELETING, approving).id();
    region.assertRefused(
        ENDPOINT_2018, () -> region.consumer().deleteTags(ENDPOINT, deleting, tag));
    String failed = region.endpointIn(EndpointStatus.FAILED, region.approvingService().id()).id();
    region.assertRefused(ENDPOINT_2047, () -> region.consumer().createTags(ENDPOINT, failed, tag));
  }

  @Test
  void ofServicesNeedAnAvailableService() {
    String creating = region.provider().createEndpointService(Requests.service().build()).id();

    region.assertRefused(
        ENDPOINT_3045,
        () -> region.provider().createTags(ENDPOINT_SERVICE, creating, tag("a", "1")));
  }

  @Test
  void ofAnUnknownTypeCannotBeListed() {
    region.assertRefused(
        ENDPOINT_3070,
        () -> region.consumer().call(Operation.LIST_TAGS, () -> new ListTags("tag")));
  }
}
