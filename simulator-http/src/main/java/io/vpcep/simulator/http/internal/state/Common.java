package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What services and endpoints have in common.
 *
 * @param defaults what the region chooses
 * @param places where things stand
 * @param now the instant of the state
 * @param accounts the accounts
 */
record Common(Defaults defaults, Places places, Instant now, AccountReader accounts) {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern PROJECT_ID = Pattern.compile("[0-9a-fA-F]{32}");

  /** The id of a thing, which is remembered with its place. */
  String id(SnapshotKind kind, Item item, Supplier<String> otherwise) {
    String id = item.has("id") ? uuid(item.get("id")) : otherwise.get();
    places.put(kind, id, item);
    return id;
  }

  /** A UUID. */
  static String uuid(Item item) {
    return item.text(UUID, "a UUID");
  }

  /** 32 hexadecimal digits. */
  static String hex(Item item) {
    return item.text(PROJECT_ID, "32 hexadecimal digits");
  }

  /** The project of a resource, which may be given by its account, whose default one it is. */
  String projectId(Item item) {
    if (item.has("account") == item.has("project_id")) {
      throw item.mistake("give either project_id or account");
    }
    return item.has("account")
        ? accounts.projectOf(item.get("account").text())
        : hex(item.get("project_id"));
  }

  Instant createdAt(Item item) {
    return item.has("created_at") ? item.get("created_at").instant() : now;
  }

  Instant updatedAt(Item item) {
    return item.has("updated_at") ? item.get("updated_at").instant() : createdAt(item);
  }

  static boolean flag(Item item, String name, boolean otherwise) {
    return item.has(name) ? item.get(name).flag() : otherwise;
  }

  static String text(Item item, String name, String otherwise) {
    return item.has(name) ? item.get(name).text() : otherwise;
  }

  static List<Tag> tags(Item item) {
    return item.each(
        "tags",
        tag -> {
          tag.withFieldsOnly("key", "value");
          return new Tag(tag.get("key").text(), text(tag, "value", ""));
        });
  }

  static List<ResourceError> errors(Item item) {
    return item.each("error_codes", each -> new ResourceError(code(each)));
  }

  static ErrorCode code(Item item) {
    return item.parsed(ErrorCode::of);
  }
}
