package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.api.endpoint.UpdatePolicy;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.api.endpoint.UpgradeEndpoint;
import io.vpcep.simulator.api.endpointservice.AddServerResources;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.RenameEndpointService;
import io.vpcep.simulator.api.endpointservice.UpgradeEndpointService;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.BatchRemovePermissions;
import io.vpcep.simulator.api.permission.DescribePermission;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.PermissionSpec;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.journal.RecordedCall;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded calls as commands. */
class CurlCommandsTest {
  private static final String ID = "4189d3c2-8882-4871-a3c2-d380272eed80";
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'\\\\'')*)'");

  private static final PolicyStatementSpec STATEMENT =
      PolicyStatementSpec.of(
          PolicyStatement.Effect.ALLOW, List.of("obs:*:*"), List.of("obs:*:*:*:*"));

  private final ServedRegion served = ServedRegion.start();
  private final CurlCommands commands = new CurlCommands(served.server.uri());

  @AfterEach
  void close() {
    served.close();
  }

  /** A request of each operation in which as much as possible is set. */
  static Map<Operation<?, ?>, Object> requests() {
    Map<Operation<?, ?>, Object> requests = new LinkedHashMap<>();
    requests.put(Operation.CREATE_ENDPOINT_SERVICE, service());
    requests.put(Operation.SHOW_ENDPOINT_SERVICE, new ById("not/an id?"));
    requests.put(
        Operation.MODIFY_ENDPOINT_SERVICE,
        ModifyEndpointService.builder(ID)
            .approvalEnabled(false)
            .serviceName("it's")
            .ports(List.of(PortSpec.udp(53, 53)))
            .build());
    requests.put(Operation.DELETE_ENDPOINT_SERVICE, new ById(ID));
    requests.put(
        Operation.LIST_ENDPOINT_SERVICES,
        ListEndpointServices.builder().id(ID).limit(3).sortDir("asc").build());
    requests.put(
        Operation.LIST_CONNECTIONS,
        ListConnections.builder(ID).id("a&b").markerId("5").offset(1).build());
    requests.put(
        Operation.ACCEPT_OR_REJECT_CONNECTION,
        AcceptOrRejectConnection.builder(ID).action("receive").endpoints(List.of(ID)).build());
    requests.put(Operation.LIST_PERMISSIONS, ListPermissions.builder(ID).permission("*").build());
    requests.put(
        Operation.ADD_OR_REMOVE_PERMISSIONS,
        new AddOrRemovePermissions(ID, "add", List.of("*"), "domainId"));
    requests.put(
        Operation.LIST_PUBLIC_SERVICES,
        ListPublicServices.builder().endpointServiceName("ö").build());
    requests.put(Operation.DESCRIBE_ENDPOINT_SERVICE, new DescribeEndpointService(ID, null));
    requests.put(Operation.CREATE_ENDPOINT, endpoint());
    requests.put(Operation.SHOW_ENDPOINT, new ById(ID));
    requests.put(Operation.DELETE_ENDPOINT, new ById(ID));
    requests.put(
        Operation.LIST_ENDPOINTS, ListEndpoints.builder().vpcId(ID).sortKey("updated_at").build());
    requests.put(Operation.SHOW_QUOTAS, new ShowQuotas("endpoint"));
    addExtended(requests);
    return requests;
  }

  private static void addExtended(Map<Operation<?, ?>, Object> requests) {
    requests.put(
        Operation.UPDATE_ACCESS_WHITELIST,
        UpdateAccessWhitelist.builder(ID).enableWhitelist(true).whitelist("10.0.0.1").build());
    requests.put(
        Operation.UPDATE_ROUTE_TABLES, UpdateRouteTables.builder(ID).routetables(ID).build());
    requests.put(
        Operation.UPDATE_POLICY,
        new UpdatePolicy(ID, List.of(STATEMENT), new PolicyDocument(Map.of("a", List.of(1L)))));
    requests.put(Operation.DELETE_POLICY, new ById(ID));
    requests.put(Operation.RENAME_ENDPOINT_SERVICE, new RenameEndpointService(ID, "other"));
    requests.put(
        Operation.DESCRIBE_CONNECTIONS,
        new DescribeConnections(ID, List.of(new DescribeConnections.Description(ID, "it's"))));
    requests.put(
        Operation.BATCH_ADD_PERMISSIONS,
        new BatchAddPermissions(ID, List.of(new PermissionSpec("*", "all")), "domainId"));
    requests.put(
        Operation.BATCH_REMOVE_PERMISSIONS, new BatchRemovePermissions(ID, List.of(ID, "other")));
    requests.put(Operation.DESCRIBE_PERMISSION, new DescribePermission(ID, ID, "who"));
    requests.put(
        Operation.UPGRADE_ENDPOINT_SERVICE, new UpgradeEndpointService(ID, "upgrade", true));
    requests.put(Operation.UPGRADE_ENDPOINT, new UpgradeEndpoint(ID, "start"));
    requests.put(
        Operation.ADD_SERVER_RESOURCES,
        new AddServerResources(ID, List.of(new AddServerResources.Spec("one", "a"))));
    requests.put(
        Operation.CHANGE_TAGS,
        new ChangeTags("endpoint", ID, "create", List.of(new TagSpec("k", "v"))));
    requests.put(Operation.LIST_TAGS, new ListTags("endpoint_service"));
    ListResourcesByTag.Filter filter = new ListResourcesByTag.Filter("k", List.of("v"));
    requests.put(
        Operation.LIST_RESOURCES_BY_TAG,
        ListResourcesByTag.builder("endpoint")
            .action("filter")
            .tags(filter)
            .notTagsAny(filter)
            .sysTags(filter)
            .matches(new ListResourcesByTag.Match("resource_name", "x"))
            .withoutAnyTag(false)
            .limit("5")
            .offset("1")
            .build());
  }

