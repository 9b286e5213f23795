package io.vpcep.simulator.authorization;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PROJECT_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_AUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.MinimalCall;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may call what: checked before the request is even looked at. In this process only: over HTTP
 * everybody is the owner of the project, with every right.
 */
@Tag(Door.IN_PROCESS)
class AuthorizationTest {
  static final List<MinimalCall<?, ?>> CALLS = MinimalCall.ALL;

  private final TestRegion region = TestRegion.create();
  private final Caller provider = region.provider().caller();

  private VpcepApi as(Caller caller) {
    return region.as(caller);
  }

  @Test
  void everyOperationHasAMinimalCallHere() {
    assertThat(CALLS.stream().<Object>map(MinimalCall::operation))
        .containsExactlyElementsOf(Operation.all());
  }

  @ParameterizedTest
  @FieldSource("CALLS")
  void everyOperationIsAllowedWithJustItsAction(MinimalCall<?, ?> call) {
    MinimalCall.Ids ids = MinimalCall.Ids.in(region);
    VpcepApi limited = as(provider.allowedOnly(call.operation().iamAction()));

    assertThatCode(() -> call.make(limited, ids)).doesNotThrowAnyException();
  }

  @Rule("S113")
  @Test
  void whatTheApiReferenceDoesNotHaveNeedsTheActionOfWhatItChanges() {
    assertThat(Operation.all().stream().skip(16))
        .extracting(Operation::name, Operation::iamAction)
        .containsExactly(
            tuple("UpdateAccessWhitelist", "vpcep:endpoints:update"),
            tuple("UpdateRouteTables", "vpcep:endpoints:update"),
            tuple("UpdatePolicy", "vpcep:endpoints:update"),
            tuple("DeletePolicy", "vpcep:endpoints:update"),
            tuple("RenameEndpointService", "vpcep:epservices:update"),
            tuple("DescribeConnections", "vpcep:connections:update"),
            tuple("BatchAddPermissions", "vpcep:permissions:update"),
            tuple("BatchRemovePermissions", "vpcep:permissions:update"),
            tuple("DescribePermission", "vpcep:permissions:update"),
            tuple("UpgradeEndpointService", "vpcep:epservices:update"),
            tuple("UpgradeEndpoint", "vpcep:endpoints:update"),
            tuple("AddServerResources", "vpcep:epservices:update"),
            tuple("ChangeTags", "vpcep:tags:update"),
            tuple("ListTags", "vpcep:tags:list"),
            tuple("ListResourcesByTag", "vpcep:resource:list"));
  }

  @Rule("G6")
  @ParameterizedTest
  @FieldSource("CALLS")
  void everyOperationIsRefusedWithoutItsActionWhateverElseIsGranted(MinimalCall<?, ?> call) {
    MinimalCall.Ids ids = MinimalCall.Ids.in(region);
    Set<String> others = new TreeSet<>();
    Operation.all().forEach(operation -> others.add(operation.iamAction()));
    others.remove(call.operation().iamAction());
    VpcepApi limited = as(provider.allowedOnly(others.toArray(String[]::new)));

    region.assertRefused(NOT_AUTHORIZED, () -> call.make(limited, ids));
  }

  @ParameterizedTest
  @FieldSource("CALLS")
  void aRequestThatMayNotBeMadeIsRefusedBeforeOneThatCannotBeRead(MinimalCall<?, ?> call) {
    VpcepApi nobody = as(provider.allowedOnly());

    assertRefusedUnread(NOT_AUTHORIZED, nobody, call.operation());
  }

  private <Q, A> void assertRefusedUnread(ErrorCode code, VpcepApi api, Operation<Q, A> operation) {
    region.assertRefused(code, () -> api.call(operation, Requests.unreadable()));
  }

  @Rule("G5")
  @ParameterizedTest
  @MethodSource("io.vpcep.simulator.api.Operation#all")
  void aForeignProjectIsRefused(Operation<?, ?> operation) {
    Caller intruder = Caller.of(region.stranger().caller().domainId(), provider.projectId());

    assertRefusedUnread(NOT_AUTHORIZED, as(intruder), operation);
  }

  @Rule({"G4", "C27"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "my project",
        "a.b",
        "a/b",
        "ä",
        "6e9dfd51d1124e8d8498dce894923a0d\n",
        "01234567890123456789012345678901234567890123456789012345678901234",
      })
  void aMalformedProjectIdComesBeforePermission(String projectId) {
    Caller caller = Caller.of(provider.domainId(), projectId).allowedOnly();

    assertRefusedUnread(INVALID_PROJECT_ID, as(caller), Operation.LIST_ENDPOINTS);
  }

  @Rule("C27")
  @ParameterizedTest
  @ValueSource(strings = {"a4adasfjljaaakla12334jklga9sasfg", "p", "my-project_1"})
  void everyOtherProjectIdIsTaken(String projectId) {
    assertThat(as(Caller.of("someone", projectId)).listEndpoints().items()).isEmpty();
  }

  @Rule("S155")
  @ParameterizedTest
  @ValueSource(strings = {"vpcep:epseviceDesc:get", "vpcep:epserviceDesc:get"})
  void aServiceIsDescribedByEitherSpellingOfTheAction(String action) {
    Caller one = provider.allowedOnly(action);
    String id = region.openService().id();

    assertThat(as(one).describeEndpointService(r -> r.id(id)).id()).isEqualTo(id);
    assertRefusedUnread(
        NOT_AUTHORIZED,
        as(
            new Caller(
                provider.domainId(),
                provider.projectId(),
                List.of(Policy.allow("*"), Policy.deny(action)))),
        Operation.DESCRIBE_ENDPOINT_SERVICE);
  }

  @Test
  void aProjectThatNobodyHasNamedBelongsToWhoCallsFirst() {
    String project = "0123456789abcdef0123456789ABCDEF";
    as(Caller.of("first", project)).listEndpoints();

    region.assertRefused(NOT_AUTHORIZED, () -> as(Caller.of("second", project)).listEndpoints());
    assertThat(region.region().ownerOf(project)).isEqualTo(Caller.of("first", project));
  }

  @Test
  void aRefusedCallDoesNotClaimAProject() {
    String project = "0123456789abcdef0123456789abcdef";
    Caller first = Caller.of("first", project);
    Refusals.assertRefused(NOT_AUTHORIZED, () -> as(first.allowedOnly()).listEndpoints());
    Refusals.assertRefused(
        ErrorCode.ENDPOINT_NOT_FOUND, () -> as(first).showEndpoint(Requests.NOTHING));

    assertThat(as(Caller.of("second", project)).listEndpoints().totalCount()).isZero();
  }

  @Test
  void anAccountMayHaveSeveralProjects() {
    String project = "0123456789abcdef0123456789abcdef";
    VpcepApi other = as(Caller.of(provider.domainId(), project));
    other.createEndpointService(Requests.service().build());

    assertThat(other.listEndpointServices().totalCount()).isEqualTo(1);
    assertThat(region.provider().listEndpointServices().totalCount()).isZero();
  }
}
