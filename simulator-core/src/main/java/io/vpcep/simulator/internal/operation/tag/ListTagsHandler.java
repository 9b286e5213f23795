package io.vpcep.simulator.internal.operation.tag;

import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.TagFilterRules;
import java.util.List;

/** Lists all tags that resources of a type have in the project. */
public final class ListTagsHandler implements Handler<ListTags, List<ListTags.TagValues>> {

  @Override
  public List<ListTags.TagValues> handle(Call call, ListTags request) {
    String project = call.caller().projectId();
    VisibleRegion shown = new VisibleRegion(call);
    return switch (TagFilterRules.requireType(request.resourceType())) {
      case ENDPOINT -> shown.endpoints().tags(project);
      case ENDPOINT_SERVICE -> shown.services().tags(project);
    };
  }
}
