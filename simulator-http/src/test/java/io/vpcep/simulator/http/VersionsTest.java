package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations 1 and 2: GET / and GET /{version}. */
class VersionsTest {
  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void listsBothVersions() {
    JsonNode answer = served.show("/");

    assertThat(Answer.types(answer)).isEqualTo(new Fields().arrays("versions").types());
    assertThat(answer.get("versions")).hasSize(2);
    assertThat(answer.get("versions").findValuesAsText("id")).containsExactly("v1", "v2");
  }

  @ParameterizedTest
  @CsvSource({"v1, 1, 2018-09-30T00:00:00Z", "v2, 2, 2020-03-30T00:00:00Z"})
  void showsOneVersion(String id, String number, String updated) {
    JsonNode answer = served.show("/" + id);

    assertThat(answer.properties()).hasSize(1);
    JsonNode version = answer.get("version");
    assertThat(Answer.types(version))
        .isEqualTo(
            Fields.strings("status", "id", "updated", "version", "min_version")
                .arrays("links")
                .types());
    assertThat(version.get("status").textValue()).isEqualTo("CURRENT");
    assertThat(version.get("id").textValue()).isEqualTo(id);
    assertThat(version.get("version").textValue()).isEqualTo(number);
    assertThat(version.get("updated").textValue()).isEqualTo(updated);
    assertThat(version.get("min_version").textValue()).isEmpty();
  }

  @Test
  void linksLeadToWhereTheClientAsked() {
    JsonNode links = served.show("/v1").get("version").get("links");

    assertThat(links).hasSize(1);
    assertThat(Answer.types(links.get(0))).isEqualTo(Fields.strings("href", "type", "rel").types());
    assertThat(links.get(0).get("href").textValue()).isEqualTo(served.server.uri() + "/v1");
    assertThat(links.get(0).get("type").textValue()).isEqualTo("application/json");
    assertThat(links.get(0).get("rel").textValue()).isEqualTo("self");
  }

  @Test
  void linkOfTheListLeadsToTheVersion() {
    String href =
        served.show("/").get("versions").get(1).get("links").get(0).get("href").textValue();

    assertThat(new HttpCaller(URI.create(href)).get("").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v4", "/v0", "/V1", "/1", "/version", "/v1.0"})
  void unknownVersionIsNotFound(String path) {
    Answer answer = served.http.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
  }

  @Test
  void credentialsDoNotMatter() {
    Answer answer =
        served.http.send("GET", "/v1", BodyPublishers.noBody(), "X-Auth-Token", "nonsense");

    assertThat(answer.status()).isEqualTo(200);
  }
}
