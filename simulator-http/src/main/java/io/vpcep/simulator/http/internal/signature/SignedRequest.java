package io.vpcep.simulator.http.internal.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of a request a signature can cover, as it came over the wire.
 *
 * @param method in upper case
 * @param path not decoded
 * @param query not decoded; null if there is none
 * @param headers all values by name, the names in any case
 * @param body read only if everything else about the signature is in order
 */
public record SignedRequest(
    String method,
    String path,
    @Nullable String query,
    Map<String, List<String>> headers,
    Supplier<byte[]> body) {

  /** Copies the headers, under names in lower case. */
  public SignedRequest {
    Map<String, List<String>> lowerCase = new TreeMap<>();
    headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), values));
    headers = lowerCase;
  }

  /**
   * A header that may be there once.
   *
   * @return null if it is not there
   * @throws SignatureRefusedException if it is there twice, so that nobody knows which one counts
   */
  @Nullable String header(String name) throws SignatureRefusedException {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new SignatureRefusedException("the header " + name + " is there twice");
    }
    return values.isEmpty() ? null : values.get(0).strip();
  }

  /** Tells no header and no body, since there are credentials in them. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
