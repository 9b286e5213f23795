package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change which addresses may use an endpoint to an interface service; an absent field stays
 * as it is. Nothing is checked until the call.
 *
 * @param endpointId id of the endpoint, from the path
 * @param enableWhitelist whether the access whitelist is enforced
 * @param whitelist IPv4 addresses and networks, at most 20, in place of the former ones
 */
@Stable
public record UpdateAccessWhitelist(
    String endpointId, @Nullable Boolean enableWhitelist, @Nullable List<String> whitelist) {

  /** Refuses a null id and copies the lists. */
  public UpdateAccessWhitelist {
    Objects.requireNonNull(endpointId, "endpointId");
    whitelist = whitelist == null ? null : List.copyOf(whitelist);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String endpointId) {
    return new Builder(endpointId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String endpointId;
    private @Nullable Boolean enableWhitelist;
    private @Nullable List<String> whitelist;

    private Builder(String endpointId) {
      this.endpointId = Objects.requireNonNull(endpointId, "endpointId");
    }

    /** Sets {@code enable_whitelist}. */
    public Builder enableWhitelist(@Nullable Boolean value) {
      this.enableWhitelist = value;
      return this;
    }

    /** Sets {@code whitelist}; null for absent. */
    public Builder whitelist(@Nullable List<String> value) {
      this.whitelist = value;
      return this;
    }

    /** Sets {@code whitelist}. */
    public Builder whitelist(String... values) {
      return whitelist(List.of(values));
    }

    /** The request. */
    public UpdateAccessWhitelist build() {
      return new UpdateAccessWhitelist(endpointId, enableWhitelist, whitelist);
    }
  }
}
