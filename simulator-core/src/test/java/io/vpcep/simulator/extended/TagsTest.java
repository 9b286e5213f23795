package io.vpcep.simulator.extended;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_RESOURCE_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_KEY_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_VALUE_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
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
        .containsExactly(new ListResourcesByTag.TaggedResource(endpoint, endpoint, tags));
    assertThat(region.consumer().countResourcesByTag(ENDPOINT, r -> {})).isEqualTo(1);
    assertThat(region.consumer().listTags(ENDPOINT))
        .containsExactly(
            new ListTags.TagValues("a", List.of("1")), new ListTags.TagValues("b", List.of("2")));
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
        .containsExactly(
            new ListTags.TagValues("a", List.of("2")),
            new ListTags.TagValues("b", List.of("1", "3")));
    assertThat(region.consumer().listTags(ENDPOINT_SERVICE)).isEmpty();
    assertThat(region.provider().listTags(ENDPOINT)).isEmpty();
    region.settle();
    region.consumer().deleteEndpoint(other);
    region.settle();
    assertThat(region.consumer().listTags(ENDPOINT))
        .containsExactly(
            new ListTags.TagValues("a", List.of("2")), new ListTags.TagValues("b", List.of("3")));
  }

  @Rule({"T3", "T4"})
  @Test
  void followTheRulesOfCreation() {
    region.assertRefused(EMPTY_TAG, () -> create());
    region.assertRefused(EMPTY_TAG, () -> create(tag(null, "v")));
    region.assertRefused(DUPLICATE_TAG_KEY, () -> create(tag("a", "1"), tag("a", "2")));
    region.assertRefused(INVALID_TAG, () -> create(tag("a=", "1")));
    region.assertRefused(INVALID_TAG_KEY_LENGTH, () -> create(tag("k".repeat(37), "1")));
    region.assertRefused(INVALID_TAG_VALUE_LENGTH, () -> create(tag("a", "v".repeat(44))));
    region.assertRefused(EMPTY_TAG, () -> delete(tag("", "v")));
    region.assertRefused(DUPLICATE_TAG_KEY, () -> delete(tag("a", "1"), tag("a", "2")));
    region.assertRefused(
        EMPTY_TAG,
        () ->
            region
                .consumer()
                .changeTags(ChangeTags.builder("endpoint", endpoint).action("create").build()));
  }

  @Rule("T8")
  @Test
  void areNotTooManyTogether() {
    int most = TestDialect.get().get(Trait.MAX_TAGS);
    create(tags(most));

    region.assertRefused(TOO_MANY_TAGS, () -> create(tag("more", "")));
    create(tag("k0", "other"));
    assertThat(shown()).hasSize(most);
  }

  @Test
  void areTwentyInTheCurrentDialectWithCharactersOfItsOwn() {
    TestRegion current = TestRegion.create(Dialect.CURRENT);
    String id = current.connect(current.openService().id()).id();
    current.settle();

    current.assertRefused(
        TOO_MANY_TAGS, () -> current.consumer().createTags(ENDPOINT, id, tags(21)));
    current.consumer().createTags(ENDPOINT, id, tags(20));
    assertThat(current.endpoint(id).tags()).hasSize(20);
    current.consumer().createTags(ENDPOINT, id, tag("k1", "a-B_9@"));
    current.assertRefused(
        INVALID_TAG, () -> current.consumer().createTags(ENDPOINT, id, tag("k1", "a b")));
  }

  @Rule({"T1", "T2", "T5", "T6"})
  @Test
  void areOfAResourceThatThereIs() {
    region.assertRefused(
        INVALID_RESOURCE_TYPE, () -> change("endpoints", endpoint, "create", tag("a", "1")));
    region.assertRefused(INVALID_ACTION, () -> change("endpoint", endpoint, "add", tag("a", "1")));
    region.assertRefused(INVALID_ACTION, () -> change("endpoint", endpoint, null, tag("a", "1")));
    region.assertRefused(
        ENDPOINT_NOT_FOUND, () -> change("endpoint", service, "create", tag("a", "1")));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> change("endpoint_service", service, "create", tag("a", "1")));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> change("endpoint_service", endpoint, "delete", tag("a", "1")));
  }

  @Test
  void ofEndpointsCannotBeChangedInEveryState() {
    String approving = region.approvingService().id();
    TagSpec tag = tag("a", "1");
    String creating = region.endpointIn(EndpointStatus.CREATING, approving).id();
    region.assertRefused(
        ENDPOINT_BEING_CREATED, () -> region.consumer().createTags(ENDPOINT, creating, tag));
    String deleting = region.endpointIn(EndpointStatus.DELETING, approving).id();
    region.assertRefused(
        ENDPOINT_BEING_DELETED, () -> region.consumer().deleteTags(ENDPOINT, deleting, tag));
    String failed = region.endpointIn(EndpointStatus.FAILED, region.approvingService().id()).id();
    region.assertRefused(
        FAILED_ENDPOINT_NOT_MODIFIABLE, () -> region.consumer().createTags(ENDPOINT, failed, tag));
  }

  @Rule("T7")
  @Test
  void ofServicesNeedAnAvailableService() {
    String creating = region.provider().createEndpointService(Requests.service().build()).id();

    region.assertRefused(
        SERVICE_NOT_MODIFIABLE,
        () -> region.provider().createTags(ENDPOINT_SERVICE, creating, tag("a", "1")));
  }

  @Rule("T1")
  @Test
  void ofAnUnknownTypeCannotBeListed() {
    region.assertRefused(
        INVALID_RESOURCE_TYPE,
        () -> region.consumer().call(Operation.LIST_TAGS, () -> new ListTags("tag")));
  }
}
