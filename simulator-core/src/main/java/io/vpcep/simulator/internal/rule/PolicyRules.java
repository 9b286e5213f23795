package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies of endpoints: what they look like, and which endpoints can have one. */
public final class PolicyRules {
  private static final int MOST_STATEMENTS = 10;

  private PolicyRules() {}

  /** At most one of the two forms is given. */
  public static void requireNotBoth(@Nullable Object statements, @Nullable Object document) {
    if (statements != null && document != null) {
      throw ErrorCode.INVALID_POLICY.because(
          "policy_statement and policy_document exclude each other");
    }
  }

  /** Just one of the two forms is given. */
  public static void requireOne(@Nullable Object statements, @Nullable Object document) {
    requireNotBoth(statements, document);
    if (statements == null && document == null) {
      throw ErrorCode.INVALID_POLICY.because("policy_statement or policy_document is mandatory");
    }
  }

  /** The statements, if given, are not too many, and each is complete. */
  public static @Nullable List<PolicyStatement> checkStatements(
      @Nullable List<PolicyStatementSpec> specs) {
    if (specs == null) {
      return null;
    }
    if (specs.size() > MOST_STATEMENTS) {
      throw ErrorCode.INVALID_POLICY.because(
          specs.size() + " statements; a policy has at most " + MOST_STATEMENTS);
    }
    return specs.stream().map(PolicyRules::statement).toList();
  }

  private static PolicyStatement statement(PolicyStatementSpec spec) {
    PolicyStatement.Effect effect =
        ApiValue.find(PolicyStatement.Effect.values(), spec.effect())
            .orElseThrow(
                () ->
                    ErrorCode.INVALID_POLICY.because(
                        "Effect must be Allow or Deny, not " + shown(spec.effect())));
    return new PolicyStatement(
        effect, requireTexts("Action", spec.actions()), requireTexts("Resource", spec.resources()));
  }

  private static List<String> requireTexts(String field, @Nullable List<String> texts) {
    if (texts == null || texts.isEmpty() || texts.stream().anyMatch(text -> given(text) == null)) {
      throw ErrorCode.INVALID_POLICY.because(
          "a statement needs at least one " + field + ", none of them empty");
    }
    return texts;
  }

  /** The service allows a policy of the form that is given. */
  public static void requireAllowed(
      ServiceSnapshot service,
      @Nullable List<PolicyStatement> statements,
      @Nullable PolicyDocument document) {
    if (statements == null && document == null) {
      return;
    }
    if (!service.enablePolicy()) {
      throw ErrorCode.INVALID_POLICY.because(
          "endpoint service " + service.serviceName() + " allows no policies");
    }
    boolean gateway = service.serviceType() == ServiceType.GATEWAY;
    if (gateway == (statements == null)) {
      throw ErrorCode.INVALID_POLICY.because(
          "endpoints to a "
              + service.serviceType().value()
              + " service take policy_"
              + (gateway ? "statement" : "document"));
    }
  }

  /** The service of an endpoint whose policy is to go allows policies. */
  public static void requireAssociated(ServiceSnapshot service) {
    if (!service.enablePolicy()) {
      throw ErrorCode.NO_POLICY_ASSOCIATED.because(
          "endpoint service " + service.serviceName() + " allows no policies");
    }
  }
}
