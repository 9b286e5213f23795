package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.TagValues;
import io.vpcep.simulator.model.TaggedResource;
import java.util.List;

/** Tags of projects, and resources by their tags. */
public final class TagAnswers {
  private TagAnswers() {}

  /** All tags of a project. */
  public static ObjectNode all(List<TagValues> tags) {
    ObjectNode answer = Json.object();
    answer.set("tags", AnswerParts.list(tags, TagAnswers::values));
    return answer;
  }

  private static ObjectNode values(TagValues tag) {
    ObjectNode answer = Json.object().put("key", tag.key());
    answer.set("values", AnswerParts.texts(tag.values()));
    return answer;
  }

  /** A page of resources. */
  public static ObjectNode page(Page<TaggedResource> page) {
    return AnswerParts.page("resources", page, TagAnswers::resource);
  }

  private static ObjectNode resource(TaggedResource resource) {
    ObjectNode answer =
        Json.object()
            .put("resource_id", resource.resourceId())
            .put("resource_name", resource.resourceName())
            .putNull("resource_detail");
    answer.set("tags", AnswerParts.tags(resource.tags()));
    return answer;
  }

  /** How many resources there are, and nothing else. */
  public static ObjectNode count(Page<TaggedResource> page) {
    return Json.object().put("total_count", page.totalCount());
  }
}
