package io.vpcep.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of an operation. */
@Tag(Door.ONCE)
class OperationTest {

  @Test
  void readsAreThoseThatShowOrListAndTheDescriptionOfAService() {
    assertThat(Operation.all().stream().filter(Operation::isRead))
        .extracting(Operation::name)
        .allMatch(name -> name.matches("(Show|List).*|DescribeEndpointService"));
    assertThat(Operation.all().stream().filter(operation -> !operation.isRead()))
        .extracting(Operation::name)
        .noneMatch(name -> name.matches("(Show|List).*|DescribeEndpointService"));
  }
}
