package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.http.internal.json.VersionAnswers;
import java.util.List;

/** Versions of the API (4.1). Anybody may ask, whatever credentials they have. */
public final class VersionHandler {

  /** For every region, and for a server that has none. */
  public VersionHandler() {}

  /** The ids of the versions that can be shown. */
  public List<String> ids() {
    return VersionAnswers.ids();
  }

  /** 4.1.1. */
  public void list(Context request) {
    JsonAnswer.ok(request, VersionAnswers.all(ServerRoot.of(request)));
  }

  /** 4.1.2, for one of the ids. */
  public void show(Context request, String id) {
    JsonAnswer.ok(request, VersionAnswers.one(id, ServerRoot.of(request)));
  }
}
