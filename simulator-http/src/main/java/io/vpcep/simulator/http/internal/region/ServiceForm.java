package io.vpcep.simulator.http.internal.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.document.Uuid;
import io.vpcep.simulator.http.internal.region.RegionForm.PermissionForm;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of a project as a document has it: what is kept of it, and short forms of that. */
@JsonIgnoreProperties("service_type")
final class ServiceForm extends ServiceSnapshot.Draft {
  public @Nullable String account;
  public @Nullable List<PermissionForm> permissions;

  @JsonCreator
  ServiceForm(
      @JsonProperty("vpc_id") @Required @Uuid String vpcId,
      @JsonProperty("ports") @Required List<PortMapping> ports) {
    this.vpcId = vpcId;
    this.ports = ports;
  }

  ServiceForm(ServiceSnapshot service, List<PermissionForm> permissions) {
    super(service);
    this.permissions = permissions;
  }
}
