package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.file.AddedNetwork;
import io.vpcep.simulator.http.file.NetworkFile;
import io.vpcep.simulator.http.file.NetworkFileException;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;

/** Adds to the modelled network. */
public final class NetworkControl {
  private final SimulatedRegion region;

  /** The network of a region. */
  public NetworkControl(SimulatedRegion region) {
    this.region = region;
  }

  /** Adds what a body in the form of the network file says, all or nothing. */
  public void add(Context request) {
    byte[] content = RequestContent.read(request);
    try {
      AddedNetwork added = NetworkFile.ofJson("request body", content).addTo(region);
      JsonAnswer.created(request, answer(added));
    } catch (NetworkFileException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode answer(AddedNetwork added) {
    ObjectNode answer = Json.object();
    ArrayNode vpcs = answer.putArray("vpcs");
    added
        .vpcs()
        .forEach(
            vpc ->
                vpcs.addObject()
                    .put("id", vpc.id())
                    .put("project_id", vpc.projectId())
                    .put("cidr", vpc.cidr().toString())
                    .put("default_route_table_id", vpc.defaultRouteTableId()));
    addParts(added, answer);
    ArrayNode services = answer.putArray("public_services");
    added
        .publicServices()
        .forEach(
            service ->
                services
                    .addObject()
                    .put("id", service.id())
                    .put("name", service.serviceName())
                    .put("type", service.serviceType().value())
                    .put("is_charge", service.charge()));
    return answer;
  }

  private static void addParts(AddedNetwork added, ObjectNode answer) {
    ArrayNode subnets = answer.putArray("subnets");
    added
        .subnets()
        .forEach(
            subnet ->
                part(subnets, subnet.id(), subnet.vpcId()).put("cidr", subnet.cidr().toString()));
    ArrayNode ports = answer.putArray("ports");
    added
        .ports()
        .forEach(
            port ->
                part(ports, port.id(), port.vpcId()).put("server_type", port.serverType().value()));
    ArrayNode tables = answer.putArray("route_tables");
    added.routeTables().forEach(table -> part(tables, table.id(), table.vpcId()));
  }

  private static ObjectNode part(ArrayNode parts, String id, String vpcId) {
    return parts.addObject().put("id", id).put("vpc_id", vpcId);
  }
}
