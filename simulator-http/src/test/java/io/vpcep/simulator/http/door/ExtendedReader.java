package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Arrays;
import java.util.List;

/** Answers, and a body, that only operations beyond the API reference have. */
final class ExtendedReader {
  private ExtendedReader() {}

  static UpdateRouteTables.Result routeTables(JsonNode json) {
    JsonNode error = json.path("error").path(0);
    return new UpdateRouteTables.Result(
        ModelReader.list(json, "routetables", ModelReader::text),
        failures(error, "bind_failed"),
        failures(error, "unbind_failed"));
  }

  private static List<UpdateRouteTables.Failure> failures(JsonNode json, String name) {
    return json.isMissingNode()
        ? List.of()
        : ModelReader.list(
            json,
            name,
            each ->
                new UpdateRouteTables.Failure(
                    ModelReader.text(each.path("id")),
                    code(ModelReader.text(each.path("error_message")))));
  }

  private static ErrorCode code(String message) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.message().equals(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code has the message " + message));
  }

  static ListTags.TagValues tagValues(JsonNode json) {
    return new ListTags.TagValues(
        ModelReader.text(json.path("key")), ModelReader.list(json, "values", ModelReader::text));
  }

  /** A page; of a count, which has nothing but the number, one without resources. */
  static Page<ListResourcesByTag.TaggedResource> resources(JsonNode json) {
    return json.has("resources")
        ? ModelReader.page(json, "resources", ExtendedReader::resource)
        : new Page<>(List.of(), json.get("total_count").intValue());
  }

  private static ListResourcesByTag.TaggedResource resource(JsonNode json) {
    if (!json.path("resource_detail").isNull()) {
      throw new AssertionError("resource_detail is not null: " + json);
    }
    return new ListResourcesByTag.TaggedResource(
        ModelReader.text(json.path("resource_id")),
        ModelReader.text(json.path("resource_name")),
        ModelReader.list(json, "tags", ModelReader::tag));
  }

  static Body filters(ListResourcesByTag asked) {
    return new Body()
        .with("action", asked.action())
        .withFilters("tags", asked.tags())
        .withFilters("tags_any", asked.tagsAny())
        .withFilters("not_tags", asked.notTags())
        .withFilters("not_tags_any", asked.notTagsAny())
        .withFilters("sys_tags", asked.sysTags())
        .withObjects(
            "matches",
            asked.matches(),
            each -> new Body().with("key", each.key()).with("value", each.value()))
        .with("without_any_tag", asked.withoutAnyTag())
        .with("limit", asked.limit())
        .with("offset", asked.offset());
  }
}
