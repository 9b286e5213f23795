package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.ENDPOINTS;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How request bodies are read, and that a refused one changes nothing. */
@Execution(ExecutionMode.CONCURRENT)
class RequestBodiesTest {
  private static final String GOOD = ServedRegion.service(80, "");

  private final ServedRegion served = ServedRegion.start();
  private final String service = served.openService(8080, "");

  @AfterEach
  void close() {
    served.close();
  }

  private Answer create(byte[] body, String... headers) {
    return served.http.send("POST", SERVICES, BodyPublishers.ofByteArray(body), headers);
  }

  private void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.header("X-Simulator-Detail")).isNotEmpty();
  }

  /** Method and path of every operation that takes a body. */
  private List<String[]> operations() {
    String path = SERVICES + "/" + service;
    return List.of(
        new String[] {"POST", SERVICES},
        new String[] {"PUT", path},
        new String[] {"POST", path + "/connections/action"},
        new String[] {"POST", path + "/permissions/action"},
        new String[] {"POST", ENDPOINTS});
  }

  private void assertAllRefuse(byte[] body, int status, String code) {
    String before = served.everything();
    for (String[] operation : operations()) {
      BodyPublisher publisher = BodyPublishers.ofByteArray(body);

      assertRefused(served.http.send(operation[0], operation[1], publisher), status, code);
    }
    assertThat(served.everything()).isEqualTo(before);
  }

  @Nested
  class NoBody {

    @Rule("G9")
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t ", "null", " null\n"})
    void isRefusedByEveryOperationThatNeedsOne(String body) {
      assertAllRefuse(body.getBytes(StandardCharsets.UTF_8), 504, "EndPoint.0011");
    }
  }

  @Nested
  class NotAnObjectInJson {

    @Rule("G10")
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{",
          "}",
          "nonsense",
          "{\"a\":}",
          "{'a': 1}",
          "{\"a\": 1,}",
          "{a: 1}",
          "{\"a\": NaN}",
          "{\"a\": 01}",
          "{\"a\": \"\\x\"}",
          "{\"a\": \"line\nbreak\"}",
          "{} {}",
          "{} x",
          "{} null",
          "// comment\n{}",
          "[]",
          "[{}]",
          "\"text\"",
          "1",
          "true",
          "\uFEFF{}"
        })
    void isRefused(String body) {
      assertAllRefuse(body.getBytes(StandardCharsets.UTF_8), 400, "EndPoint.0002");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "7b2261223a22ff227d",
          "7b2261223a22c328227d",
          "7b2261223a22c0af227d",
          "7b2261223a22eda080227d",
          "feff007b007d",
          "7b007d00",
          "1f8b08000000000000ff",
          "00"
        })
    void bytesThatAreNotUtf8AreRefused(String hex) {
      assertAllRefuse(HexFormat.of().parseHex(hex), 400, "EndPoint.0002");
    }

    @Rule("S24")
    @Test
    void tooDeepNestingIsRefused() {
      int depth = 100_000;
      String body = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

      assertAllRefuse(body.getBytes(StandardCharsets.UTF_8), 400, "EndPoint.0002");
    }

    @Test
    void endlessNumberIsRefused() {
      String body = "{\"a\":" + "9".repeat(100_000) + "}";

      assertAllRefuse(body.getBytes(StandardCharsets.UTF_8), 400, "EndPoint.0002");
    }
  }

  @Nested
  class WrongTypes {

    static Stream<String> fieldsOfAnyService() {
      return Stream.of(
          "\"port_id\": 1",
          "\"service_name\": 16",
          "\"service_name\": \"\\udc00\"",
          "\"approval_enabled\": \"false\"",
          "\"approval_enabled\": 0",
          "\"tcp_proxy\": false",
          "\"vip_port_id\": 1.5",
          "\"ports\": {}",
          "\"ports\": \"80\"",
          "\"ports\": [null]",
          "\"ports\": [80]",
          "\"ports\": [{\"client_port\": \"80\", \"server_port\": 80}]",
          "\"ports\": [{\"client_port\": 80, \"server_port\": 80.5}]",
          "\"ports\": [{\"client_port\": 80, \"server_port\": 80.0}]",
          "\"ports\": [{\"client_port\": 80, \"server_port\": 8e1}]",
          "\"ports\": [{\"client_port\": true, \"server_port\": 80}]",
          "\"ports\": [{\"client_port\": 80, \"server_port\": 80, \"protocol\": 6}]");
    }

    static Stream<String> fieldsOfNewServices() {
      return Stream.concat(
          fieldsOfAnyService(),
          Stream.of(
              "\"vpc_id\": {}",
              "\"server_type\": [\"VM\"]",
              "\"service_type\": true",
              "\"tags\": {\"a\": \"b\"}",
              "\"tags\": [\"a\"]",
              "\"tags\": [null]",
              "\"tags\": [{\"key\": \"a\", \"value\": 1}]",
              "\"tags\": [{\"key\": [], \"value\": \"1\"}]",
              "\"tags\": [{\"key\": \"half \\ud800 pair\", \"value\": \"1\"}]"));
    }

    static Stream<String> fieldsOfEndpoints() {
      return Stream.of(
          "\"endpoint_service_id\": 1",
          "\"vpc_id\": true",
          "\"subnet_id\": []",
          "\"enable_dns\": \"true\"",
          "\"port_ip\": 3232235636",
          "\"routetables\": \"a\"",
          "\"routetables\": [1]",
          "\"enable_whitelist\": 1",
          "\"whitelist\": \"127.0.0.1\"",
          "\"whitelist\": [\"127.0.0.1\", null]",
          "\"whitelist\": [[\"127.0.0.1\"]]",
          "\"tags\": [1]",
          "\"tags\": \"a=b\"");
    }

    @Rule("G10")
    @ParameterizedTest
    @MethodSource("fieldsOfNewServices")
    void areRefusedForNewServices(String field) {
      String before = served.everything();

      // A later field of the same name takes the place of the former.
      Answer answer = served.http.post(SERVICES, ServedRegion.service(80, ", " + field));

      assertRefused(answer, 400, "EndPoint.0002");
      assertThat(served.everything()).isEqualTo(before);
    }

    @Rule("G10")
    @ParameterizedTest
    @MethodSource("fieldsOfAnyService")
    void areRefusedForServicesThatExist(String field) {
      String before = served.everything();

      Answer answer =
          served.http.put(SERVICES + "/" + service, "{\"approval_enabled\": false, " + field + "}");

      assertRefused(answer, 400, "EndPoint.0002");
      assertThat(served.everything()).isEqualTo(before);
    }

    @Rule("G10")
    @ParameterizedTest
    @MethodSource("fieldsOfEndpoints")
    void areRefusedForEndpoints(String field) {
      String before = served.everything();

      Answer answer = served.http.post(ENDPOINTS, ServedRegion.endpoint(service, ", " + field));

      assertRefused(answer, 400, "EndPoint.0002");
      assertThat(served.everything()).isEqualTo(before);
    }

    @Test
    void detailNamesThePlace() {
      String body = ServedRegion.service(80, ", \"tags\": [{\"key\": \"a\"}, {\"key\": 1}]");

      assertThat(served.http.post(SERVICES, body).header("X-Simulator-Detail"))
          .isEqualTo("tags[1].key must be a string, not a number");
    }
  }

  @Nested
  class SeveralWrongFields {
    // In the order of the documents, each of the wrong type.
    private static final List<String> FIELDS =
        List.of(
            "\"vpc_id\": 1",
            "\"ports\": [{\"protocol\": 6, \"server_port\": \"80\", \"client_port\": 80}]",
            "\"approval_enabled\": \"yes\"",
            "\"tags\": [{\"value\": 1, \"key\": 2}]",
            "\"description\": {}");
    private static final List<String> DETAILS =
        List.of(
            "vpc_id must be a string, not a number",
            "ports[0].server_port must be a whole number, not a string",
            "approval_enabled must be true or false, not a string",
            "tags[0].key must be a string, not a number",
            "description must be a string, not an object");

    static Stream<Integer> seeds() {
      return IntStream.range(0, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFirstOfTheDocumentsIsToldWhateverTheOrderInTheBody(int seed) {
      for (int first = 0; first < FIELDS.size(); first++) {
        List<String> shuffled = new ArrayList<>(FIELDS.subList(first, FIELDS.size()));
        shuffled.add("\"unknown\": [1]");
        Collections.shuffle(shuffled, new Random(seed));

        Answer answer = served.http.post(SERVICES, "{" + String.join(", ", shuffled) + "}");

        assertRefused(answer, 400, "EndPoint.0002");
        assertThat(answer.header("X-Simulator-Detail")).isEqualTo(DETAILS.get(first));
      }
    }

    @Rule("S24")
    @Test
    void ofAFieldThatIsThereTwiceTheLastCounts() {
      String good = ServedRegion.service(81, "");

      assertThat(served.http.post(SERVICES, "{\"ports\": 1, " + good.substring(1)).status())
          .isEqualTo(200);
    }

    @Test
    void textThatIsNotJsonIsToldBefore() {
      assertThat(served.http.post(SERVICES, "{\"vpc_id\": 1, }").header("X-Simulator-Detail"))
          .startsWith("the request body is not JSON");
    }

    @Test
    void idsFromThePathCannotBeGivenInTheBody() {
      String body = "{\"service_id\": [1], \"endpoint_service_name\": \"other\"}";

      assertThat(served.http.put(SERVICES + "/" + service + "/name", body).status()).isEqualTo(200);
    }
  }

  @Nested
  class Ports {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0",
          "-1",
          "65536",
          "2147483648",
          "-2147483649",
          "99999999999999999999999999999999"
        })
    void outOfRangeAreThatAndNotOfTheWrongType(String port) {
      String before = served.everything();
      String body = GOOD.replace("\"server_port\": 80", "\"server_port\": " + port);

      assertRefused(served.http.post(SERVICES, body), 400, "EndPoint.3004");
      assertThat(served.everything()).isEqualTo(before);
    }
  }

  @Nested
  class Size {

    @Rule("S2")
    @Test
    void upToAMegabyteIsRead() {
      String body = ServedRegion.service(80, ", \"x\": \"" + "x".repeat(1_000_000) + "\"");

      assertThat(served.http.post(SERVICES, body).status()).isEqualTo(200);
    }

    @Rule({"G11", "S2"})
    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, 5_000_000})
    void moreIsRefused(int size) {
      byte[] body = new byte[size];
      Arrays.fill(body, (byte) ' ');

      assertAllRefuse(body, 413, "EndPoint.0002");
    }

    @Rule("G11")
    @Test
    void moreIsRefusedInChunksToo() {
      byte[] body = new byte[3_000_000];
      BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

      assertRefused(served.http.send("POST", SERVICES, chunked), 413, "EndPoint.0002");
    }
  }

  @Nested
  class Accepted {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "application/json;charset=UTF-8",
          "application/json; charset=utf8",
          "application/json; charset=klingon",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "text/html",
          "nonsense"
        })
    void whateverTheContentTypeSays(String contentType) {
      Answer answer = create(GOOD.getBytes(StandardCharsets.UTF_8), "Content-Type", contentType);

      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void withoutContentType() {
      assertThat(create(GOOD.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
    }

    @Test
    void inChunks() {
      byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
      BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

      assertThat(served.http.send("POST", SERVICES, chunked).status()).isEqualTo(200);
    }

    @Test
    void textsOfAllLanguages() {
      JsonNode answer =
          served.create(
              SERVICES,
              ServedRegion.service(
                  80, ", \"tags\": [{\"key\": \"\u4f60\u597d\", \"value\": \"\\ud83d\\ude00\"}]"));

      JsonNode tag = served.show(SERVICES + "/" + answer.get("id").textValue()).get("tags").get(0);
      assertThat(tag.get("key").textValue()).isEqualTo("\u4f60\u597d");
      assertThat(tag.get("value").textValue()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void bodyWhereNoneIsNeeded() {
      Answer answer = served.http.send("GET", SERVICES, BodyPublishers.ofString("{}"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(served.http.get(SERVICES).text()).isEqualTo(answer.text());
    }

    @Test
    void emptyObjectInPut() {
      assertThat(served.http.put(SERVICES + "/" + service, "{}").status()).isEqualTo(200);
    }
  }
}
