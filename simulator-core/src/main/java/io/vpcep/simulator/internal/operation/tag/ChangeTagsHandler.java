package io.vpcep.simulator.internal.operation.tag;

import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.TagFilterRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Adds tags to a resource, or takes tags from it. */
public final class ChangeTagsHandler implements Handler<ChangeTags, Done> {

  @Override
  public Done handle(Call call, ChangeTags request) {
    ResourceType type = TagFilterRules.requireType(request.resourceType());
    boolean create = TagFilterRules.isFirst(request.action(), "create", "delete");
    List<TagSpec> specs = TagRules.requireSome(request.tags());
    UnaryOperator<List<Tag>> change = create ? creation(call, specs) : deletion(specs);
    switch (type) {
      case ENDPOINT -> changeEndpoint(call, request.resourceId(), change);
      case ENDPOINT_SERVICE -> changeService(call, request.resourceId(), change);
    }
    return new Done(request.resourceId());
  }

  private static void changeEndpoint(Call call, String id, UnaryOperator<List<Tag>> change) {
    EndpointSnapshot endpoint = call.ownEndpoint(id);
    call.requireChangeable(endpoint);
    call.change(endpoint, draft -> draft.tags = change.apply(draft.tags));
  }

  private static void changeService(Call call, String id, UnaryOperator<List<Tag>> change) {
    ServiceSnapshot service = call.ownService(id);
    StatusRules.requireModifiable(service);
    call.change(service, draft -> draft.tags = change.apply(draft.tags));
  }

  /** Tags with keys that are there take their places. */
  private static UnaryOperator<List<Tag>> creation(Call call, List<TagSpec> specs) {
    List<Tag> added = TagRules.check(specs, call.config().dialect());
    return former -> {
      Map<String, Tag> tags = new LinkedHashMap<>();
      former.forEach(tag -> tags.put(tag.key(), tag));
      added.forEach(tag -> tags.put(tag.key(), tag));
      List<Tag> changed = List.copyOf(tags.values());
      TagRules.requireRoom(changed, call.config().dialect());
      return changed;
    };
  }

  /** What is not there need not be taken away. */
  private static UnaryOperator<List<Tag>> deletion(List<TagSpec> specs) {
    TagRules.checkDeletion(specs);
    return former ->
        former.stream()
            .filter(tag -> specs.stream().noneMatch(spec -> isMeant(tag, spec)))
            .toList();
  }

  private static boolean isMeant(Tag tag, TagSpec spec) {
    return tag.key().equals(spec.key())
        && (spec.value() == null || tag.value().equals(spec.value()));
  }
}
