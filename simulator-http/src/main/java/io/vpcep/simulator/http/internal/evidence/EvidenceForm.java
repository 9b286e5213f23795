package io.vpcep.simulator.http.internal.evidence;

import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.journal.TransitionForm;
import java.util.List;
import java.util.Map;

/**
 * What went on in a region, as it is written.
 *
 * @param version of this form
 * @param settings those that are not the default ones, by name; of most there is one value
 * @param calls that are kept
 * @param dropped how many calls before them are not
 * @param lastCall sequence number of the newest call, kept or not
 * @param transitions that are kept
 */
record EvidenceForm(
    @Required @Range(min = EvidenceForm.VERSION, max = EvidenceForm.VERSION) Integer version,
    @Required Map<String, List<String>> settings,
    @Required List<CallForm> calls,
    @Required @Range(min = 0, max = Long.MAX_VALUE) Long dropped,
    @Required @Range(min = 0, max = Long.MAX_VALUE) Long lastCall,
    @Required List<TransitionForm> transitions) {

  /** The version that is written, and the only one that is read. */
  static final int VERSION = 1;

  EvidenceForm {
    long next = lastCall - calls.size();
    for (CallForm call : calls) {
      next++;
      if (call.sequence() != next) {
        throw new MistakenFieldException(
            "calls",
            "expected number "
                + next
                + ", not "
                + call.sequence()
                + ": they follow each other, up to last_call");
      }
    }
  }
}
