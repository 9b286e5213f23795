package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.BATCH_TOO_LARGE;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SPECIFICATION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_KEY_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_VALUE_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.SPECIFICATION_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long lists and texts in requests may be, and what names of specifications there are. */
class LimitsOfRequestsTest {
  private final TestRegion region =
      TestRegion.with(
          d ->
              d.with(Trait.CURRENT_FIELDS, true)
                  .with(Trait.TAG_CHARACTERS, Trait.TagCharacters.ANY_BUT_RESERVED));
  private final String service = region.openService().id();

  @Rule({"G19", "S156"})
  @Test
  void aRequestNamesAtMost500Things() {
    List<String> ids = Collections.nCopies(501, Requests.NOTHING);

    assertTooMany(() -> region.provider().addPermissions(service, of(501, "iam:domain::a")));
    assertTooMany(() -> region.provider().removePermissions(service, of(501, "iam:domain::a")));
    assertTooMany(
        () ->
            region
                .provider()
                .batchAddPermissions(
                    BatchAddPermissions.builder(service)
                        .permissions(
                            Collections.nCopies(501, new PermissionSpec("iam:domain::a", null)))
                        .build()));
    assertTooMany(
        () ->
            region
                .provider()
                .batchRemovePermissions(BatchRemovePermissions.builder(service).ids(ids).build()));
    assertTooMany(
        () ->
            region
                .provider()
                .describeConnections(
                    DescribeConnections.builder(service)
                        .connections(
                            ids.stream()
                                .map(id -> new DescribeConnections.Description(id, ""))
                                .toList())
                        .build()));
    assertTooMany(
        () ->
            region
                .provider()
                .addServerResources(
                    new AddServerResources(
                        service,
                        Collections.nCopies(501, new AddServerResources.Spec("one", "a")))));
    region.provider().addPermissions(service, of(500, "iam:domain::a"));
  }

  private static String[] of(int number, String text) {
    return Collections.nCopies(number, text).toArray(String[]::new);
  }

  private void assertTooMany(Runnable call) {
    region.assertRefused(BATCH_TOO_LARGE, call::run);
  }

  private void assertRefused(ErrorCode code, Consumer<CreateEndpoint.Builder> mistake) {
    CreateEndpoint.Builder request = Requests.endpoint(service);
    mistake.accept(request);
    region.assertRefused(code, () -> region.consumer().createEndpoint(request.build()));
  }

  @Rule("CE24")
  @ParameterizedTest
  @ValueSource(strings = {"my-service", "eu-de.orders", "00000000-0000-4000-8000-00000000000"})
  void idsOfServicesAreUuids(String id) {
    assertRefused(INVALID_SERVICE_ID, r -> r.endpointServiceId(id));
  }

  @Rule({"CF9", "CF10"})
  @Test
  void specificationsAreThoseThatThereAre() {
    assertRefused(SPECIFICATION_NOT_FOUND, r -> r.specificationName("large"));
    assertRefused(SPECIFICATION_NOT_FOUND, r -> r.specificationName("x".repeat(64)));
    assertRefused(INVALID_SPECIFICATION, r -> r.specificationName("x".repeat(65)));
    assertRefused(INVALID_SPECIFICATION, r -> r.specificationName("very large"));
  }

  @Rule({"CF1", "CS16", "S157"})
  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "\t", "\u0000", "\u007f", "\u0085"})
  void textsHaveNoControlCharacters(String text) {
    assertRefused(INVALID_PARAMETER, r -> r.description(text));
    assertRefused(INVALID_TAG, r -> r.tags(new TagSpec("key" + text, "")));
    assertRefused(INVALID_TAG, r -> r.tags(new TagSpec("key", text)));
  }

  private List<String> found(ListResourcesByTag.Filter... filters) {
    return region
        .consumer()
        .listResourcesByTag(ResourceType.ENDPOINT, r -> r.tags(filters))
        .items()
        .stream()
        .map(ListResourcesByTag.TaggedResource::resourceId)
        .toList();
  }

  private static ListResourcesByTag.Filter filter(String key, String... values) {
    return new ListResourcesByTag.Filter(key, List.of(values));
  }

  @Rule({"RQ11", "RQ12"})
  @Test
  void filtersHaveKeysAndValuesThatAreNotTooLong() {
    assertThat(found(filter("k".repeat(128), "v".repeat(255)))).isEmpty();
    region.assertRefused(INVALID_TAG_KEY_LENGTH, () -> found(filter("k".repeat(129))));
    region.assertRefused(INVALID_TAG_VALUE_LENGTH, () -> found(filter("k", "v".repeat(256))));
  }

  @Rule("S158")
  @Test
  void spacesAroundKeysAndValuesOfFiltersDoNotCount() {
    CreateEndpoint.Builder request = Requests.endpoint(service).tags(new TagSpec("key", "value"));
    String id = region.consumer().createEndpoint(request.build()).id();

    assertThat(found(filter(" key ", " value "))).containsExactly(id);
    assertThat(found(filter("k=<>", "="))).as("the characters of filters are not judged").isEmpty();
    region.assertRefused(EMPTY_TAG, () -> found(filter("  ")));
    region.assertRefused(DUPLICATE_TAG_KEY, () -> found(filter("a"), filter("a ")));
  }
}
