package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_POLICY;
import static io.vpcep.simulator.error.ErrorCode.NO_POLICY_ASSOCIATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionStep;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies of endpoints: statements with gateway services, documents with interface services. */
class PolicyTest {
  private static final PolicyStatementSpec READ =
      new PolicyStatementSpec("Deny", List.of("obs:object:Get*"), List.of("obs:*:*:object:b/*"));
  private static final PolicyStatement READ_BACK =
      new PolicyStatement(PolicyStatement.Effect.DENY, READ.actions(), READ.resources());
  private static final PolicyDocument DOCUMENT =
      new PolicyDocument(
          Map.of("Version", "5.0", "Statement", List.of(Map.of("Effect", "Allow", "n", 1.5))));

  private final TestRegion region = TestRegion.withCommonServices();

  private String settled(CreateEndpoint.Builder request) {
    String id = region.consumer().createEndpoint(request.build()).id();
    region.settle();
    return id;
  }

  private String gateway() {
    return settled(Requests.gatewayEndpoint(region.publicService("obs").id()));
  }

  private String interfaced(String service) {
    return settled(Requests.endpoint(region.publicService(service).id()));
  }

  private Endpoint update(String id, PolicyStatementSpec... statements) {
    return region.consumer().updatePolicy(id, r -> r.policyStatements(statements));
  }

  @Nested
  class InStatements {
    private final String id = gateway();

    @Test
    void canBeChangedAndShow() {
      Endpoint changed = update(id, READ);

      assertThat(changed.policyStatements()).containsExactly(READ_BACK);
      assertThat(changed.updatedAt()).isEqualTo(region.now());
    }

    @Test
    void canBeNoneAtAll() {
      assertThat(update(id).policyStatements()).isEmpty();
    }

    @Test
    void goBackToTheDefaultWhichAllowsEverything() {
      update(id, READ);

      assertThat(region.consumer().deletePolicy(id).policyStatements())
          .containsExactly(
              new PolicyStatement(
                  PolicyStatement.Effect.ALLOW,
                  List.of("obs:*:*"),
                  List.of("obs:*:*:*:*/*", "obs:*:*:*:*")));
      region.advance(TestRegion.STEP);
      assertThat(region.consumer().deletePolicy(id).updatedAt()).isBefore(region.now());
    }

    static Stream<Arguments> impossible() {
      List<String> some = List.of("x");
      return Stream.of(
          Arguments.of("no effect", new PolicyStatementSpec(null, some, some)),
          Arguments.of("an unknown effect", new PolicyStatementSpec("allow", some, some)),
          Arguments.of("no action", new PolicyStatementSpec("Allow", null, some)),
          Arguments.of(
              "an empty list of actions", new PolicyStatementSpec("Allow", List.of(), some)),
          Arguments.of("an empty action", new PolicyStatementSpec("Allow", List.of("x", ""), some)),
          Arguments.of("no resource", new PolicyStatementSpec("Allow", some, null)),
          Arguments.of("an empty resource", new PolicyStatementSpec("Allow", some, List.of(""))));
    }

    @Rule("P2")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void impossible(String what, PolicyStatementSpec statement) {
      region.assertRefused(INVALID_POLICY, () -> update(id, READ, statement));
    }

    @Rule("P2")
    @Test
    void areAtMostTen() {
      PolicyStatementSpec[] ten = Collections.nCopies(10, READ).toArray(PolicyStatementSpec[]::new);
      PolicyStatementSpec[] eleven =
          Collections.nCopies(11, READ).toArray(PolicyStatementSpec[]::new);

      assertThat(update(id, ten).policyStatements()).hasSize(10);
      region.assertRefused(INVALID_POLICY, () -> update(id, eleven));
    }

    @Rule("P3")
    @Test
    void areNotForInterfaceServices() {
      String other = interfaced("iam");

      region.assertRefused(INVALID_POLICY, () -> update(other, READ));
    }
  }

  @Nested
  class InADocument {
    private final String id = interfaced("iam");

    @Test
    void comesBackAsItWasWrittenAndGoes() {
      Endpoint changed = region.consumer().updatePolicy(id, r -> r.policyDocument(DOCUMENT));

      assertThat(changed.policyDocument()).isEqualTo(DOCUMENT);
      assertThat(changed.policyStatements()).isNull();
      assertThat(region.consumer().deletePolicy(id).policyDocument()).isNull();
    }

    @Rule("P3")
    @Test
    void isNotForGatewayServices() {
      String other = gateway();

      region.assertRefused(
          INVALID_POLICY,
          () -> region.consumer().updatePolicy(other, r -> r.policyDocument(DOCUMENT)));
    }
  }

  @Rule("P1")
  @Test
  void haveJustOneOfTheTwoForms() {
    String id = gateway();

    region.assertRefused(
        INVALID_POLICY,
        () ->
            region
                .consumer()
                .updatePolicy(id, r -> r.policyStatements(READ).policyDocument(DOCUMENT)));
    region.assertRefused(INVALID_POLICY, () -> region.consumer().updatePolicy(id, r -> {}));
  }

