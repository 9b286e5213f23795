package io.vpcep.simulator.http.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private final BodyMemory memory = new BodyMemory(100);

  @Test
  void isForAllBodiesTogether() {
    assertThat(memory.take(60, 0)).isTrue();
    assertThat(memory.take(41, 0)).isFalse();
    assertThat(memory.take(40, 0)).isTrue();
    assertThat(memory.take(1, 40)).isFalse();
  }

  @Test
  void comesBackWithTheAnswer() {
    assertThat(memory.take(60, 0)).isTrue();
    assertThat(memory.take(40, 0)).isTrue();
    memory.giveBack(60);

    assertThat(memory.take(60, 40)).isTrue();
  }

  @Test
  void isThereForABodyThatIsAlone() {
    assertThat(memory.take(80, 0)).isTrue();
    assertThat(memory.take(80, 80)).isTrue();
    assertThat(memory.take(1, 0)).as("another one").isFalse();
    memory.giveBack(160);

    assertThat(memory.take(101, 0)).isTrue();
  }
}
