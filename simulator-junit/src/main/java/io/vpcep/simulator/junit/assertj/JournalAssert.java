package io.vpcep.simulator.junit.assertj;

import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.CallVerification;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.stability.Experimental;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the calls that a region has recorded. {@link SimulatedJournal#verify()} can do
 * more. The messages are the same: they tell what was recorded.
 */
@Experimental
public final class JournalAssert extends AbstractAssert<JournalAssert, SimulatedJournal> {

  JournalAssert(@Nullable SimulatedJournal actual) {
    super(actual, JournalAssert.class);
  }

  /** An operation was called so many times, successfully or not. */
  public JournalAssert hasCalls(int times, Operation<?, ?> operation) {
    return verified(calls -> calls.operation(operation).exactly(times));
  }

  /** An operation was never called. */
  public JournalAssert hasNoCalls(Operation<?, ?> operation) {
    return verified(calls -> calls.operation(operation).never());
  }

  /** Nothing was called. */
  public JournalAssert isEmpty() {
    return verified(CallVerification::never);
  }

  /** So many calls were answered with an error code. */
  public JournalAssert hasRefusals(int times, ErrorCode code) {
    return verified(calls -> calls.code(code).exactly(times));
  }

  /** Operations were called one after another; other calls may lie between. */
  public JournalAssert hasCallsInOrder(Operation<?, ?>... operations) {
    return verified(calls -> calls.inOrder(operations));
  }

  /** The calls show no habit of these kinds; of any kind, if none is named. */
  public JournalAssert hasNoFindings(Finding.Kind... kinds) {
    isNotNull();
    Set<Finding.Kind> wanted = kinds.length == 0 ? Set.of(Finding.Kind.values()) : Set.of(kinds);
    List<Finding> findings =
        actual.findings().stream().filter(finding -> wanted.contains(finding.kind())).toList();
    if (!findings.isEmpty()) {
      StringBuilder text = new StringBuilder();
      findings.forEach(
          finding -> {
            text.append("\n  ").append(finding);
            finding.calls().forEach(call -> text.append("\n    ").append(call));
          });
      throw failure("%nExpected no findings%nbut:%s", text);
    }
    return this;
  }

  private JournalAssert verified(Consumer<CallVerification> verification) {
    isNotNull();
    try {
      verification.accept(actual.verify());
    } catch (AssertionError e) {
      throw failure("%s", e.getMessage());
    }
    return this;
  }
}
