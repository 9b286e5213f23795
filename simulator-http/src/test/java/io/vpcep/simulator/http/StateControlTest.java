package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.error.ErrorCode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state by the simulator's own API. */
class StateControlTest {
  private static final String STATE = "/_simulator/state";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void goesThereAndBack() {
    String service = served.openService(80, "");
    served.connect(service);
    Answer state = served.http.get(STATE);
    String before = served.everything();
    served.settle();
    served.connect(service);

    assertThat(served.http.put(STATE, state.text()).status()).isEqualTo(204);

    assertThat(served.everything()).isEqualTo(before);
    assertThat(served.http.get(STATE).json()).isEqualTo(state.json());
    assertThat(state.json().get("version").intValue()).isEqualTo(1);
  }

  /** How much larger, RequestContentTest tells. */
  @Rule("S79")
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void mayBeLargerThanOtherBodies(String method) {
    String state = "{\"version\": 1}" + " ".repeat(2 << 20);

    assertThat(served.http.send(method, STATE, BodyPublishers.ofString(state)).status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"version\": null, \"x\": 1}",
        "[]",
        "{\"version\": 2}",
        "{\"version\": 1, \"services\": [{}]}"
      })
  void isTakenWholeOrNotAtAll(String body) {
    served.create(SERVICES, ServedRegion.service(80, ""));
    String before = served.http.get(STATE).text();

    Answer answer = served.http.put(STATE, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
    assertThat(answer.header("X-Simulator-Detail")).startsWith("request body: ");
    assertThat(served.http.get(STATE).text()).isEqualTo(before);
  }

  @Nested
  class Secrets {
    private static final String ACCOUNTS =
        """
        {"accounts": [{"name": "provider", "users": [
          {"name": "admin", "password": "hidden-password"},
          {"name": "robot", "access_keys": [{"ak": "AKROBOT", "sk": "hidden-sk"},
            {"ak": "AKGUEST", "sk": "hidden-sk", "security_token": "hidden-token"}]}]}]}""";
    private static final String TELL = STATE + "?secrets=true";

    @BeforeEach
    void addAccounts() {
      assertThat(served.http.post(STATE, ACCOUNTS).status()).isEqualTo(204);
    }

    private Answer send(String path, String... headers) {
      return served.http.send("GET", path, BodyPublishers.noBody(), headers);
    }

    @Rule("S141")
    @Test
    void areLeftOutUnlessAskedFor() {
      assertThat(served.show(STATE).toString())
          .contains("\"admin\"", "\"AKROBOT\"", "\"AKGUEST\"")
          .doesNotContain("hidden", "password", "\"sk\"", "security_token");
      assertThat(served.show(STATE + "?secrets=false")).isEqualTo(served.show(STATE));
      assertThat(served.show(TELL).toString())
          .contains("hidden-password", "hidden-sk", "hidden-token");
    }

    @Rule("S141")
    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Sec-Fetch-Site", "sec-fetch-mode", "Sec-Fetch-Dest"})
    void areNotToldToBrowsers(String header) {
      String value =
          switch (header) {
            case "Origin" -> served.server.uri().toString();
            case "Sec-Fetch-Site" -> "same-origin";
            default -> "cors";
          };

      Answer answer = send(TELL, header, value);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.errorCode()).isEqualTo(ErrorCode.NOT_AUTHORIZED.code());
      assertThat(answer.text()).contains("browsers", header).doesNotContain("hidden");
      assertThat(send(STATE, header, value).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"?secrets=yes", "?secrets", "?secrets=true&secrets=true", "?secret=true"})
    void areAskedForInOneWay(String query) {
      Answer answer = send(STATE + query);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
    }

    @Rule("S142")
    @Test
    void stayAsTheyAreWhereADocumentLeavesThemOut() {
      String document = served.http.get(STATE).text();
      String before = served.http.get(TELL).text();
      served.create(SERVICES, ServedRegion.service(80, ""));

      Answer answer = served.http.put(STATE, document);

      assertThat(answer.status()).isEqualTo(204);
      assertThat(served.http.get(TELL).text()).isEqualTo(before).contains("hidden-sk");
    }

    @Test
    void areThoseOfTheDocumentWhereItHasThem() {
      assertThat(served.http.put(STATE, ACCOUNTS.replace("hidden-", "new-")).status())
          .isEqualTo(204);

      assertThat(served.show(TELL).toString())
          .contains("new-password", "new-sk", "new-token")
          .doesNotContain("hidden");
    }

    @Rule("S142")
    @Test
    void thatNobodyKnowsAreTold() {
      String document = served.http.get(STATE).text();
      served.region.reset();

      Answer answer = served.http.put(STATE, document);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json())
          .hasToString(
              "{\"cannot_log_in\":["
                  + "{\"account\":\"provider\",\"user\":\"admin\"},"
                  + "{\"account\":\"provider\",\"user\":\"robot\",\"access_key\":\"AKROBOT\"},"
                  + "{\"account\":\"provider\",\"user\":\"robot\",\"access_key\":\"AKGUEST\"},"
                  + "{\"account\":\"provider\",\"user\":\"robot\"}]}");
      assertThat(served.region.accounts().findAccessKey("AKROBOT")).isEmpty();
      assertThat(served.http.put(STATE, document).status())
          .as("the users are there now, as they are, the keys still not")
          .isEqualTo(200);
    }

    @Test
    void ofUsersWithKeysAloneAreNoPasswords() {
      served.region.reset();

      assertThat(served.http.post(STATE, ACCOUNTS).status()).isEqualTo(204);
    }
  }
}
