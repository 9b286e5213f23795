package io.vpcep.simulator.http.codes;

import static io.vpcep.simulator.http.codes.Provocation.ofCall;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.door.HttpVpcepApi;
import io.vpcep.simulator.request.ListConnections;
import io.vpcep.simulator.request.ListEndpointServices;
import io.vpcep.simulator.request.ShowQuotas;
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
        Provocation.of(ErrorCode.ENDPOINT_0003, world -> () -> showQuotasWithoutCredentials(world))
            .onlyThrough(Door.HTTP),
        Provocation.of(
            ErrorCode.ENDPOINT_0014,
            world -> () -> world.as(Caller.of("account", "project")).showQuotas()),
        Provocation.of(
                ErrorCode.ENDPOINT_0004,
                world -> {
                  Caller poor = world.region().account("poor").allowedOnly();
                  return () -> world.as(poor).showQuotas();
                })
            .onlyThrough(Door.IN_PROCESS),
        Provocation.of(
                ErrorCode.ENDPOINT_0022,
                world -> {
                  world.consumer().showQuotas();
                  return () -> world.consumer().showQuotas();
                })
            .with(settings -> settings.rateLimit(new RateLimit(1, Duration.ofSeconds(1)))),
        ofCall(
            ErrorCode.ENDPOINT_3070,
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
        ofList(ErrorCode.ENDPOINT_0006, list -> list.limit("1001")),
        ofList(ErrorCode.ENDPOINT_0010, list -> list.offset("-1")),
        ofList(ErrorCode.ENDPOINT_0017, list -> list.sortKey("name")),
        ofList(ErrorCode.ENDPOINT_0018, list -> list.sortDir("up")),
        ofList(ErrorCode.ENDPOINT_0019, list -> list.status("gone")),
        Provocation.of(
            ErrorCode.ENDPOINT_0021,
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
                ErrorCode.ENDPOINT_0001,
                world -> {
                  String project = world.consumer().caller().projectId();
                  world.region().close();
                  return () -> postNothing(endpoints(world, project), 503, ErrorCode.ENDPOINT_0001);
                })
            .onlyThrough(Door.HTTP),
        Provocation.of(
                ErrorCode.ENDPOINT_0011,
                world -> {
                  String project = world.consumer().caller().projectId();
                  return () -> postNothing(endpoints(world, project), 504, ErrorCode.ENDPOINT_0011);
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
