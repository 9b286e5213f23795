package io.vpcep.simulator.benchmarks.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that answers with what the simulator has answered: as records that the library turns
 * into JSON each time, and as bytes that are there.
 */
public final class SampleRoutes {
  private static final String JSON = "application/json";

  private SampleRoutes() {}

  /**
   * Starts it. A field that the records do not have is refused, so that what it answers is equal.
   *
   * @param arguments the port, and the files with an endpoint, a page, and an endpoint just created
   */
  public static void main(String[] arguments) throws IOException {
    byte[] fixedEndpoint = Files.readAllBytes(Path.of(arguments[1]));
    byte[] fixedPage = Files.readAllBytes(Path.of(arguments[2]));
    ObjectMapper mapper = new ObjectMapper();
    Endpoint endpoint = mapper.readValue(fixedEndpoint, Endpoint.class);
    EndpointPage page = mapper.readValue(fixedPage, EndpointPage.class);
    Endpoint created = mapper.readValue(Path.of(arguments[3]).toFile(), Endpoint.class);
    BareJavalin.start(
        arguments[0],
        routes ->
            routes
                .get("/json/endpoints/{id}", context -> context.json(endpoint))
                .get("/json/endpoints", context -> context.json(page))
                .get(
                    "/bytes/endpoints/{id}",
                    context -> context.contentType(JSON).result(fixedEndpoint))
                .get("/bytes/endpoints", context -> context.contentType(JSON).result(fixedPage))
                .post(
                    "/json/endpoints",
                    context ->
                        context.json(created.of(context.bodyAsClass(CreateEndpoint.class)))));
  }
}
