package io.vpcep.simulator.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Door.ONCE)
class JournalMemoryTest {
  private static final int LIMIT = 1_000_000;
  private static final String LARGE = "x".repeat(33_000);

  private final JournalMemory memory = new JournalMemory(Long.MAX_VALUE);
  private final BoundedLog<RecordedCall> log = log(LIMIT);

  @Rule("S134")
  @Test
  void largeBodiesTakeTheRoomOfOldCalls() {
    for (int i = 0; i < 1_000; i++) {
      addLarge(log);
    }

    assertThat(log.bytes()).isLessThanOrEqualTo(LIMIT);
    assertThat(log.all()).hasSizeBetween(10, LIMIT / LARGE.length());
    assertThat(log.dropped()).isEqualTo(1_000 - log.all().size());
    assertThat(log.last()).isEqualTo(1_000);
  }

  @Test
  void largeTextsOfCallsInTheProcessCountToo() {
    for (int i = 0; i < 1_000; i++) {
      log.add(
          sequence ->
              call(sequence, CreateEndpointService.builder().description(LARGE).build(), null));
    }

    assertThat(log.all()).hasSizeLessThan(LIMIT / LARGE.length());
  }

  @Test
  void smallCallsAreAllKept() {
    for (int i = 0; i < 1_000; i++) {
      log.add(sequence -> call(sequence, new ById("id"), null));
    }

    assertThat(log.all()).hasSize(1_000);
    assertThat(log.dropped()).isZero();
  }

  @Test
  void theNewestCallIsKeptHoweverLargeItIs() {
    BoundedLog<RecordedCall> tiny = log(1);
    addLarge(tiny);
    addLarge(tiny);

    assertThat(tiny.all()).extracting(RecordedCall::sequence).containsExactly(2L);
  }

  @Test
  void theLargestOfSeveralJournalsMakesRoom() {
    BoundedLog<RecordedCall> idle = log(LIMIT);
    addLarge(idle);
    for (int i = 0; i < 100; i++) {
      addLarge(log);
    }

    assertThat(idle.all()).hasSize(1);
    assertThat(log.bytes() + idle.bytes()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void whatIsForgottenGivesItsRoomToOthers() {
    BoundedLog<RecordedCall> other = log(LIMIT);
    for (int i = 0; i < 100; i++) {
      addLarge(log);
    }
    log.clear();
    for (int i = 0; i < 10; i++) {
      addLarge(other);
    }

    assertThat(log.bytes()).isZero();
    assertThat(other.all()).hasSize(10);
  }

  @Test
  void settingsCannotTakeMoreThanTheShareOfTheHeap() {
    JournalMemory small = new JournalMemory(100_000);
    BoundedLog<RecordedCall> modest =
        BoundedLog.ofCalls(JournalSettings.DEFAULT.withMemory(LIMIT), small);
    for (int i = 0; i < 100; i++) {
      addLarge(modest);
    }

    assertThat(modest.bytes()).isLessThanOrEqualTo(100_000);
  }

  private BoundedLog<RecordedCall> log(long bytes) {
    return BoundedLog.ofCalls(JournalSettings.DEFAULT.withMemory(bytes), memory);
  }

  private static void addLarge(BoundedLog<RecordedCall> log) {
    RecordedCall.WireRequest wire =
        new RecordedCall.WireRequest(
            "POST", "/v1", null, null, Map.of(), LARGE, LARGE.length(), () -> List.of());
    log.add(sequence -> call(sequence, null, wire));
  }

  private static RecordedCall call(
      long sequence, @Nullable Object request, RecordedCall.@Nullable WireRequest wire) {
    RecordedCall.Result result =
        new RecordedCall.Result(
            RecordedCall.Outcome.ANSWERED, 200, null, null, Duration.ZERO, null, false, null);
    return new RecordedCall(
        sequence,
        Instant.EPOCH,
        null,
        null,
        Operation.CREATE_ENDPOINT_SERVICE,
        request,
        result,
        wire,
        RecordedCall.Source.PROCESS);
  }
}
