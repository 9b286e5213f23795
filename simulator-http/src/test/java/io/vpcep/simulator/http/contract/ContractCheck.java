package io.vpcep.simulator.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vpcep.simulator.config.Dialect;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares exchanges with the description of the API: the path, the status, the form of the
 * response, the error code, the headers, and of an accepted request the body and the query.
 */
public final class ContractCheck {
  private static final Map<Dialect, ContractCheck> CHECKS = new ConcurrentHashMap<>();
  private static final Map<JsonNode, ContractCheck> PUBLISHED = new ConcurrentHashMap<>();

  private static final JsonNode NONE = MissingNode.getInstance();

  private final Contract contract;

  private ContractCheck(Contract contract) {
    this.contract = contract;
  }

  /** By the description that regions in a dialect publish. */
  public static ContractCheck in(Dialect dialect) {
    return CHECKS.computeIfAbsent(dialect, key -> new ContractCheck(Contract.of(key)));
  }

  /** By the description that a server publishes. */
  public static ContractCheck at(URI server) {
    return PUBLISHED.computeIfAbsent(
        Contract.publishedBy(server), key -> new ContractCheck(new Contract(key)));
  }

  /** The description. */
  public Contract contract() {
    return contract;
  }

  /**
   * Checks an exchange in a region without armed faults.
   *
   * @throws AssertionError if it is not as described
   */
  public void check(Exchange exchange) {
    check(exchange, false);
  }

  /**
   * Checks a response of the JDK's client.
   *
   * @param requestBody null if there was none
   * @param fault whether it may be an injected fault
   * @throws AssertionError if it is not as described
   */
  public void check(HttpResponse<String> response, String requestBody, boolean fault) {
    URI uri = response.uri();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    check(
        new Exchange(
            response.request().method(),
            uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
            requestBody,
            response.statusCode(),
            response.headers().map(),
            response.body()),
        fault);
  }

  /**
   * Checks an exchange.
   *
   * @param fault whether the response may be an injected fault, which can have any code
   * @throws AssertionError if it is not as described
   */
  public void check(Exchange exchange, boolean fault) {
    Findings findings = new Findings(exchange);
    Optional<DescribedOperation> operation = operation(exchange);
    boolean other = operation.stream().anyMatch(described -> isOtherBody(described, exchange));
    Refusals.checkHeaders(exchange, other, findings);
    if (operation.isPresent()) {
      checkOperation(operation.get(), exchange, fault, findings);
    } else if (!exchange.isAccepted()) {
      Refusals.checkByHttp(exchange, findings);
    } else if (!exchange.method().equals("OPTIONS")) {
      findings.add("accepted, but there is no such operation");
    }
    findings.report();
  }

  /** Whether it has a body of another type than the API's, and that is described. */
  private static boolean isOtherBody(DescribedOperation operation, Exchange exchange) {
    String type = exchange.header("Content-Type").replaceFirst(";.*", "");
    JsonNode content =
        operation.response(exchange.status()).map(each -> each.path("content")).orElse(NONE);
    return !type.equals("application/json") && (content.has(type) || content.has("*/*"));
  }

  private Optional<DescribedOperation> operation(Exchange exchange) {
    String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
    return contract.find(method, exchange.path());
  }

  private void checkOperation(
      DescribedOperation operation, Exchange exchange, boolean fault, Findings findings) {
    boolean byHttp = exchange.isOdd() && Refusals.isByHttp(exchange);
    boolean byFault = fault && Refusals.isDocumentedRefusal(exchange);
    if (byHttp || byFault || Refusals.isForWantOfARegion(exchange)) {
      return;
    }
    Optional<JsonNode> response = operation.response(exchange.status());
    if (response.isEmpty()) {
      findings.add("status " + exchange.status() + " is not described for " + operation);
      return;
    }
    if (!exchange.method().equals("HEAD") && !isOtherBody(operation, exchange)) {
      checkBody(response.get(), exchange, findings);
    }
    if (exchange.isAccepted()) {
      new RequestCheck(contract.schemas(), operation).check(exchange, findings);
    } else if (exchange.isRefused()) {
      Refusals.checkNoFault(exchange, findings);
    }
  }

  private void checkBody(JsonNode response, Exchange exchange, Findings findings) {
    Optional<JsonNode> schema = DescribedOperation.schema(response);
    if (schema.isEmpty() != exchange.responseBody().isEmpty()) {
      findings.add("a body is " + (schema.isEmpty() ? "not " : "") + "described");
      return;
    }
    schema.ifPresent(
        expected ->
            findings.addAll(
                "response", contract.schemas().errors(expected, exchange.responseBody())));
  }

  /** What was found wrong with an exchange. */
  static final class Findings {
    private final Exchange exchange;
    private final StringBuilder text = new StringBuilder();

    Findings(Exchange exchange) {
      this.exchange = exchange;
    }

    void add(String finding) {
      text.append(System.lineSeparator()).append("- ").append(finding);
    }

    void addAll(String where, List<String> findings) {
      findings.forEach(finding -> add(where + " " + finding));
    }

    void report() {
      if (!text.isEmpty()) {
        throw new AssertionError("not as described: " + exchange + text);
      }
    }
  }
}
