package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.journal.RecordedCall;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends: still answered in the API's form, and never by HTML. */
class RefusedMessagesTest {
  private static final String PROJECT = "11111111111111111111111111111111";
  private static final String QUOTAS = "/v1/" + PROJECT + "/quotas";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  /** Sends some bytes as they are, and reads until the server closes the connection. */
  private String exchange(String message) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBodyThatNobodyAsksForDoesNotEndTheConnection() throws IOException {
    String head = "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n";
    String next = "GET " + QUOTAS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      // Other requests are answered meanwhile, so the server has long seen the head.
      for (int i = 0; i < 20; i++) {
        exchange("GET /v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      }
      String rest = "x".repeat(200_000) + next;
      socket.getOutputStream().write(rest.getBytes(StandardCharsets.ISO_8859_1));

      String responses = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(responses).startsWith("HTTP/1.1 200 ").contains("\"quotas\":");
    }
  }

  private static void assertRefused(String response, int status, String code) {
    assertThat(response)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nContent-Type: application/json\r\n")
        .containsPattern("\r\nX-Request-Id: [0-9a-f]{32}\r\n")
        .containsPattern("\r\nX-Simulator-Detail: (?!null)[ -~]+\r\n")
        .contains("\r\n\r\n{\"error_code\":\"" + code + "\",\"error_msg\":\"")
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("jetty");
  }

  @Rule("S23")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "GET",
        "GET /v1/%zz/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/%/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/%4/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/%00/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/%ff/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/a b/quotas HTTP/1.1\r\nHost: x",
        "GET /v1/\u00e9 HTTP/1.1\r\nHost: x",
        "GET /v1 HTTP/1.1",
        "GET /v1 HTTP/1.1\r\nHost: x y",
        "GET /v1 HTTP/1.1\r\nHost: x\r\nbad header",
        "GET /v1 HTTP/1.1\r\nHost: x\r\n: nameless",
        "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: abc",
        "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: -1",
        "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2",
        "GET /v1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: sideways",
        "GET http://other/v1 HTTP/1.1\r\nHost: x",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc"
      })
  void malformedMessagesAreRefused(String message) throws IOException {
    assertRefused(exchange(message + "\r\n\r\n"), 400, "EndPoint.0002");
  }

  @Rule("S21")
  @ParameterizedTest
  @CsvSource({
    "limit=%zz",
    "limit=%",
    "limit=%4",
    "%zz=1",
    "id=%u0041",
  })
  void brokenPercentEncodingInAQueryIsRefused(String query) throws IOException {
    String path = "/v1/11111111111111111111111111111111/vpc-endpoints?" + query;

    assertRefused(
        exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        400,
        "EndPoint.0002");
  }

  @Rule("S60")
  @Test
  void areNotInTheJournal() throws IOException {
    exchange("GET " + QUOTAS + " HTTP/1.1\r\n\r\n");
    exchange("GET " + QUOTAS + " HTTP/9.9\r\nHost: x\r\n\r\n");
    exchange("GET " + QUOTAS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(served.region.journal().calls())
        .as("but what is well formed is")
        .extracting(RecordedCall::operation)
        .containsExactly(Operation.SHOW_QUOTAS);
  }

  @Rule("S23")
  @Test
  void unknownVersionsOfHttpAreRefused() throws IOException {
    assertRefused(exchange("GET / HTTP/9.9\r\nHost: x\r\n\r\n"), 505, "EndPoint.0001");
    assertRefused(exchange("GET /\r\n\r\n"), 505, "EndPoint.0001");
    assertRefused(exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 426, "EndPoint.0002");
  }

  @Test
  void tooMuchIsRefused() throws IOException {
    String much = "a".repeat(200_000);

    assertRefused(exchange("GET /" + much + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414, "EndPoint.0002");
    assertRefused(
        exchange("GET / HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + much + "\r\n\r\n"),
        431,
        "EndPoint.0002");
  }

  @Test
  void unknownExpectationIsRefused() throws IOException {
    assertRefused(
        exchange("GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n"),
        417,
        "EndPoint.0002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\r\n\r\n{",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n"
      })
  void brokenBodiesAreRefused(String rest) throws IOException {
    String before = served.everything();

    String response = exchange("POST " + ServedRegion.SERVICES + " HTTP/1.1\r\nHost: x\r\n" + rest);

    assertRefused(response, 400, "EndPoint.0002");
    assertThat(served.everything()).isEqualTo(before);
  }

  @Rule("S144")
  @ParameterizedTest
  @CsvSource({
    "POST /v1/{project}/vpc-endpoints, 413, 9000000",
    "POST /v1/{project}/vpc-endpoints, 413, 3000000000",
    "POST /v1/{project}/vpc-endpoints, 413, 1048577",
    "PUT /_simulator/state, 413, 67108865",
    "POST /_simulator/clock/advance, 413, 1048577",
    "PATCH /v1/{project}/vpc-endpoints, 405, 9000000",
    "GET /v1/{project}/quotas, 200, 9000000",
    "GET /v1/{project}/quotas, 200, 2",
  })
  void whatIsTooLargeOrNotWantedIsNotInvited(String request, int status, String length)
      throws IOException {
    String head =
        request.replace("{project}", PROJECT)
            + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("\r\nConnection: close\r\n")
          .endsWith("}");
    }
  }

  @Rule("S144")
  @Test
  void whatIsTooLargeIsRefusedBeforeItComes() throws IOException {
    String head =
        "POST /v1/"
            + PROJECT
            + "/vpc-endpoints HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertRefused(answer, 413, "EndPoint.0002");
      assertThat(answer).contains("\r\nConnection: close\r\n");
    }
  }

  @Rule("S145")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONS ?",
        "OPTIONS ?a=b",
        "GET ?",
        "GET ?x",
        "OPTIONS http://x",
        "OPTIONS http://x?y",
        "GET http://x",
        "GET //",
        "GET /..",
        "GET /v1/",
        "GET /v1/..",
        "GET /_simulator",
        "GET /_simulator/",
        "GET ;",
        "GET #",
        "GET *",
        "CONNECT x:80",
        "TRACE /",
        "GET @",
        "GET http:",
      })
  void oddTargetsLeadNowhereElse(String start) throws IOException {
    String host = start.startsWith("CONNECT") ? "x:80" : "x";

    String answer =
        exchange(start + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).doesNotContainPattern("(?i)\r\nlocation:|<html");
    assertThat(answer).containsPattern("\r\nX-Request-Id: [0-9a-f]{32}\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (2|400|404|405).*");
    if (!answer.startsWith("HTTP/1.1 2")) {
      assertThat(answer)
          .contains("\r\nContent-Type: application/json\r\n", "\r\n\r\n{\"error_code\":\"");
    }
  }

  @Test
  void starIsNoPath() throws IOException {
    assertRefused(
        exchange("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        404,
        "EndPoint.0005");
  }

  @Test
  void methodsMindUpperAndLowerCase() throws IOException {
    assertRefused(
        exchange("get " + QUOTAS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        405,
        "EndPoint.0007");
  }

  @Rule("S21")
  @ParameterizedTest
  @ValueSource(
      strings = {"a%2Fb", "..", "%2e%2e", ".", "a%5Cb", "%25", "a;b=c", "%E4%BD%A0", "a+b"})
  void strangeIdsAreUnknownAndNotMalformed(String id) throws IOException {
    assertRefused(
        exchange(
            "GET /v1/11111111111111111111111111111111/vpc-endpoints/"
                + id
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        404,
        "EndPoint.2006");
  }

  @Test
  void longTokensAreNoTrouble() throws IOException {
    String response =
        exchange(
            "GET "
                + QUOTAS
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Auth-Token: "
                + "M".repeat(30_000)
                + "\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void oldClientsWithoutHostAreServed() throws IOException {
    assertThat(exchange("GET /v1 HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"href\":\"" + served.server.uri() + "/v1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/_simulator/health", "/nowhere", "/v1/%zz"})
  void oldClientsAreToldThatTheConnectionEnds(String path) throws IOException {
    assertThat(exchange("GET " + path + " HTTP/1.0\r\n\r\n"))
        .containsOnlyOnce("\r\nConnection: close\r\n");
  }

  @Test
  void oldClientsMayKeepTheConnection() throws IOException {
    String request = "GET /v1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

    assertThat(exchange(request + request))
        .containsSubsequence("\r\nConnection: keep-alive\r\n", "\r\nConnection: keep-alive\r\n")
        .doesNotContain("Connection: close");
  }

  @Test
  void connectionIsKeptAfterABodyThatNobodyRead() throws IOException {
    String response =
        exchange(
            "GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
                + "GET "
                + QUOTAS
                + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response)
        .containsSubsequence("HTTP/1.1 200 ", "{\"version\"", "HTTP/1.1 200 ", "{\"quotas\"");
  }

  @Test
  void clientMayWaitForPermissionToSendItsBody() throws IOException {
    try (SlowClient client = new SlowClient(served.server)) {
      client
          .send("POST " + ServedRegion.SERVICES + " HTTP/1.1\r\nHost: x\r\n")
          .send("Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

      assertThat(client.head()).startsWith("HTTP/1.1 100 Continue");
      assertThat(client.send("{}").answer()).startsWith("HTTP/1.1 400 ");
    }
  }

  /** Such a client fills its own buffers and the server's, and only then looks for an answer. */
  private String exchangeWithoutListening(String start, int more) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSendBufferSize(16_384);
      socket.setReceiveBufferSize(16_384);
      socket.setSoTimeout(20_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.server.port()));
      OutputStream out = socket.getOutputStream();
      out.write(start.getBytes(StandardCharsets.ISO_8859_1));
      byte[] part = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
      for (int sent = 0; sent < more; sent += part.length) {
        out.write(part);
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | nonsense@@",
        "400 | GET / HTTP/1.1@Host: x@bad header@@",
        "414 | GET /",
        "417 | GET / HTTP/1.1@Host: x@Expect: miracles@@",
        "431 | GET / HTTP/1.1@Host: x@X-Auth-Token:",
        "505 | GET / HTTP/9.9@Host: x@@",
        "400 | POST /v1/{project}/vpc-endpoints HTTP/1.1@Host: x@Transfer-Encoding: chunked@@zz@{}@0@@",
        "405 | PATCH /v1/{project}/vpc-endpoints HTTP/1.1@Host: x@Content-Length: 9000000@@",
        "413 | POST /v1/{project}/vpc-endpoints HTTP/1.1@Host: x@Content-Length: 9000000@@",
        "413 | POST /v1/{project}/vpc-endpoints HTTP/1.1@Host: x@Content-Length: 9000000@Expect: 100-continue@@",
      })
  void clientsThatSendEverythingFirstAreAnswered(String status, String message) throws IOException {
    String start = message.replace("{project}", PROJECT).replace("@", "\r\n");

    String answer = exchangeWithoutListening(start, 1_500_000);

    assertThat(answer)
        .contains("HTTP/1.1 " + status + " ")
        .contains("\r\nConnection: close\r\n")
        .endsWith("\"}");
  }
}
