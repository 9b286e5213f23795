package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.contract.ContractCheck.Findings;
import io.vpcep.simulator.http.internal.json.ServedApi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/** What all responses, and refusals of whatever kind, have in common. */
final class Refusals {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  // Codes that no rule gives: the simulator itself must never answer so.
  private static final List<ErrorCode> FAULTS =
      List.of(ErrorCode.SYSTEM_ERROR, ErrorCode.MISSING_HEADER, ErrorCode.REQUEST_TIMED_OUT);

  private static final String NO_REGION =
      ".*regions? behind this server.*|this server carries several regions.*";

  private static final String CLOSED = "the simulated region is closed";

  private Refusals() {}

  /**
   * Every response has an id and a true content type.
   *
   * @param other whether the body is of a type that is described, but not the API's
   */
  static void checkHeaders(Exchange exchange, boolean other, Findings findings) {
    if (!exchange.header("X-Request-Id").matches("[0-9a-f]{32}")) {
      findings.add("X-Request-Id: " + exchange.header("X-Request-Id"));
    }
    String type = exchange.header("Content-Type");
    boolean head = exchange.method().equals("HEAD");
    if (!head
        && !other
        && !type.equals(exchange.responseBody().isEmpty() ? "" : "application/json")) {
      findings.add("Content-Type: " + type);
    }
    if (exchange.isRefused() && exchange.header("X-Simulator-Detail").isEmpty()) {
      findings.add("X-Simulator-Detail is missing");
    }
  }

  /** A refusal of what is no operation: by HTTP, or of the control API. */
  static void checkByHttp(Exchange exchange, Findings findings) {
    if (!isByHttp(exchange)) {
      findings.add("not a refusal by HTTP");
    }
    if (exchange.status() == 405 && exchange.header("Allow").isEmpty()) {
      findings.add("Allow is missing");
    }
  }

  /** Whether it has the error form, with the code that stands for its status. */
  static boolean isByHttp(Exchange exchange) {
    String code = byHttp(exchange.status()).code();
    return exchange.status() >= 400
        && exchange.status() != 500
        && (exchange.method().equals("HEAD") || isError(exchange, code));
  }

  /** Whether no region answered, but the server: it carries several or none, or a closed one. */
  static boolean isForWantOfARegion(Exchange exchange) {
    String detail = exchange.header("X-Simulator-Detail");
    boolean none = exchange.status() == 404 && detail.matches(NO_REGION);
    boolean closed = exchange.status() == 503 && detail.equals(CLOSED);
    return (none || closed) && isByHttp(exchange);
  }

  private static ErrorCode byHttp(int status) {
    return switch (status) {
      case 403 -> ErrorCode.NOT_AUTHORIZED;
      case 404 -> ErrorCode.RESOURCE_NOT_FOUND;
      case 405 -> ErrorCode.INVALID_ACTION;
      default -> status < 500 ? ErrorCode.INVALID_PARAMETER : ErrorCode.SYSTEM_ERROR;
    };
  }

  /** Whether it is the refusal with one of the documented codes, with its status and message. */
  static boolean isDocumentedRefusal(Exchange exchange) {
    return code(exchange)
        .filter(code -> code.httpStatus() == exchange.status() && isError(exchange, code.code()))
        .isPresent();
  }

  /** It is not what only faults answer, and it has the documented message. */
  static void checkNoFault(Exchange exchange, Findings findings) {
    if (exchange.method().equals("HEAD")) {
      return;
    }
    if (Contract.isIdentity(exchange.path())) {
      if (!isIdentityError(exchange)) {
        findings.add("not an error of the identity service");
      }
      return;
    }
    if (json(exchange).path("error_code").asText().equals("APIGW.0301")) {
      return; // the description says where that is right
    }
    Optional<ErrorCode> code = code(exchange);
    if (code.isEmpty() || !isError(exchange, code.get().code())) {
      findings.add("not an error with the documented message");
    } else if (FAULTS.contains(code.get())) {
      findings.add("only a fault may answer this");
    }
  }

  private static Optional<ErrorCode> code(Exchange exchange) {
    String code = json(exchange).path("error_code").asText();
    return Arrays.stream(ErrorCode.values()).filter(each -> each.code().equals(code)).findFirst();
  }

  private static boolean isError(Exchange exchange, String code) {
    JsonNode body = json(exchange);
    if (Contract.isIdentity(exchange.path())) {
      return isIdentityError(exchange);
    }
    return body.size() == 2
        && body.path("error_code").asText().equals(code)
        && code(exchange)
            .filter(known -> isMessage(exchange, known, body.path("error_msg").asText()))
            .isPresent();
  }

  /** The simulator's own API says what is wrong, as the header does; the imitated one does not. */
  private static boolean isMessage(Exchange exchange, ErrorCode code, String message) {
    String start = message.substring(0, Math.min(message.length(), 500));
    boolean told =
        exchange.method().equals("HEAD")
            || start
                .replaceAll("[^\\x20-\\x7e]", "?")
                .strip()
                .equals(exchange.header("X-Simulator-Detail"));
    boolean documented =
        Stream.of(Trait.Messages.values())
            .anyMatch(messages -> messages.of(code.code(), code.message()).equals(message));
    if (ServedApi.of(exchange.path()) == ServedApi.CONTROL) {
      return told;
    }
    // Before it is known whose address it is, it is the simulator's.
    return documented || (told && ServedApi.of(exchange.target()) == ServedApi.CONTROL);
  }

  private static boolean isIdentityError(Exchange exchange) {
    JsonNode error = json(exchange).path("error");
    return error.size() == 3
        && json(exchange).size() == 1
        && error.path("code").asInt() == exchange.status()
        && !error.path("message").asText().isBlank()
        && error.path("title").asText().equals(HttpStatus.getMessage(exchange.status()));
  }

  private static JsonNode json(Exchange exchange) {
    try {
      return MAPPER.readTree(exchange.responseBody());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
