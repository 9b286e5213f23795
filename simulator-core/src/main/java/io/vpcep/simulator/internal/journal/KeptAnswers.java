package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which answers the journal keeps: not long lists, which would crowd out other calls. */
public final class KeptAnswers {
  private KeptAnswers() {}

  /** What is kept of an answer; null for nothing. */
  public static @Nullable Object of(@Nullable Object answer) {
    return answer == null || items(answer) > RecordedCall.Result.MOST_KEPT ? null : answer;
  }

  /** How many things it tells. */
  static int items(Object answer) {
    if (answer instanceof Page<?> page) {
      return page.items().size();
    }
    return answer instanceof Collection<?> several ? several.size() : 1;
  }
}
