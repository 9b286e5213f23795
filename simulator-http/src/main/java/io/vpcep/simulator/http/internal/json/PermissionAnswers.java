package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.model.ChangedPermissions;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.Permission;
import java.util.List;

/** Whitelist records of an endpoint service. */
public final class PermissionAnswers {
  private final Dialect dialect;
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public PermissionAnswers(Dialect dialect) {
    this.dialect = dialect;
    this.timestamps = new Timestamps(dialect.get(Trait.TIMESTAMPS));
  }

  /** Tables 4-41 and 4-42. */
  public ObjectNode page(Page<Permission> page) {
    return AnswerParts.page("permissions", page, this::permission);
  }

  /** What add and remove answer: table 4-45, and the type. */
  public ObjectNode changed(ChangedPermissions changed) {
    ObjectNode answer = Json.object();
    answer.set("permissions", AnswerParts.texts(changed.permissions()));
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      answer.put("permission_type", changed.permissionType().value());
    }
    return answer;
  }

  /** What the operations on several records answer, in every dialect with their types. */
  public ObjectNode records(List<Permission> permissions) {
    ObjectNode answer = Json.object();
    answer.set(
        "permissions",
        AnswerParts.list(
            permissions,
            each -> permission(each).put("permission_type", each.permissionType().value())));
    return answer;
  }

  private ObjectNode permission(Permission permission) {
    ObjectNode answer =
        Json.object().put("id", permission.id()).put("permission", permission.permission());
    if (dialect.get(Trait.PERMISSION_TYPE)) {
      answer.put("permission_type", permission.permissionType().value());
    }
    if (permission.description() != null) {
      answer.put("description", permission.description());
    }
    return answer.put("created_at", timestamps.text(permission.createdAt()));
  }
}
