package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import java.util.List;

/** Versions, projects and accounts as the identity service answers them. */
public final class IdentityAnswers {
  private IdentityAnswers() {}

  /** The version document of Keystone. */
  public static ObjectNode version(String root) {
    ObjectNode version =
        Json.object()
            .put("id", "v3.6")
            .put("status", "stable")
            .put("updated", "2016-04-04T00:00:00Z");
    version.set(
        "links", Json.list().add(Json.object().put("rel", "self").put("href", root + "/v3/")));
    version.set(
        "media-types",
        Json.list()
            .add(
                Json.object()
                    .put("base", "application/json")
                    .put("type", "application/vnd.openstack.identity-v3+json")));
    ObjectNode answer = Json.object();
    answer.set("version", version);
    return answer;
  }

  /** A list of projects, as the sample in the API reference's appendix has it. */
  public static ObjectNode projects(List<Project> projects, String root, String path) {
    ObjectNode answer = Json.object();
    answer.set("projects", AnswerParts.list(projects, project -> project(project, root)));
    answer.set("links", links(root + path));
    return answer;
  }

  private static ObjectNode project(Project project, String root) {
    ObjectNode answer =
        Json.object()
            .put("id", project.id())
            .put("name", project.name())
            .put("domain_id", project.accountId())
            .put("parent_id", project.accountId())
            .put("is_domain", false)
            .put("enabled", true)
            .put("description", "");
    answer.set("links", links(root + "/v3/projects/" + project.id()));
    return answer;
  }

  /** A list of accounts. */
  public static ObjectNode domains(List<Account> domains, String root, String path) {
    ObjectNode answer = Json.object();
    answer.set("domains", AnswerParts.list(domains, domain -> domain(domain, root)));
    answer.set("links", links(root + path));
    return answer;
  }

  private static ObjectNode domain(Account account, String root) {
    ObjectNode answer =
        Json.object()
            .put("id", account.id())
            .put("name", account.name())
            .put("enabled", true)
            .put("description", "");
    answer.set("links", links(root + "/v3/domains/" + account.id()));
    return answer;
  }

  /** Lists come in one piece, so that there is neither a next page nor a previous one. */
  static ObjectNode links(String self) {
    return Json.object().put("self", self).putNull("previous").putNull("next");
  }
}
