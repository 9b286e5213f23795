package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.overview.EndpointQuery;
import io.vpcep.simulator.http.internal.overview.Overview;
import io.vpcep.simulator.http.internal.overview.PendingRow;
import io.vpcep.simulator.http.internal.overview.PictureQuery;
import io.vpcep.simulator.http.internal.overview.ServiceQuery;
import io.vpcep.simulator.http.internal.overview.ServiceRow;
import io.vpcep.simulator.http.internal.region.RegionEntries;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what is in the region: who is connected to whom, in tables, and one by one. */
public final class OverviewControl {

  /** Name of the part of a path that holds the id of a service or an endpoint. */
  public static final String RESOURCE_ID = "id";

  private final SimulatedRegion region;

  /** Of a region. */
  OverviewControl(SimulatedRegion region) {
    this.region = region;
  }

  /** Tells who is connected to whom. */
  public void picture(Context request) {
    PictureQuery query = ControlRequest.query(request, PictureQuery.class);
    JsonAnswer.ok(request, new Overview(region.snapshot()).picture(query));
  }

  /** Tells services by page. */
  public void services(Context request) {
    ServiceQuery query = ControlRequest.query(request, ServiceQuery.class);
    JsonAnswer.ok(request, new Overview(region.snapshot()).services(query));
  }

  /** Tells endpoints by page. */
  public void endpoints(Context request) {
    EndpointQuery query = ControlRequest.query(request, EndpointQuery.class);
    JsonAnswer.ok(request, new Overview(region.snapshot()).endpoints(query));
  }

  /**
   * All of a service or an endpoint.
   *
   * @param account name of the account that owns it; null if it is public
   * @param resource its entry in the region document
   * @param connections how many endpoints a service has in each state
   * @param service that of an endpoint; null if it is gone
   * @param pending the step that is under way
   */
  private record Resource(
      ResourceType resourceType,
      @Nullable String account,
      String projectId,
      @JsonProperty("public") boolean open,
      Object resource,
      @Nullable Map<String, Integer> connections,
      @Nullable ServiceRow service,
      @Nullable PendingRow pending) {}

  /** Tells all of a service or an endpoint. */
  public void resource(Context request) {
    String id = request.pathParam(RESOURCE_ID);
    RegionSnapshot snapshot = region.snapshot();
    Overview overview = new Overview(snapshot);
    ResourceSnapshot found =
        overview
            .find(id)
            .orElseThrow(
                () ->
                    ErrorCode.RESOURCE_NOT_FOUND.because(
                        "there is no service or endpoint with that id"));
    Object entry = RegionEntries.of(snapshot, found);
    JsonAnswer.ok(
        request,
        found instanceof EndpointSnapshot endpoint
            ? resource(endpoint, entry, overview)
            : resource((ServiceSnapshot) found, entry, overview));
  }

  private Resource resource(EndpointSnapshot endpoint, Object entry, Overview overview) {
    return new Resource(
        ResourceType.ENDPOINT,
        overview.account(endpoint),
        endpoint.projectId(),
        false,
        entry,
        null,
        overview.serviceOf(endpoint),
        pending(endpoint.id()));
  }

  private Resource resource(ServiceSnapshot service, Object entry, Overview overview) {
    return new Resource(
        ResourceType.ENDPOINT_SERVICE,
        overview.account(service),
        service.projectId(),
        service.open(),
        entry,
        overview.row(service).connections(),
        null,
        pending(service.id()));
  }

  private @Nullable PendingRow pending(String id) {
    return region.pending().stream()
        .filter(pending -> pending.resourceId().equals(id))
        .findFirst()
        .map(PendingRow::of)
        .orElse(null);
  }
}
