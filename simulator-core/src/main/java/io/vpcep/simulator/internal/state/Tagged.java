package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.Tag;
import java.util.List;

/** A stored record that can be found by its tags. */
public interface Tagged extends Timed {

  /** Project that owns it. */
  String projectId();

  /** Its tags, no two with the same key. */
  List<Tag> tags();
}
