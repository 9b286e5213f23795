package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.region.RegionParts;
import java.util.function.Consumer;

/** Gives and takes the state of the region, as a document. */
public final class StateControl {
  private final SimulatedRegion region;

  /** The state of a region. */
  public StateControl(SimulatedRegion region) {
    this.region = region;
  }

  /** Tells all that the region knows, passwords and secret keys included. */
  public void show(Context request) {
    JsonAnswer.written(request, RegionParts.of(region.snapshot(), null).json());
  }

  /** Puts a document in the place of what is there, whole or not at all. */
  public void replace(Context request) {
    apply(request, document -> document.replaceIn(region));
  }

  /** Adds a document to what is there, whole or not at all. */
  public void add(Context request) {
    apply(request, document -> document.addTo(region));
  }

  private static void apply(Context request, Consumer<RegionParts> change) {
    byte[] content = RequestContent.readState(request);
    ControlRequest.understood(
        () -> {
          RegionParts document = RegionParts.read("request body", content, true);
          change.accept(document);
          return document;
        });
    JsonAnswer.noContent(request);
  }
}
