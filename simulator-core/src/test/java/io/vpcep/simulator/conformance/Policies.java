package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.error.ErrorCode.INVALID_POLICY;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ApiValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules about policies of endpoints. */
final class Policies {
  private static final int MOST_STATEMENTS = 10;

  /** Every access to the object storage. */
  private static final List<PolicyStatement> ALL =
      List.of(
          new PolicyStatement(
              PolicyStatement.Effect.ALLOW,
              List.of("obs:*:*"),
              List.of("obs:*:*:*:*/*", "obs:*:*:*:*")));

  private Policies() {}

  static void checkAtMostOne(
      @Nullable List<PolicyStatementSpec> statements, @Nullable PolicyDocument document) {
    when(statements != null && document != null, INVALID_POLICY);
    if (statements != null) {
      when(statements.size() > MOST_STATEMENTS, INVALID_POLICY);
      statements.forEach(Policies::check);
    }
  }

  private static void check(PolicyStatementSpec statement) {
    when(
        ApiValue.find(PolicyStatement.Effect.values(), statement.effect()).isEmpty(),
        INVALID_POLICY);
    for (List<String> texts :
        List.of(orEmpty(statement.actions()), orEmpty(statement.resources()))) {
      when(texts.isEmpty() || texts.contains(""), INVALID_POLICY);
    }
  }

  private static List<String> orEmpty(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }

  /** Whether a service takes a policy of this form. */
  static void checkAllowed(
      ServiceState service,
      @Nullable List<PolicyStatementSpec> statements,
      @Nullable PolicyDocument document) {
    boolean gateway = service.type() == ServiceType.GATEWAY;
    when(statements != null && !(service.allowsPolicy() && gateway), INVALID_POLICY);
    when(document != null && !(service.allowsPolicy() && !gateway), INVALID_POLICY);
  }

  /** The policy that an endpoint is created with. */
  static void begin(
      EndpointState endpoint, ServiceState service, CreateEndpoint request, Reading reading) {
    reset(endpoint, service);
    if (reading.current()) {
      set(endpoint, request.policyStatements(), reading.document(request));
    }
  }

  static void reset(EndpointState endpoint, ServiceState service) {
    endpoint.statements = service.allowsPolicy() && endpoint.isGateway() ? ALL : null;
    endpoint.document = null;
  }

  static void set(
      EndpointState endpoint,
      @Nullable List<PolicyStatementSpec> statements,
      @Nullable PolicyDocument document) {
    if (statements != null) {
      endpoint.statements =
          statements.stream()
              .map(
                  each ->
                      new PolicyStatement(
                          ApiValue.find(PolicyStatement.Effect.values(), each.effect())
                              .orElseThrow(),
                          each.actions(),
                          each.resources()))
              .toList();
    }
    if (document != null) {
      endpoint.document = document;
    }
  }
}
