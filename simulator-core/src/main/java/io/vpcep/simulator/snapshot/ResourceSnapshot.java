package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What endpoint services and endpoints have in common. */
@Experimental
public sealed interface ResourceSnapshot permits ServiceSnapshot, EndpointSnapshot {

  /** Unique id, a UUID. */
  String id();

  /** Project that owns it. */
  String projectId();

  /** The step that is under way, its creation or its deletion; empty if there is none. */
  Optional<TransitionStep> step();

  /** State that it is in. */
  ApiValue status();

  /** Tags in the order they were given, no two with the same key. */
  List<Tag> tags();

  /** When it was created; never moves. */
  Instant createdAt();

  /** When its state or content last changed. */
  Instant updatedAt();
}
