package io.vpcep.simulator.internal.fault;

import java.util.HashSet;
import java.util.Set;

/**
 * Which services and endpoints a request is about.
 *
 * @param ids their ids
 * @param names the short and full names of the services, and of those that the endpoints connect to
 */
public record Subjects(Set<String> ids, Set<String> names) {
  // Neither region names nor short names have dots.
  private static final int PARTS = 3;

  /** The names by which a test may call a service: the full one, and the one its owner gave. */
  public static Set<String> names(String fullName) {
    Set<String> names = new HashSet<>();
    names.add(fullName);
    String[] parts = fullName.split("\\.", -1);
    if (parts.length == PARTS) {
      names.add(parts[1]);
    }
    return names;
  }
}
