package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The versions of the API, as the sample in 4.1.1 has them. */
public final class VersionAnswers {
  private static final List<Version> VERSIONS =
      List.of(
          new Version("v1", "1", "2018-09-30T00:00:00Z"),
          new Version("v2", "2", "2020-03-30T00:00:00Z"));

  private VersionAnswers() {}

  /** The ids of all versions. */
  public static List<String> ids() {
    return VERSIONS.stream().map(Version::id).toList();
  }

  /**
   * Tables 4-1 to 4-3.
   *
   * @param root what links begin with, without a slash at the end
   */
  public static ObjectNode all(String root) {
    ObjectNode answer = Json.object();
    answer.set("versions", AnswerParts.list(VERSIONS, version -> version.answer(root)));
    return answer;
  }

  /**
   * Tables 4-5 to 4-7.
   *
   * @param id one of the ids
   * @param root what links begin with, without a slash at the end
   */
  public static ObjectNode one(String id, String root) {
    Version version = VERSIONS.stream().filter(each -> each.id.equals(id)).findAny().orElseThrow();
    ObjectNode answer = Json.object();
    answer.set("version", version.answer(root));
    return answer;
  }

  /** A version of the API. */
  private record Version(String id, String number, String updated) {

    ObjectNode answer(String root) {
      ObjectNode link =
          Json.object()
              .put("rel", "self")
              .put("href", root + "/" + id)
              .put("type", "application/json");
      ObjectNode answer =
          Json.object()
              .put("status", "CURRENT")
              .put("id", id)
              .put("updated", updated)
              .put("version", number);
      answer.set("links", Json.list().add(link));
      return answer.put("min_version", "");
    }
  }
}