  @Rule({"CF1", "CF2"})
  @Test
  void areJudgedAfterTheDescriptionOfANewEndpoint() {
    TestRegion checking = TestRegion.create(TestDialect.withAllFields());
    CreateEndpoint.Builder request =
        Requests.endpoint(Requests.newId()).policyStatements(READ).policyDocument(DOCUMENT);

    checking.assertRefused(
        INVALID_PARAMETER,
        () -> checking.consumer().createEndpoint(request.description("<").build()));
    checking.assertRefused(
        INVALID_POLICY, () -> checking.consumer().createEndpoint(request.description("").build()));
  }

  @Rule({"P3", "P4", "S105"})
  @Test
  void areOnlyWhereTheServiceAllowsThem() {
    String dns = interfaced("dns");
    String own = region.connect(region.openService().id()).id();
    region.settle();

    for (String id : List.of(dns, own)) {
      region.assertRefused(
          INVALID_POLICY,
          () -> region.consumer().updatePolicy(id, r -> r.policyDocument(DOCUMENT)));
      region.assertRefused(NO_POLICY_ASSOCIATED, () -> region.consumer().deletePolicy(id));
    }
  }

  @Test
  void areAllowedOrNotByAddedServices() {
    String open =
        region
            .region()
            .addPublicService(
                PublicServiceSpec.of("a", ServiceType.INTERFACE).withEnablePolicy(true))
            .id();
    String closed =
        region
            .region()
            .addPublicService(
                PublicServiceSpec.of("b", ServiceType.GATEWAY).withEnablePolicy(false))
            .id();
    String allowed = settled(Requests.endpoint(open));
    String refused = settled(Requests.gatewayEndpoint(closed));

    assertThat(
            region
                .consumer()
                .updatePolicy(allowed, r -> r.policyDocument(DOCUMENT))
                .policyDocument())
        .isEqualTo(DOCUMENT);
    assertThat(region.endpoint(refused).policyStatements()).isNull();
    region.assertRefused(INVALID_POLICY, () -> update(refused, READ));
  }

  @Test
  void canBeGivenAtTheCreationWhereTheDialectHasThem() {
    CreateEndpoint.Builder gateway =
        Requests.gatewayEndpoint(region.publicService("obs").id()).policyStatements(READ);
    CreateEndpoint.Builder interfaced =
        Requests.endpoint(region.publicService("iam").id()).policyDocument(DOCUMENT);
    boolean known = TestDialect.get().get(Trait.CURRENT_FIELDS);
    boolean asDocument = TestDialect.get().get(Trait.SDK_FIELDS);

    assertThat(region.consumer().createEndpoint(interfaced.build()).policyDocument())
        .isEqualTo(asDocument ? DOCUMENT : null);
    if (known) {
      assertThat(region.consumer().createEndpoint(gateway.build()).policyStatements())
          .containsExactly(READ_BACK);
    }
  }

  @Rule({"CF2", "CF3"})
  @Test
  void areCheckedAtTheCreationWhereTheDialectHasThem() {
    TestRegion checking = TestRegion.create(TestDialect.withAllFields());
    String obs = checking.publicService("obs").id();
    String dns = checking.publicService("dns").id();
    List<CreateEndpoint.Builder> impossible =
        List.of(
            Requests.gatewayEndpoint(obs).policyStatements(READ).policyDocument(DOCUMENT),
            Requests.gatewayEndpoint(obs).policyDocument(DOCUMENT),
            Requests.gatewayEndpoint(obs)
                .policyStatements(new PolicyStatementSpec("Allow", List.of(""), List.of("x"))),
            Requests.endpoint(dns).policyDocument(DOCUMENT));

    for (CreateEndpoint.Builder request : impossible) {
      checking.assertRefused(
          INVALID_POLICY, () -> checking.consumer().createEndpoint(request.build()));
    }
  }

  @Test
  void areTheOwnersAlone() {
    String id = gateway();

    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().deletePolicy(id));
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> update(Requests.NOTHING, READ));
  }

  @Rule({"EC1", "EC2", "EC3"})
  @Test
  void cannotBeChangedWhileTheEndpointIsCreatedOrDeletedOrHasFailed() {
    region
        .region()
        .transitions()
        .of(TransitionStep.ENDPOINT_CREATION)
        .next()
        .failing(ErrorCode.ROUTE_ADDITION_FAILED);
    String id =
        region
            .consumer()
            .createEndpoint(Requests.gatewayEndpoint(region.publicService("obs").id()).build())
            .id();
    region.assertRefused(ENDPOINT_BEING_CREATED, () -> update(id, READ));
    region.settle();
    region.assertRefused(FAILED_ENDPOINT_NOT_MODIFIABLE, () -> update(id, READ));
    region.assertRefused(FAILED_ENDPOINT_NOT_MODIFIABLE, () -> region.consumer().deletePolicy(id));
    region.consumer().deleteEndpoint(id);
    region.assertRefused(ENDPOINT_BEING_DELETED, () -> region.consumer().deletePolicy(id));
  }
}
