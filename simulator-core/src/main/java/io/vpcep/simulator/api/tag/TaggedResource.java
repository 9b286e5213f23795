package io.vpcep.simulator.api.tag;

import java.util.List;

/**
 * A resource with its tags.
 *
 * @param resourceId unique id, a UUID
 * @param resourceName full name of an endpoint service; of an endpoint, which has no name, its id
 * @param tags tags in the order they were given
 */
public record TaggedResource(String resourceId, String resourceName, List<Tag> tags) {

  /** Copies the list. */
  public TaggedResource {
    tags = List.copyOf(tags);
  }
}
