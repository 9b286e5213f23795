package io.vpcep.simulator.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.http.AuthMode;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random requests to every door, on connections that are kept: each has one answer, in step, in its
 * form, and the server is as good as new in the end. Properties {@code vpcep.fuzz.seed} and {@code
 * vpcep.fuzz.requests} choose others, and how many.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomRequestsTest {
  private static final long SEED = Long.getLong("vpcep.fuzz.seed", 1);
  private static final int REQUESTS = Integer.getInteger("vpcep.fuzz.requests", 1_000);

  @ParameterizedTest
  @EnumSource(AuthMode.class)
  void areAnsweredInStepAndInForm(AuthMode auth) throws Exception {
    Random random = new Random(SEED + auth.name().hashCode());
    try (FuzzWorld world = new FuzzWorld(auth);
        Conversation conversation = new Conversation(world, random)) {
      for (int i = 0; i < REQUESTS / AuthMode.values().length; i++) {
        Message message = conversation.next();
        try {
          conversation.exchange(message);
        } catch (Exception | AssertionError e) {
          throw new AssertionError(
              "seed %d, authentication %s, request %d: %s%n%s".formatted(SEED, auth, i, e, message),
              e);
        }
      }
      assertThat(world.isUsable()).isTrue();
    }
  }
}
