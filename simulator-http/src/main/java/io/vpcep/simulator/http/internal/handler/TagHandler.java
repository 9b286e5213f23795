package io.vpcep.simulator.http.internal.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.TagAnswers;
import io.vpcep.simulator.http.internal.json.UpdateBodies;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.TaggedResource;
import io.vpcep.simulator.request.ListResourcesByTag;
import io.vpcep.simulator.request.ListTags;
import io.vpcep.simulator.request.Operation;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tags of endpoint services and endpoints. */
public final class TagHandler {

  /** Name of the part of a path that holds a type of resources. */
  public static final String RESOURCE_TYPE = "resource_type";

  /** Name of the part of a path that holds the id of a resource. */
  public static final String RESOURCE_ID = "resource_id";

  private final ApiAccess api;

  TagHandler(ApiAccess api) {
    this.api = api;
  }

  /** Adds tags to a resource, or takes tags from it. */
  public void change(Context request) {
    byte[] body = RequestContent.read(request);
    String type = type(request);
    String id = request.pathParam(RESOURCE_ID);
    api.of(request).call(Operation.CHANGE_TAGS, () -> UpdateBodies.tags(type, id, body));
    JsonAnswer.noContent(request);
  }

  /** All tags of a project. */
  public void list(Context request) {
    ListTags asked = new ListTags(type(request));
    JsonAnswer.ok(request, TagAnswers.all(api.of(request).call(Operation.LIST_TAGS, () -> asked)));
  }

  /** Resources by their tags, or their number: only the request tells which is asked for. */
  public void resources(Context request) {
    byte[] body = RequestContent.read(request);
    String type = type(request);
    AtomicBoolean counting = new AtomicBoolean();
    Page<TaggedResource> page =
        api.of(request)
            .call(
                Operation.LIST_RESOURCES_BY_TAG,
                () -> {
                  ListResourcesByTag asked = UpdateBodies.resources(type, body);
                  counting.set("count".equals(asked.action()));
                  return asked;
                });
    JsonNode answer = counting.get() ? TagAnswers.count(page) : TagAnswers.page(page);
    JsonAnswer.ok(request, answer);
  }

  private static String type(Context request) {
    return request.pathParam(RESOURCE_TYPE);
  }
}
