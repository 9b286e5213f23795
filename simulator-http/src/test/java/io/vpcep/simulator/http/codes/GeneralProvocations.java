package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.door.HttpVpcepApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is refused whatever the operation, and in lists and quotas. */
final class GeneralProvocations {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private GeneralProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(callers(), lists(), wire()).flatMap(stream -> stream);
  }

  private static Stream<Provocation> callers() {
    return Stream.of(
        Provocation.of(
                ErrorCode.NOT_AUTHENTICATED, world -> () -> showQuotasWithoutCredentials(world))
            .onlyThrough(Door.HTTP),
        Provocation.of(
            ErrorCode.INVALID_PROJECT_ID,
            world -> () -> world.as(Caller.of("account", "a.b")).showQuotas()),
        Provocation.of(
                ErrorCode.NOT_AUTHORIZED,
                world -> {
                  Caller poor = world.region().account("poor").allowedOnly();
                  return () -> world.as(poor).showQuotas();
                })
            .onlyThrough(Door.IN_PROCESS),
        Provocation.of(
                ErrorCode.TOO_MANY_REQUESTS,
                world -> {
                  world.consumer().showQuotas();
                  return () -> world.consumer().showQuotas();
                })
            .with(settings -> settings.rateLimit(new RateLimit(1, Duration.ofSeconds(1)))),
        ofCall(
            ErrorCode.INVALID_RESOURCE_TYPE,
            World::consumer,
            api -> api.showQuotas(new ShowQuotas("networks"))));
  }

  private static void showQuotasWithoutCredentials(World world) {
    ServerConfig strict = ServerConfig.defaults().withAuth(AuthMode.PRESENT);
    try (SimulatorServer server = SimulatorServer.start(world.region(), strict)) {
      new HttpVpcepApi(server.uri(), world.region().account("consumer")).showQuotas();
    }
  }

  private static Stream<Provocation> lists() {
    return Stream.of(
        ofList(ErrorCode.INVALID_LIMIT, list -> list.limit("1001")),
        ofList(ErrorCode.INVALID_OFFSET, list -> list.offset("-1")),
        ofList(ErrorCode.INVALID_SORT_KEY, list -> list.sortKey("name")),
        ofList(ErrorCode.INVALID_SORT_DIR, list -> list.sortDir("up")),
        ofList(ErrorCode.INVALID_STATUS, list -> list.status("gone")),
        Provocation.of(
            ErrorCode.INVALID_MARKER_ID,
            world -> {
              ListConnections list =
                  ListConnections.builder(world.openService()).markerId("x").build();
              return () -> world.provider().listConnections(list);
            }));
  }

  private static Provocation ofList(
      ErrorCode code, Consumer<ListEndpointServices.Builder> mistake) {
    ListEndpointServices.Builder list = ListEndpointServices.builder();
    mistake.accept(list);
    return ofCall(code, World::provider, api -> api.listEndpointServices(list.build()));
  }

  /** What only HTTP can do wrong. */
  private static Stream<Provocation> wire() {
    return Stream.of(
        Provocation.of(
                ErrorCode.SYSTEM_ERROR,
                world -> {
                  String project = world.consumer().caller().projectId();
                  world.region().close();
                  return () -> postNothing(endpoints(world, project), 503, ErrorCode.SYSTEM_ERROR);
                })
            .onlyThrough(Door.HTTP),
        Provocation.of(
                ErrorCode.MISSING_BODY,
                world -> {
                  String project = world.consumer().caller().projectId();
                  return () -> postNothing(endpoints(world, project), 504, ErrorCode.MISSING_BODY);
                })
            .onlyThrough(Door.HTTP));
  }

  private static URI endpoints(World world, String project) {
    return URI.create(world.uri() + "/v1/" + project + "/vpc-endpoints");
  }

  private static void postNothing(URI address, int status, ErrorCode code) {
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).timeout(PATIENCE).build();
    HttpResponse<String> answer = CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
    String body =
        "{\"error_code\":\"" + code.code() + "\",\"error_msg\":\"" + code.message() + "\"}";
    if (answer.statusCode() == status && answer.body().equals(body)) {
      throw code.because("nothing posted");
    }
    throw new AssertionError(answer + " " + answer.body());
  }
}
