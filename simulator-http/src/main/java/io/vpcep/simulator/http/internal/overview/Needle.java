package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that somebody looks for in what people know resources by, in upper or lower case. */
final class Needle {
  private final @Nullable Pattern pattern;

  /** A text; null or empty is everywhere. */
  Needle(@Nullable String text) {
    this.pattern =
        text == null || text.isEmpty()
            ? null
            : Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean isIn(ServiceSnapshot service) {
    return isIn(service, service.serviceName(), service.ip(), service.description());
  }

  boolean isIn(EndpointSnapshot endpoint, String serviceName) {
    return isIn(endpoint, serviceName, endpoint.ip(), endpoint.description());
  }

  private boolean isIn(
      ResourceSnapshot resource, String name, @Nullable String ip, String description) {
    return pattern == null
        || isIn(resource.id())
        || isIn(name)
        || (ip != null && isIn(ip))
        || isIn(description)
        || resource.tags().stream().anyMatch(tag -> isIn(tag.key()) || isIn(tag.value()));
  }

  private boolean isIn(String text) {
    return pattern == null || pattern.matcher(text).find();
  }
}
