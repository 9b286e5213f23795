package io.vpcep.simulator.benchmarks.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** WireMock with one canned answer. */
public final class WireMockProcess {
  private static final int JOURNAL_SIZE = 10_000; // as the simulator's

  private WireMockProcess() {}

  /**
   * Starts it.
   *
   * @param arguments the port, the file with the body, its path, and whether calls are recorded
   */
  public static void main(String[] arguments) throws IOException {
    WireMockConfiguration configuration =
        WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .port(Integer.parseInt(arguments[0]))
            // As the others tell the length of their answers.
            .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
    if (Boolean.parseBoolean(arguments[3])) {
      configuration.maxRequestJournalEntries(JOURNAL_SIZE);
    } else {
      configuration.disableRequestJournal();
    }
    WireMockServer server = new WireMockServer(configuration);
    server.stubFor(
        get(arguments[2])
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody(Files.readAllBytes(Path.of(arguments[1])))));
    server.start();
  }
}
