package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change the policy of an endpoint, in just one of its two forms. Nothing is checked until
 * the call.
 *
 * @param endpointId id of the endpoint, from the path
 * @param policyStatements at most 10; only with a gateway service that allows policies
 * @param policyDocument only with an interface service that allows policies
 */
@Stable
public record UpdatePolicy(
    String endpointId,
    @Nullable List<PolicyStatementSpec> policyStatements,
    @Nullable PolicyDocument policyDocument) {

  /** Refuses a null id and copies the lists. */
  public UpdatePolicy {
    Objects.requireNonNull(endpointId, "endpointId");
    policyStatements = policyStatements == null ? null : List.copyOf(policyStatements);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String endpointId) {
    return new Builder(endpointId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String endpointId;
    private @Nullable List<PolicyStatementSpec> policyStatements;
    private @Nullable PolicyDocument policyDocument;

    private Builder(String endpointId) {
      this.endpointId = Objects.requireNonNull(endpointId, "endpointId");
    }

    /** Sets {@code policy_statement}; null for absent. */
    public Builder policyStatements(@Nullable List<PolicyStatementSpec> value) {
      this.policyStatements = value;
      return this;
    }

    /** Sets {@code policy_statement}. */
    public Builder policyStatements(PolicyStatementSpec... values) {
      return policyStatements(List.of(values));
    }

    /** Sets {@code policy_document}. */
    public Builder policyDocument(@Nullable PolicyDocument value) {
      this.policyDocument = value;
      return this;
    }

    /** The request. */
    public UpdatePolicy build() {
      return new UpdatePolicy(endpointId, policyStatements, policyDocument);
    }
  }
}
