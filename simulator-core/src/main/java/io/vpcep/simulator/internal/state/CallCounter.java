package io.vpcep.simulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** When each project was last called, as far back as the rate limit looks. */
public final class CallCounter {
  private final Map<String, Deque<Instant>> byProject = new HashMap<>();

  CallCounter() {}

  /** How many calls a project has made within a span that ends now. */
  public int countSince(String projectId, Instant now, Duration span) {
    Deque<Instant> calls = byProject.computeIfAbsent(projectId, p -> new ArrayDeque<>());
    while (!calls.isEmpty() && Duration.between(calls.peek(), now).compareTo(span) >= 0) {
      calls.remove();
    }
    return calls.size();
  }

  /** Notes a call. */
  public void add(String projectId, Instant now) {
    byProject.computeIfAbsent(projectId, p -> new ArrayDeque<>()).add(now);
  }
}
