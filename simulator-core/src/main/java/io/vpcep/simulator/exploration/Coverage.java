package io.vpcep.simulator.exploration;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.stability.Experimental;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a client was shown in all runs of an exploration together.
 *
 * @param operations names of the operations it called, in the order of the API reference
 * @param codes error codes it was answered, in their order
 * @param services states of services that answers told of, in the order of a service's life
 * @param endpoints states of endpoints that answers told of, in the order of an endpoint's life
 * @param transitions from which state to which other state it saw a service or an endpoint change,
 *     such as {@code endpoint: creating -> accepted}, in the order of the alphabet
 * @param neverMet what it was never shown although it uses such things, a sentence each
 */
@Experimental
public record Coverage(
    List<String> operations,
    List<String> codes,
    List<String> services,
    List<String> endpoints,
    List<String> transitions,
    List<String> neverMet) {

  /** Copies the lists. */
  public Coverage {
    Objects.requireNonNull(operations, "operations");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(endpoints, "endpoints");
    Objects.requireNonNull(transitions, "transitions");
    Objects.requireNonNull(neverMet, "neverMet");
    operations = List.copyOf(operations);
    codes = List.copyOf(codes);
    services = List.copyOf(services);
    endpoints = List.copyOf(endpoints);
    transitions = List.copyOf(transitions);
    neverMet = List.copyOf(neverMet);
  }

  /** For people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append("operations called", operations, text);
    append("codes met", codes, text);
    append("states of services seen", services, text);
    append("states of endpoints seen", endpoints, text);
    append("changes seen", transitions, text);
    neverMet.forEach(sentence -> text.append(sentence).append('\n'));
    return text.toString();
  }

  private static void append(String what, List<String> some, StringBuilder text) {
    text.append(what)
        .append(": ")
        .append(some.isEmpty() ? "none" : String.join(", ", some))
        .append('\n');
  }

  /** Gathers what the runs show. */
  static final class Gathering {
    private final Set<String> operations = new TreeSet<>();
    private final Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
    private final Set<ServiceStatus> services = EnumSet.noneOf(ServiceStatus.class);
    private final Set<EndpointStatus> endpoints = EnumSet.noneOf(EndpointStatus.class);
    private final Set<String> transitions = new TreeSet<>();
    private final Map<String, ApiValue> lastShown = new HashMap<>();
    private boolean lostAnswer;

    /** Looks at a further run. */
    void add(RunResult run) {
      lastShown.clear();
      for (SeenCall seen : run.calls()) {
        if (!seen.own()) {
          add(seen.call());
        }
      }
    }

    private void add(ExploredCall call) {
      operations.add(call.operation().name());
      ErrorCode code = call.code();
      if (code != null) {
        codes.add(code);
      }
      RecordedCall recorded = call.recorded();
      if (recorded != null && recorded.outcome() == RecordedCall.Outcome.ANSWERED) {
        shown(call.answer());
      } else if (call.isEffective()) {
        lostAnswer = true;
      }
    }

    private void shown(@Nullable Object answer) {
      if (answer instanceof EndpointService service) {
        services.add(service.status());
        shown("service", service.id(), service.status());
      } else if (answer instanceof Endpoint endpoint) {
        endpoints.add(endpoint.status());
        shown("endpoint", endpoint.id(), endpoint.status());
      } else if (answer instanceof Connection connection) {
        endpoints.add(connection.status());
        shown("endpoint", connection.id(), connection.status());
      } else if (answer instanceof Page<?> page) {
        page.items().forEach(this::shown);
      } else if (answer instanceof List<?> list) {
        list.forEach(this::shown);
      }
    }

    private void shown(String kind, String id, ApiValue status) {
      ApiValue before = lastShown.put(id, status);
      if (before != null && !before.equals(status)) {
        transitions.add(kind + ": " + before.value() + " -> " + status.value());
      }
    }

    /** All of it. */
    Coverage gathered() {
      return new Coverage(
          Operation.all().stream().map(Operation::name).filter(operations::contains).toList(),
          codes.stream().map(ErrorCode::code).toList(),
          services.stream().map(ServiceStatus::value).toList(),
          endpoints.stream().map(EndpointStatus::value).toList(),
          List.copyOf(transitions),
          neverMet());
    }

    private List<String> neverMet() {
      List<String> sentences = new ArrayList<>();
      if (!services.isEmpty()) {
        EnumSet.complementOf(EnumSet.copyOf(services))
            .forEach(status -> sentences.add(never("a service that is " + status.value())));
      }
      if (!endpoints.isEmpty()) {
        EnumSet.complementOf(EnumSet.copyOf(endpoints))
            .forEach(status -> sentences.add(never(endpoint(status))));
      }
      if (!codes.contains(ErrorCode.TOO_MANY_REQUESTS)) {
        sentences.add(never("too many requests"));
      }
      if (!lostAnswer) {
        sentences.add(never("a change whose answer is lost"));
      }
      return sentences;
    }

    private static String endpoint(EndpointStatus status) {
      return switch (status) {
        case PENDING_ACCEPTANCE -> "a connection that waits for acceptance";
        case REJECTED -> "a rejected connection";
        case CREATING, ACCEPTED, DELETING, FAILED -> "an endpoint that is " + status.value();
      };
    }

    private static String never(String what) {
      return "your client never met " + what;
    }
  }
}
