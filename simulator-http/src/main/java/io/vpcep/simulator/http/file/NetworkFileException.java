package io.vpcep.simulator.http.file;

/**
 * A network file cannot be read, or does not fit the region. The message is one line: the file, the
 * place in it, and the reason, such as {@code network.yaml: vpcs[0].cidr (line 3, column 11): not
 * an IPv4 network: "10.0.0"}.
 */
public final class NetworkFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NetworkFileException(String source, String mistake) {
    super(source + ": " + mistake);
  }
}
