package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the calls of one run. */
public final class CallNames {
  private static final int LENGTH_OF_ID = 36;
  private static final int FIRST_HYPHEN = 8;
  private static final int SECOND_HYPHEN = 13;

  private final Map<String, String> names = new HashMap<>();
  private final Map<Asked, Integer> creations = new HashMap<>();
  private final Map<Asked, Integer> occurrences = new HashMap<>();

  public CallNames() {}

  /** The name of a call that comes now. */
  public CallName next(Caller caller, Operation<?, ?> operation, @Nullable Object request) {
    Asked asked =
        new Asked(operation, caller.projectId(), RequestText.of(request, this::withoutIds));
    return new CallName(asked, occurrences.merge(asked, 1, Integer::sum));
  }

  /**
   * From now on an id stands for what was asked when it was created. Which call did it does not
   * matter: a client that tries once more goes on as if it had succeeded at once.
   */
  public void created(String id, Asked wish) {
    names.put(id, wish + "/" + creations.merge(wish, 1, Integer::sum));
  }

  /** The same text, with such names in place of ids. */
  public String withoutIds(String text) {
    StringBuilder result = null;
    int copied = 0;
    for (int i = 0; i + LENGTH_OF_ID <= text.length(); i++) {
      String name = nameAt(text, i);
      if (name != null) {
        result = result == null ? new StringBuilder(text.length()) : result;
        result.append(text, copied, i).append('<').append(name).append('>');
        copied = i + LENGTH_OF_ID;
        i = copied - 1;
      }
    }
    return result == null ? text : result.append(text, copied, text.length()).toString();
  }

  private @Nullable String nameAt(String text, int start) {
    return text.charAt(start + FIRST_HYPHEN) == '-' && text.charAt(start + SECOND_HYPHEN) == '-'
        ? names.get(text.substring(start, start + LENGTH_OF_ID))
        : null;
  }
}
