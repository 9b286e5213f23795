package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.request.BatchAddPermissions;
import io.vpcep.simulator.request.BatchRemovePermissions;
import io.vpcep.simulator.request.ChangeTags;
import io.vpcep.simulator.request.ConnectionDescription;
import io.vpcep.simulator.request.DescribeConnections;
import io.vpcep.simulator.request.DescribePermission;
import io.vpcep.simulator.request.ListResourcesByTag;
import io.vpcep.simulator.request.PermissionSpec;
import io.vpcep.simulator.request.RenameEndpointService;
import io.vpcep.simulator.request.ResourceMatch;
import io.vpcep.simulator.request.TagFilter;
import io.vpcep.simulator.request.UpdateAccessWhitelist;
import io.vpcep.simulator.request.UpdatePolicy;
import io.vpcep.simulator.request.UpdateRouteTables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of the bodies that the API reference of 2024-04 does not have, as {@link
 * RequestBodies} does of the others.
 */
public final class UpdateBodies {
  private UpdateBodies() {}

  /** An access whitelist. */
  public static UpdateAccessWhitelist accessWhitelist(String endpointId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new UpdateAccessWhitelist(
        endpointId, fields.flag("enable_whitelist"), fields.texts("whitelist"));
  }

  /** Route tables. */
  public static UpdateRouteTables routeTables(String endpointId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new UpdateRouteTables(endpointId, fields.texts("routetables"));
  }

  /** A policy. */
  public static UpdatePolicy policy(String endpointId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new UpdatePolicy(endpointId, Policies.statementsOf(fields), Policies.documentOf(fields));
  }

  /** A name. */
  public static RenameEndpointService name(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new RenameEndpointService(serviceId, fields.text("endpoint_service_name"));
  }

  /** Descriptions of connections. */
  public static DescribeConnections connections(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new DescribeConnections(
        serviceId,
        fields.objects(
            "connections",
            each -> new ConnectionDescription(each.text("id"), each.text("description"))));
  }

  /** Whitelist records to add. */
  public static BatchAddPermissions addPermissions(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new BatchAddPermissions(
        serviceId,
        fields.objects(
            "permissions",
            each -> new PermissionSpec(each.text("permission"), each.text("description"))),
        fields.text("permission_type"));
  }

  /** Whitelist records to remove. */
  public static BatchRemovePermissions removePermissions(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new BatchRemovePermissions(
        serviceId,
        fields.objects(
            "permissions",
            each -> {
              String id = each.text("id");
              return id == null ? "" : id;
            }));
  }

  /** Description of a whitelist record. */
  public static DescribePermission permission(String serviceId, String id, byte[] body) {
    RequestFields permission = RequestFields.ofRequired(body).object("permission");
    return new DescribePermission(
        serviceId, id, permission == null ? null : permission.text("description"));
  }

  /** Tags to add or to take away. */
  public static ChangeTags tags(String type, String id, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new ChangeTags(
        type, id, fields.text("action"), fields.objects("tags", RequestBodies::tag));
  }

  /** Filters by tags. */
  public static ListResourcesByTag resources(String type, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return new ListResourcesByTag(
        type,
        fields.text("action"),
        filters(fields, "tags"),
        filters(fields, "tags_any"),
        filters(fields, "not_tags"),
        filters(fields, "not_tags_any"),
        fields.objects("matches", each -> new ResourceMatch(each.text("key"), each.text("value"))),
        fields.flag("without_any_tag"),
        fields.textOrNumber("limit"),
        fields.textOrNumber("offset"));
  }

  private static @Nullable List<TagFilter> filters(RequestFields fields, String name) {
    return fields.objects(name, each -> new TagFilter(each.text("key"), each.texts("values")));
  }
}
