package io.vpcep.simulator.http.internal.signature;

import java.util.List;

/**
 * A signature that was found right.
 *
 * @param accessKey id of the key
 * @param signedHeaders the headers that can be trusted, in lower case
 */
public record VerifiedSignature(String accessKey, List<String> signedHeaders) {

  /** Copies the names. */
  public VerifiedSignature {
    signedHeaders = List.copyOf(signedHeaders);
  }
}
