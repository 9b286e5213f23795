package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.handler.ConsoleCall;
import io.vpcep.simulator.http.internal.handler.ConsoleHandler;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls operations of the API for somebody who looks at the region from outside. */
public final class CallControl {
  private final SimulatedRegion region;
  private final ConsoleHandler console;

  /** Calls of a region. */
  CallControl(SimulatedRegion region, ConsoleHandler console) {
    this.region = region;
    this.console = console;
  }

  /** A call: on whose behalf, what, and its request in the form of the wire. */
  private record CallForm(
      @Nullable String account,
      @Nullable String projectId,
      @Required Operation<?, ?> operation,
      @Nullable Map<String, String> path,
      @Nullable Map<String, String> query,
      @Nullable TokenBuffer body) {

    /** This form, whose fields fit each other. */
    CallForm checked() {
      if ((account == null) == (projectId == null)) {
        throw new IllegalArgumentException("give either account or project_id");
      }
      MistakenFieldException.refuseEmpty("account", account);
      MistakenFieldException.refuseEmpty("project_id", projectId);
      checkPath(WireOperations.of(operation).resourceParameters());
      return this;
    }

    private void checkPath(List<String> parameters) {
      for (String parameter : parameters) {
        String value = pathValues().get(parameter);
        if (value == null) {
          throw new MistakenFieldException("path", "path." + parameter + " is missing");
        }
        MistakenFieldException.refuseEmpty("path." + parameter, value);
      }
      for (String name : pathValues().keySet()) {
        if (!parameters.contains(name)) {
          throw new MistakenFieldException(
              "path." + name, "the path has no such parameter, but " + parameters);
        }
      }
    }

    private Map<String, String> pathValues() {
      return Objects.requireNonNullElse(path, Map.of());
    }

    ConsoleCall<?, ?> call(SimulatedRegion region) {
      return call(caller(region), WireOperations.of(operation));
    }

    private <Q, A> ConsoleCall<Q, A> call(Caller caller, WireOperation<Q, A> wire) {
      return new ConsoleCall<>(
          caller,
          wire,
          pathValues(),
          Objects.requireNonNullElse(query, Map.of()),
          body == null ? "" : new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    private Caller caller(SimulatedRegion region) {
      return account == null
          ? region.ownerOf(Objects.requireNonNull(projectId))
          : region.account(account);
    }
  }

  /** Makes a call, and answers what a client would have been answered. */
  public void call(Context request) {
    CallForm form = ControlRequest.body(request, CallForm.class, CallForm::checked);
    String requestId = Objects.requireNonNullElse(request.res().getHeader("X-Request-Id"), "");
    console.answer(request, form.call(region), requestId);
  }
}
