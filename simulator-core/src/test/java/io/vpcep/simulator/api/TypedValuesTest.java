package io.vpcep.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.BatchAddPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.api.tag.ChangeTags;
import io.vpcep.simulator.api.tag.ListResourcesByTag;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.fixture.Door;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Where the API has an enumeration, requests take its constants, and say what the text would. */
@Tag(Door.ONCE)
class TypedValuesTest {
  static final List<Arguments> REQUESTS =
      List.of(
          arguments(
              ListEndpointServices.builder().status(ServiceStatus.FAILED).build(),
              ListEndpointServices.builder().status("failed").build()),
          arguments(
              ListConnections.builder("s").status(EndpointStatus.PENDING_ACCEPTANCE).build(),
              ListConnections.builder("s").status("pendingAcceptance").build()),
          arguments(
              BatchAddPermissions.builder("s").permissionType(Permission.Type.ORG_PATH).build(),
              BatchAddPermissions.builder("s").permissionType("orgPath").build()),
          arguments(
              AddOrRemovePermissions.builder("s").permissionType(Permission.Type.DOMAIN_ID).build(),
              AddOrRemovePermissions.builder("s").permissionType("domainId").build()),
          arguments(
              ChangeTags.builder(ResourceType.ENDPOINT, "e").build(),
              ChangeTags.builder("endpoint", "e").build()),
          arguments(
              ListResourcesByTag.builder(ResourceType.ENDPOINT_SERVICE).limit(7).offset(2).build(),
              ListResourcesByTag.builder("endpoint_service").limit("7").offset("2").build()),
          arguments(ListTags.of(ResourceType.ENDPOINT), new ListTags("endpoint")),
          arguments(ShowQuotas.of(ResourceType.ENDPOINT), new ShowQuotas("endpoint")));

  @ParameterizedTest
  @FieldSource("REQUESTS")
  void sayWhatTheTextWould(Record typed, Record asText) {
    assertThat(typed).isEqualTo(asText);
  }
}
