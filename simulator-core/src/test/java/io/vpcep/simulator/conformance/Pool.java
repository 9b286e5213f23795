package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.Operation;
import java.util.Set;

/** Values that runs choose from, and what is known of operations without their rules. */
final class Pool {

  /** A well-formed id of nothing. */
  static final String NOTHING = "ffffffff-0000-4000-8000-000000000000";

  private static final Set<Operation<?, ?>> READS =
      Set.of(
          Operation.SHOW_ENDPOINT_SERVICE,
          Operation.SHOW_ENDPOINT,
          Operation.LIST_ENDPOINT_SERVICES,
          Operation.LIST_ENDPOINTS,
          Operation.LIST_CONNECTIONS,
          Operation.LIST_PERMISSIONS,
          Operation.LIST_PUBLIC_SERVICES,
          Operation.DESCRIBE_ENDPOINT_SERVICE,
          Operation.SHOW_QUOTAS,
          Operation.LIST_TAGS,
          Operation.LIST_RESOURCES_BY_TAG);

  private static final Set<Operation<?, ?>> DRAWING =
      Set.of(
          Operation.CREATE_ENDPOINT_SERVICE,
          Operation.CREATE_ENDPOINT,
          Operation.ADD_OR_REMOVE_PERMISSIONS,
          Operation.BATCH_ADD_PERMISSIONS);

  private Pool() {}

  /** Whether an operation changes nothing. */
  static boolean isRead(Operation<?, ?> operation) {
    return READS.contains(operation);
  }

  /** Whether an operation may draw ids from the seed. */
  static boolean draws(Operation<?, ?> operation) {
    return DRAWING.contains(operation);
  }
}
