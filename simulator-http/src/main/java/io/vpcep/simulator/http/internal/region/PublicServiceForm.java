package io.vpcep.simulator.http.internal.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.region.RegionForm.PermissionForm;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of the operator as a document has it. */
@JsonIgnoreProperties({"project_id", "service_name", "service_type"})
final class PublicServiceForm extends ServiceSnapshot.Draft {
  public @Nullable List<PermissionForm> permissions;

  @JsonCreator
  PublicServiceForm(
      @JsonProperty("name") @Required String name,
      @JsonProperty("type") @Required ServiceType type) {
    serviceName = name;
    serviceType = type;
  }

  PublicServiceForm(ServiceSnapshot service, List<PermissionForm> permissions) {
    super(service);
    this.permissions = permissions;
  }

  @JsonProperty("name")
  String name() {
    return serviceName;
  }

  @JsonProperty("type")
  ServiceType type() {
    return serviceType;
  }
}
