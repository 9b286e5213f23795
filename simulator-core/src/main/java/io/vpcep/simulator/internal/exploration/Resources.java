package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.journal.RecordedTransition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services and endpoints that the calls of one run created, and the states they are in. */
public final class Resources {
  // What is on its way out, or has come to nothing, does not stand for a wish any more.
  private static final Set<ApiValue> NOT_ALIVE =
      Set.of(
          ServiceStatus.DELETING,
          ServiceStatus.FAILED,
          EndpointStatus.DELETING,
          EndpointStatus.FAILED);

  private static final Set<ApiValue> GOING =
      Set.of(ServiceStatus.DELETING, EndpointStatus.DELETING);

  private final Map<String, Asked> wishes = new HashMap<>();
  private final Map<String, ApiValue> states = new LinkedHashMap<>();
  private final Map<Asked, Integer> mostAlive = new LinkedHashMap<>();
  private long fingerprint;

  public Resources() {}

  /** A resource is about to come to be, as was asked for. */
  public void created(String id, Asked wish) {
    wishes.put(id, wish);
  }

  /** A resource has another state. */
  public void changed(RecordedTransition transition) {
    String id = transition.resourceId();
    fingerprint -= hash(id, transition.from());
    fingerprint += hash(id, transition.to());
    if (transition.to() == null) {
      states.remove(id);
    } else {
      states.put(id, transition.to());
    }
    Asked wish = wishes.get(id);
    if (wish != null && transition.from() == null) {
      mostAlive.merge(wish, alive(wish), Math::max);
    }
  }

  /** A call was carried out that may have changed what no state tells. */
  public void written(Asked asked) {
    fingerprint += spread(asked.hashCode());
  }

  /** The same number for equal resources in equal states, in every run. */
  public long fingerprint() {
    return fingerprint;
  }

  /** How many resources stood for each wish at the same time, at most. */
  public Map<Asked, Integer> mostAlive() {
    return mostAlive;
  }

  /** How many resources are left that nobody deletes, for each wish. */
  public Map<Asked, Integer> leftBehind() {
    Map<Asked, Integer> count = new LinkedHashMap<>();
    states.forEach(
        (id, state) -> {
          Asked wish = wishes.get(id);
          if (wish != null && !GOING.contains(state)) {
            count.merge(wish, 1, Integer::sum);
          }
        });
    return count;
  }

  private int alive(Asked wish) {
    int count = 0;
    for (Map.Entry<String, ApiValue> each : states.entrySet()) {
      if (wish.equals(wishes.get(each.getKey())) && !NOT_ALIVE.contains(each.getValue())) {
        count++;
      }
    }
    return count;
  }

  private long hash(String id, @Nullable ApiValue state) {
    if (state == null) {
      return 0;
    }
    Asked wish = wishes.get(id);
    long name = wish == null ? id.hashCode() : wish.hashCode();
    return spread(name * 31 + state.value().hashCode());
  }

  /** So that sums of different numbers differ. */
  private static long spread(long number) {
    return number * 0x9E37_79B9_7F4A_7C15L;
  }
}
