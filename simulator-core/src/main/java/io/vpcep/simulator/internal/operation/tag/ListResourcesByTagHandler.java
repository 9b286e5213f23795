package io.vpcep.simulator.internal.operation.tag;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.internal.index.TagQuery;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.operation.Listing;
import io.vpcep.simulator.internal.operation.VisibleRegion;
import io.vpcep.simulator.internal.rule.PagingRules;
import io.vpcep.simulator.internal.rule.PagingRules.CheckedPage;
import io.vpcep.simulator.internal.rule.TagFilterRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists or counts resources by their tags. */
public final class ListResourcesByTagHandler
    implements Handler<ListResourcesByTag, Page<ListResourcesByTag.TaggedResource>> {

  @Override
  public Page<ListResourcesByTag.TaggedResource> handle(Call call, ListResourcesByTag request) {
    ResourceType type = TagFilterRules.requireType(request.resourceType());
    boolean filter = TagFilterRules.isFirst(request.action(), "filter", "count");
    CheckedPage page = PagingRules.checkTagged(request.limit(), request.offset(), !filter);
    TagQuery query = query(request);
    // Nothing has a tag of the system.
    boolean possible = TagFilterRules.check("sys_tags", request.sysTags()).isEmpty();
    Optional<String> name = TagFilterRules.checkMatches(request.matches());
    String project = call.caller().projectId();
    VisibleRegion shown = new VisibleRegion(call);
    return switch (type) {
      case ENDPOINT ->
          page(
              possible ? shown.endpoints().ofProject(project, query) : List.of(),
              EndpointSnapshot::id,
              name,
              page);
      case ENDPOINT_SERVICE ->
          page(
              possible ? shown.services().ofProject(project, query) : List.of(),
              ServiceSnapshot::serviceName,
              name,
              page);
    };
  }

  /** The conditions; those that go without saying for untagged resources are not looked at. */
  private static TagQuery query(ListResourcesByTag request) {
    if (Boolean.TRUE.equals(request.withoutAnyTag())) {
      return new TagQuery(List.of(), List.of(), List.of(), List.of(), true);
    }
    return new TagQuery(
        TagFilterRules.check("tags", request.tags()),
        TagFilterRules.check("tags_any", request.tagsAny()),
        TagFilterRules.check("not_tags", request.notTags()),
        TagFilterRules.check("not_tags_any", request.notTagsAny()),
        false);
  }

  private static <T extends ResourceSnapshot> Page<ListResourcesByTag.TaggedResource> page(
      List<T> found, Function<T, String> name, Optional<String> wanted, CheckedPage page) {
    Function<T, ListResourcesByTag.TaggedResource> view =
        item -> new ListResourcesByTag.TaggedResource(item.id(), name.apply(item), item.tags());
    Listing<T> listing = new Listing<>(found);
    wanted.ifPresent(text -> listing.where(item -> isNamed(name.apply(item), text)));
    return listing.page(page, view);
  }

  /** An empty text is no part of a name, but a name of its own. */
  private static boolean isNamed(String name, String wanted) {
    return wanted.isEmpty() ? name.isEmpty() : Texts.isPart(wanted, name);
  }
}