  private static CreateEndpointService service() {
    return CreateEndpointService.builder()
        .vpcId(ID)
        .portId(ID)
        .serverType("LB")
        .ports(PortSpec.tcp(80, 8080), new PortSpec(81, 81, null))
        .approvalEnabled(true)
        .tcpProxy("close")
        .tags(List.of(new TagSpec("k", "v")))
        .build();
  }

  private static CreateEndpoint endpoint() {
    return CreateEndpoint.builder()
        .endpointServiceId(ID)
        .vpcId(ID)
        .enableDns(true)
        .enableWhitelist(false)
        .whitelist("10.0.0.1")
        .routetables(ID)
        .tags(new TagSpec("k", ""))
        .description("text")
        .policyStatements(STATEMENT)
        .build();
  }

  static List<Operation<?, ?>> operations() {
    return Operation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aCallInThisProcessIsWrittenSoThatTheServerUnderstandsTheSame(Operation<?, ?> operation) {
    Object request = requests().get(operation);
    assertThat(request).as("a request of %s for this test", operation).isNotNull();
    callAnyway(operation, request);

    run(commands.of(last()).orElseThrow());

    RecordedCall again = last();
    assertThat(again.wire()).isNotNull();
    assertThat(again.operation()).isEqualTo(operation);
    assertThat(again.request()).isEqualTo(request);
    assertThat(served.region.journal().calls()).hasSize(2);
  }

  @SuppressWarnings("unchecked") // the map above has the right ones
  private <Q> void callAnyway(Operation<Q, ?> operation, Object request) {
    VpcepApi api = served.region.as(served.region.ownerOf("22222222222222222222222222222222"));
    try {
      api.call(operation, () -> (Q) request);
    } catch (VpcepException refused) {
      assertThat(last().code()).isEqualTo(refused.code());
    }
  }

  private RecordedCall last() {
    List<RecordedCall> calls = served.region.journal().calls();
    return calls.get(calls.size() - 1);
  }

  /** What a shell and curl would do. */
  private void run(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1).replace("'\\''", "'"));
    }
    Matcher method = Pattern.compile("-X (\\w+)").matcher(command);
    boolean body = command.contains(" --data-raw ");
    served.http.send(
        method.find() ? method.group(1) : "GET",
        words.get(0).substring(served.server.uri().toString().length()),
        body ? BodyPublishers.ofString(words.get(words.size() - 1)) : BodyPublishers.noBody());
  }

  @Test
  void aCallOverHttpIsWrittenAsItCame() {
    String body = "{\"vpc_id\": \"it's\"}";
    served.http.send(
        "POST",
        SERVICES + "?a=b",
        BodyPublishers.ofString(body),
        "Content-Type",
        "text/json",
        "X-Auth-Token",
        "secret");

    assertThat(commands.of(last()))
        .contains(
            "curl -sS -g -X POST '"
                + served.server.uri()
                + SERVICES
                + "?a=b' -H 'Content-Type: text/json' -H 'X-Auth-Token: ***'"
                + " --data-raw '{\"vpc_id\": \"it'\\''s\"}'");
  }

  @Test
  void aCallWithoutBodyIsShort() {
    served.http.get(ENDPOINTS);

    assertThat(new CurlCommands(URI.create("http://127.0.0.1:8080/")).of(last()))
        .contains("curl -sS -g 'http://127.0.0.1:8080" + ENDPOINTS + "'");
  }

  @Test
  void whatWasNotKeptIsTold() {
    served.http.post("/v3/auth/tokens", "{\"auth\": {}}");

    assertThat(commands.of(last()).orElseThrow()).endsWith(" # the body had 12 bytes more");
  }
}
