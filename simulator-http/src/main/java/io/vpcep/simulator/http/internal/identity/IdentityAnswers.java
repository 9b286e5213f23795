package io.vpcep.simulator.http.internal.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the identity service answers. */
final class IdentityAnswers {
  private IdentityAnswers() {}

  private record Version(
      String id,
      String status,
      String updated,
      List<Link> links,
      @JsonProperty("media-types") List<MediaType> mediaTypes) {}

  private record Link(String rel, String href) {}

  private record MediaType(String base, String type) {}

  /** The version document of Keystone. */
  static Object version(String root) {
    return Map.of(
        "version",
        new Version(
            "v3.6",
            "stable",
            "2016-04-04T00:00:00Z",
            List.of(new Link("self", root + "/v3/")),
            List.of(
                new MediaType("application/json", "application/vnd.openstack.identity-v3+json"))));
  }

  /** Lists come in one piece, so that there is neither a next page nor a previous one. */
  record Links(
      String self, @JsonInclude @Nullable String previous, @JsonInclude @Nullable String next) {

    static Links of(String self) {
      return new Links(self, null, null);
    }
  }

  /** A list of projects, as the sample in the API reference's appendix has it. */
  record Projects(List<ProjectAnswer> projects, Links links) {}

  /** A project; its parent is the account. */
  record ProjectAnswer(
      String id,
      String name,
      String domainId,
      String parentId,
      boolean isDomain,
      boolean enabled,
      String description,
      Links links) {

    static ProjectAnswer of(Project project, String root) {
      return new ProjectAnswer(
          project.id(),
          project.name(),
          project.accountId(),
          project.accountId(),
          false,
          true,
          "",
          Links.of(root + "/v3/projects/" + project.id()));
    }
  }

  /** A list of accounts. */
  record Domains(List<DomainAnswer> domains, Links links) {}

  /** An account. */
  record DomainAnswer(String id, String name, boolean enabled, String description, Links links) {

    static DomainAnswer of(Account account, String root) {
      return new DomainAnswer(
          account.id(), account.name(), true, "", Links.of(root + "/v3/domains/" + account.id()));
    }
  }

  /** What a token says; the token itself is in a header. */
  record TokenAnswer(
      String issuedAt,
      String expiresAt,
      List<String> methods,
      InDomain user,
      @Nullable InDomain project,
      @Nullable Named domain,
      List<Named> roles,
      List<Service> catalog) {}

  /** Something by its id and its name. */
  record Named(String id, String name) {
    static Named of(Account account) {
      return new Named(account.id(), account.name());
    }
  }

  /** The same, in an account. */
  record InDomain(String id, String name, Named domain) {}

  /** A catalog alone. */
  record Catalog(List<Service> catalog, Links links) {}

  /** A service of the catalog. */
  record Service(String id, String type, String name, List<Address> endpoints) {

    /** At one address, which clients of the public find. */
    static Service of(String type, String name, String region, String url) {
      return new Service(
          hashed("service/" + type),
          type,
          name,
          List.of(new Address(hashed("endpoint/" + type), "public", region, region, url)));
    }

    private static String hashed(String name) {
      UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      return id.toString().replace("-", "");
    }
  }

  /** Where a service is. */
  record Address(
      String id,
      @JsonProperty("interface") String visibility,
      String region,
      String regionId,
      String url) {}
}
