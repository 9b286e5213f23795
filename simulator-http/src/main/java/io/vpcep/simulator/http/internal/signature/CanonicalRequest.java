package io.vpcep.simulator.http.internal.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request in the form in which it is signed. Clients differ in small things: whether an encoded
 * path is encoded once more, in which order the values of one parameter stand, what they do with
 * spaces in headers. A request has one form for each, all of them made of all of the request, so
 * that none lets anything be changed unnoticed.
 */
final class CanonicalRequest {
  private static final String CONTENT_HASH = "x-sdk-content-sha256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final SignedRequest request;
  private final SignatureHeader header;

  CanonicalRequest(SignedRequest request, SignatureHeader header) {
    this.request = request;
    this.header = header;
  }

  /** All forms. */
  Set<String> forms() throws SignatureRefusedException {
    String headers = headers();
    byte[] body = request.body().get();
    boolean queryIsPayload =
        header.scope() != null && request.method().equals("POST") && body.length == 0;
    Set<String> forms = new LinkedHashSet<>();
    for (String path : CanonicalPath.forms(request.path())) {
      for (String query : CanonicalQuery.forms(request.query())) {
        String inQuery = queryIsPayload ? "" : query;
        String payload =
            payload(queryIsPayload ? Digests.utf8(query) : body, inQuery.equals(query));
        forms.add(form(path, inQuery, headers, payload));
        forms.add(form(path, inQuery, collapsed(headers), payload));
      }
    }
    return forms;
  }

  private String form(String path, String query, String headers, String payload) {
    String names = String.join(";", header.signedHeaders());
    return String.join("\n", request.method(), path, query, headers, names, payload);
  }

  private String headers() throws SignatureRefusedException {
    List<String> lines = new ArrayList<>();
    for (String name : header.signedHeaders()) {
      String value = request.header(name);
      if (value == null) {
        throw new SignatureRefusedException("the signed header " + name + " is not there");
      }
      lines.add(name + ":" + value + "\n");
    }
    return String.join("", lines);
  }

  private static String collapsed(String headers) {
    return headers
        .lines()
        .map(line -> SPACES.matcher(line).replaceAll(" ") + "\n")
        .reduce("", String::concat);
  }

  /** What stands for the body: its hash, unless a signed header says that it is not covered. */
  private String payload(byte[] content, boolean mayBeUnsigned) throws SignatureRefusedException {
    String hash = Digests.sha256(content);
    String claimed = request.header(CONTENT_HASH);
    if (claimed == null || !header.signedHeaders().contains(CONTENT_HASH)) {
      return hash;
    }
    if (claimed.equals(UNSIGNED) && mayBeUnsigned) {
      return claimed;
    }
    if (!HASH.matcher(claimed).matches() || !claimed.equalsIgnoreCase(hash)) {
      throw new SignatureRefusedException("the body is not the one of X-Sdk-Content-Sha256");
    }
    return claimed;
  }
}
