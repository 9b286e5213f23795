package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import java.util.List;
import java.util.Map;

/**
 * Versions of the API (4.1), as the sample in 4.1.1 has them. Anybody may ask, whatever credentials
 * they have.
 */
public final class VersionHandler {
  private static final List<Version> VERSIONS =
      List.of(
          new Version("v1", "1", "2018-09-30T00:00:00Z"),
          new Version("v2", "2", "2020-03-30T00:00:00Z"));

  /** A version of the API. */
  private record Version(String id, String number, String updated) {
    Answer answer(String root) {
      return new Answer(
          "CURRENT",
          id,
          updated,
          number,
          List.of(new Link("self", root + "/" + id, "application/json")),
          "");
    }
  }

  /** Tables 4-2 and 4-6. */
  private record Answer(
      String status,
      String id,
      String updated,
      String version,
      List<Link> links,
      String minVersion) {}

  /** Tables 4-3 and 4-7. */
  private record Link(String rel, String href, String type) {}

  /** For every region, and for a server that has none. */
  public VersionHandler() {}

  /** The ids of the versions that can be shown. */
  public List<String> ids() {
    return VERSIONS.stream().map(Version::id).toList();
  }

  /** 4.1.1. */
  public void list(Context request) {
    String root = ServerRoot.of(request);
    JsonAnswer.ok(
        request,
        Map.of("versions", VERSIONS.stream().map(version -> version.answer(root)).toList()));
  }

  /** 4.1.2, for one of the ids. */
  public void show(Context request, String id) {
    Version version = VERSIONS.stream().filter(each -> each.id.equals(id)).findAny().orElseThrow();
    JsonAnswer.ok(request, Map.of("version", version.answer(ServerRoot.of(request))));
  }
}
