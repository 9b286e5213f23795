package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.PROVIDER;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the queries of lists are read. */
class QueryParametersTest {
  private final ServedRegion served = ServedRegion.start();
  private final String first = served.openService(81, ", \"service_name\": \"first\"");
  private final String second = served.openService(82, ", \"service_name\": \"second\"");

  @AfterEach
  void close() {
    served.close();
  }

  private JsonNode services(String query) {
    return served.show(SERVICES + "?" + query);
  }

  private void assertIds(String query, String... ids) {
    assertThat(services(query).get("endpoint_services").findValuesAsText("id"))
        .containsExactly(ids);
  }

  @Test
  void pagesAndSorts() {
    assertIds("", second, first);
    assertIds("sort_dir=asc", first, second);
    assertIds("sort_key=created_at&sort_dir=asc&limit=1&offset=1", second);
    assertIds("limit=1", second);
    assertIds("offset=1", first);
    assertIds("offset=2");
    assertThat(services("limit=1&offset=1").get("total_count").intValue()).isEqualTo(2);
  }

  @Test
  void filters() {
    assertIds("id=" + first, first);
    assertIds("endpoint_service_name=FIRST", first);
    assertIds("status=available", second, first);
    assertIds("status=creating");
  }

  @Test
  void firstOfTwoValuesCounts() {
    assertIds("limit=1&limit=banana", second);
    assertThat(served.http.get(SERVICES + "?limit=banana&limit=1").errorCode())
        .isEqualTo("EndPoint.0006");
  }

  @Test
  void percentEncodingIsUndone() {
    assertIds("endpoint%5Fservice%5Fname=%66irst", first);
    assertIds("endpoint_service_name=fir+st");
  }

  @Test
  void unknownAndEmptyParametersAreIgnored() {
    assertIds("color=blue&&limit=&offset&sort_key=&sort_dir=", second, first);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=-1, EndPoint.0006",
    "limit=1001, EndPoint.0006",
    "limit=1.5, EndPoint.0006",
    "limit=99999999999999999999, EndPoint.0006",
    "offset=-1, EndPoint.0010",
    "offset=x, EndPoint.0010",
    "sort_key=name, EndPoint.0017",
    "sort_dir=up, EndPoint.0018",
    "status=open, EndPoint.0019"
  })
  void invalidValuesAreRefused(String query, String code) {
    Answer answer = served.http.get(SERVICES + "?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/vpc-endpoints", "/vpc-endpoint-services", "/vpc-endpoint-services/public"})
  void limitsHoldForEveryList(String list) {
    assertThat(served.http.get(PROVIDER + list + "?limit=x").errorCode())
        .isEqualTo("EndPoint.0006");
    assertThat(served.http.get(PROVIDER + list + "?offset=x").errorCode())
        .isEqualTo("EndPoint.0010");
    assertThat(served.http.get(PROVIDER + list + "?sort_key=x").errorCode())
        .isEqualTo("EndPoint.0017");
    assertThat(served.http.get(PROVIDER + list + "?sort_dir=x").errorCode())
        .isEqualTo("EndPoint.0018");
  }

  @ParameterizedTest
  @CsvSource({"connections, limit=1001", "permissions, limit=501", "connections, marker_id=x"})
  void listsOfAServiceHaveTheirOwnLimits(String list, String query) {
    Answer answer = served.http.get(SERVICES + "/" + first + "/" + list + "?" + query);

    assertThat(answer.errorCode())
        .isEqualTo(query.startsWith("limit") ? "EndPoint.0006" : "EndPoint.0021");
  }
}
