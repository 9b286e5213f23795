package io.vpcep.simulator.http.internal.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.document.Uuid;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import org.jspecify.annotations.Nullable;

/** An endpoint as a document has it: what is kept of it, and names of what that refers to. */
final class EndpointForm extends EndpointSnapshot.Draft {
  public @Nullable String account;
  public @Nullable String endpointServiceName;
  public @Nullable ServiceType serviceType;

  @JsonCreator
  EndpointForm(@JsonProperty("vpc_id") @Required @Uuid String vpcId) {
    this.vpcId = vpcId;
  }

  EndpointForm(EndpointSnapshot endpoint, String serviceName) {
    super(endpoint);
    endpointServiceName = serviceName;
    serviceType = endpoint.serviceType();
  }
}
