package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.process.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * What is asked of a server.
 *
 * @param port where it listens
 * @param requests a file with the requests that take turns
 * @param length how many bytes the body of the first answer has
 */
record Target(int port, Path requests, int length) {

  /** Asks once, and writes the requests to a file in a directory. */
  static Target of(int port, List<byte[]> requests, Path directory) throws IOException {
    Path file = Files.createTempFile(directory, "requests", ".base64");
    Files.write(file, requests.stream().map(Base64.getEncoder()::encodeToString).toList());
    return new Target(port, file, Http.send(port, requests.get(0)).length);
  }
}
