package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalog of the identity service: every address in it is this server's. */
public final class CatalogAnswers {
  private CatalogAnswers() {}

  /**
   * The services that there are.
   *
   * @param root what addresses begin with
   * @param region name of the region
   * @param projectId project in the address of the API; null leaves the API out
   */
  public static ArrayNode catalog(String root, String region, @Nullable String projectId) {
    ArrayNode catalog = Json.list();
    if (projectId != null) {
      catalog.add(service("vpcep", "vpcep", region, root + "/v1/" + projectId));
    }
    // Under both names: the first is the cloud's own, the second what Keystone's clients look for.
    catalog.add(service("iam", "iam", region, root + "/v3"));
    catalog.add(service("identity", "keystone", region, root + "/v3"));
    return catalog;
  }

  /** No service, for a token that is good for none. */
  public static ArrayNode empty() {
    return Json.list();
  }

  /** A catalog alone. */
  public static ObjectNode answer(ArrayNode catalog, String self) {
    ObjectNode answer = Json.object();
    answer.set("catalog", catalog);
    answer.set("links", IdentityAnswers.links(self));
    return answer;
  }

  private static ObjectNode service(String type, String name, String region, String url) {
    ObjectNode endpoint =
        Json.object()
            .put("id", id("endpoint/" + type))
            .put("interface", "public")
            .put("region", region)
            .put("region_id", region)
            .put("url", url);
    ObjectNode service =
        Json.object().put("id", id("service/" + type)).put("type", type).put("name", name);
    service.set("endpoints", Json.list().add(endpoint));
    return service;
  }

  private static String id(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return id.toString().replace("-", "");
  }
}
