package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random requests of lists. */
final class ReadRequests {
  private final Chance chance;
  private final Choices choices;

  ReadRequests(Chance chance, Choices choices) {
    this.chance = chance;
    this.choices = choices;
  }

  private Paging paging() {
    return new Paging(
        chance.mostly(
            95,
            () -> chance.of(null, "", "created_at", "updated_at", "create_at", "update_at"),
            "id",
            "Created_at"),
        chance.mostly(96, () -> chance.of(null, "", "asc", "desc"), "up", "ASC"),
        chance.mostly(
            96, () -> chance.of(null, "", "0", "1", "2", "500"), "1000", "501", "1001", "-1", "x"),
        chance.mostly(96, () -> chance.of(null, null, "", "0", "1", "99"), "-1", "x", "+1"));
  }

  private @Nullable String name() {
    return chance.of(null, null, null, "", "WEB", "eu-de", "db_", "nothing");
  }

  ListEndpointServices services(String id) {
    return ListEndpointServices.builder()
        .endpointServiceName(name())
        .id(chance.maybe(20, () -> id))
        .status(
            chance.maybe(
                25,
                () ->
                    chance.mostly(
                        90,
                        () -> chance.of("creating", "available", "failed", "deleting", ""),
                        "x")))
        .publicBorderGroup(chance.maybe(10, () -> chance.of("", "edge", "other")))
        .netType(
            chance.maybe(
                20, () -> chance.mostly(90, () -> chance.of("vlan", "vxlan", "all", ""), "x")))
        .paging(paging())
        .build();
  }

  ListEndpoints endpoints(String id) {
    return ListEndpoints.builder()
        .endpointServiceName(name())
        .id(chance.maybe(20, () -> id))
        .vpcId(chance.maybe(20, () -> choices.vpc(choices.account()).id()))
        .paging(paging())
        .build();
  }

  ListConnections connections(String service, String endpoint) {
    String marker =
        choices
            .region()
            .truth()
            .endpoint(endpoint)
            .map(each -> Integer.toString(each.markerId))
            .orElse("1");
    return ListConnections.builder(service)
        .id(chance.maybe(20, () -> choices.connectionId(service)))
        .markerId(
            chance.maybe(
                20, () -> chance.mostly(80, () -> marker, "", "0", "-1", "x", "2147483648")))
        .status(
            chance.maybe(
                25,
                () ->
                    chance.mostly(
                        90,
                        () ->
                            chance.of(
                                "creating", "accepted", "pendingAcceptance", "rejected", "failed"),
                        "x",
                        "")))
        .paging(paging())
        .build();
  }

  ListPermissions permissions(String service) {
    return ListPermissions.builder(service)
        .permission(chance.of(null, null, "", "DOMAIN", "*", "o-1"))
        .paging(paging())
        .build();
  }

  ListPublicServices publicServices() {
    return ListPublicServices.builder()
        .endpointServiceName(chance.of(null, null, "", "OBS", "eu-de"))
        .id(chance.maybe(20, choices::publicServiceId))
        .paging(paging())
        .build();
  }

  DescribeEndpointService describe(String id) {
    String name = choices.region().truth().service(id).map(each -> each.fullName).orElse("nothing");
    boolean byName = chance.coin();
    return chance.percent(95)
        ? new DescribeEndpointService(byName ? name : null, byName ? null : id)
        : new DescribeEndpointService(chance.of(null, "", name), chance.of(null, "", id));
  }

  ShowQuotas quotas() {
    return new ShowQuotas(
        chance.mostly(95, () -> chance.of(null, "", "endpoint", "endpoint_service"), "x"));
  }

  private String type() {
    return chance.mostly(97, () -> chance.of("endpoint", "endpoint_service"), "x");
  }

  ListTags tags() {
    return new ListTags(type());
  }

  ListResourcesByTag byTag(String service) {
    boolean count = chance.percent(20);
    return ListResourcesByTag.builder(type())
        .action(chance.mostly(97, () -> count ? "count" : "filter", null, "x"))
        .tags(chance.maybe(35, this::filter))
        .tagsAny(chance.maybe(25, this::filter))
        .notTags(chance.maybe(25, this::filter))
        .notTagsAny(chance.maybe(15, this::filter))
        .sysTags(chance.maybe(4, this::filter))
        .matches(chance.maybe(20, () -> matches(service)))
        .withoutAnyTag(chance.of(null, null, null, false, true))
        .limit(
            chance.maybe(
                count ? 4 : 30,
                () -> chance.mostly(90, () -> chance.of("1", "2", "1000", ""), "0", "1001", "x")))
        .offset(
            chance.maybe(
                count ? 4 : 20, () -> chance.mostly(90, () -> chance.of("0", "1", ""), "-1", "x")))
        .build();
  }

  private List<ListResourcesByTag.Filter> filter() {
    if (chance.percent(2)) {
      int keys = 20 + chance.below(2);
      return IntStream.range(0, keys)
          .mapToObj(i -> new ListResourcesByTag.Filter("k" + i, List.of()))
          .toList();
    }
    List<ListResourcesByTag.Filter> filter = new ArrayList<>();
    int first = chance.below(5);
    for (int i = chance.below(3); i > 0; i--) {
      filter.add(
          new ListResourcesByTag.Filter(
              chance.mostly(
                  96,
                  () -> "k" + (first + filter.size()),
                  null,
                  "",
                  " ",
                  "k1",
                  " k1\t",
                  "k".repeat(128),
                  "k".repeat(129)),
              values()));
    }
    return filter;
  }

  private @Nullable List<String> values() {
    int many = 10 + chance.below(2);
    return chance.mostly(
        94,
        () -> chance.of(List.of(), List.of("v1"), List.of("v1", " v2 "), List.of("")),
        null,
        List.of("v1", "v1"),
        List.of("v1", "v1 "),
        List.of("v".repeat(255)),
        List.of("v".repeat(256)),
        IntStream.range(0, many).mapToObj(i -> "v" + i).toList());
  }

  private List<ListResourcesByTag.Match> matches(String service) {
    ListResourcesByTag.Match match =
        new ListResourcesByTag.Match(
            chance.mostly(95, () -> "resource_name", null, "x"),
            chance.mostly(
                95,
                () -> chance.of("", "WEB", "-", service),
                null,
                "x".repeat(255),
                "x".repeat(256)));
    return chance.mostly(95, () -> List.of(match), List.of(), List.of(match, match));
  }
}
