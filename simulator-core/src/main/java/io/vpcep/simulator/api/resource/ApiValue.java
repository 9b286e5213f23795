package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant that the API spells in its own way, such as {@code pendingAcceptance}. */
@Stable
public interface ApiValue {

  /** The spelling in requests and responses. */
  String value();

  /**
   * The constant with the given spelling; upper and lower case matter, as they do in the service.
   *
   * @return empty if no constant has this spelling
   */
  static <E extends ApiValue> Optional<E> find(E[] constants, @Nullable String value) {
    for (E constant : constants) {
      if (constant.value().equals(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
