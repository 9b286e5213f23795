package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.codes.ErrorCodes;
import io.vpcep.simulator.http.contract.ContractCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a server's region through the JDK's HTTP client: what the calls in this process
 * are, by the documented requests and answers. Refusals become {@link VpcepException}; an answer
 * that is not in the documented form is an {@link AssertionError}.
 *
 * <p>What the wire does not carry has the neutral value that {@link ModelReader} tells. The server
 * takes everybody for the owner of the project, so that the caller's account and actions do not
 * count.
 */
public final class HttpVpcepApi implements VpcepApi {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI root;
  private final Caller caller;
  private final boolean fault;
  private @Nullable ContractCheck contract;

  /**
   * Opens the door; nothing is sent yet.
   *
   * @param root where the server is, without a slash at the end
   * @param caller who calls; of it only the project is sent
   */
  public HttpVpcepApi(URI root, Caller caller) {
    this(root, caller, null, true); // some of the regions have armed faults
  }

  /**
   * As the other.
   *
   * @param contract the description that the server publishes; null to get it there
   * @param fault whether a fault may be armed
   */
  HttpVpcepApi(URI root, Caller caller, @Nullable ContractCheck contract, boolean fault) {
    this.root = Objects.requireNonNull(root);
    this.caller = Objects.requireNonNull(caller);
    this.contract = contract;
    this.fault = fault;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public <Q, A> A call(Operation<Q, A> operation, Supplier<? extends Q> request) {
    Exchange<Q, A> exchange = Exchanges.of(operation);
    Q asked = request.get();
    HttpResponse<String> response = send(exchange.request().apply(asked));
    String what = operation + " answered " + response.statusCode() + " " + response.body();
    if (response.statusCode() == exchange.status()) {
      JsonNode body = exchange.status() != 200 ? noContent(response, what) : json(response, what);
      return exchange.answer().apply(asked, body);
    }
    throw refusal(response, what);
  }

  private HttpResponse<String> send(WireRequest request) {
    String body = request.body();
    BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    String project = root + "/" + request.version() + "/" + WireRequest.encode(caller.projectId());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(project + request.path()))
            .timeout(PATIENCE)
            .method(request.method(), content);
    if (body != null) {
      builder.header("Content-Type", "application/json");
    }
    try {
      HttpResponse<String> response =
          CLIENT.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      contract().check(response, body, fault);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ContractCheck contract() {
    ContractCheck check = contract;
    if (check == null) {
      check = ContractCheck.at(root);
      contract = check;
    }
    return check;
  }

  private static JsonNode noContent(HttpResponse<String> response, String what) {
    require(response.body().isEmpty(), what);
    return Exchanges.NOTHING;
  }

  private static JsonNode json(HttpResponse<String> response, String what) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    require(type.equals("application/json"), what + " as " + type);
    return Exchanges.parse(response.body());
  }

  private static VpcepException refusal(HttpResponse<String> response, String what) {
    JsonNode body = json(response, what);
    ErrorCode code = ErrorCodes.spelt(body.path("error_code").asText());
    require(body.size() == 2, what);
    require(body.path("error_msg").asText().equals(code.message()), what);
    require(response.statusCode() == code.httpStatus(), what);
    return code.because(
        response
            .headers()
            .firstValue("X-Simulator-Detail")
            .orElseThrow(() -> new AssertionError(what + " without X-Simulator-Detail")));
  }

  private static void require(boolean asDocumented, String what) {
    if (!asDocumented) {
      throw new AssertionError(what);
    }
  }
}
