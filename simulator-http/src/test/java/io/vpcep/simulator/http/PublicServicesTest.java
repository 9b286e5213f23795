package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.ServedRegion.PROVIDER;
import static io.vpcep.simulator.http.ServedRegion.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Operations 12 and 13: what everybody may know of endpoint services. */
class PublicServicesTest {
  private static final String PUBLIC = SERVICES + "/public";
  private static final String DESCRIBE = ServedRegion.CONSUMER + "/vpc-endpoint-services/describe";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  @Nested
  class ListPublic {

    @Test
    void answersTheFieldsOfTheTable() {
      JsonNode answer = served.show(PUBLIC);

      assertThat(Answer.types(answer))
          .isEqualTo(new Fields().arrays("endpoint_services").integers("total_count").types());
      assertThat(answer.get("endpoint_services")).isNotEmpty();
      for (JsonNode service : answer.get("endpoint_services")) {
        assertThat(Answer.types(service))
            .isEqualTo(
                Fields.strings("id", "owner", "service_name", "service_type", "created_at")
                    .booleans("is_charge", "enable_policy")
                    .types());
      }
    }

    @Test
    void bothTypesAreThere() {
      assertThat(served.publicService("gateway")).isNotEqualTo(served.publicService("interface"));
    }

    @Test
    void filtersTakeTheirNamesFromTheTable() {
      String id = served.publicService("gateway");

      JsonNode byId = served.show(PUBLIC + "?id=" + id);
      JsonNode byName = served.show(PUBLIC + "?endpoint_service_name=OBS&limit=100");

      assertThat(byId.get("total_count").intValue()).isEqualTo(1);
      assertThat(byName.get("endpoint_services").findValuesAsText("id")).contains(id);
    }
  }

  @Nested
  class Describe {
    private final String service = served.openService(80, ", \"service_name\": \"orders\"");

    @Test
    void answersTheFieldsOfTheTable() {
      assertThat(Answer.types(served.show(DESCRIBE + "?id=" + service)))
          .isEqualTo(
              Fields.strings("id", "service_name", "service_type", "created_at")
                  .booleans("is_charge", "enable_policy")
                  .types());
    }

    @Test
    void findsByNameWhatItFindsById() {
      JsonNode byId = served.show(DESCRIBE + "?id=" + service);

      JsonNode byName = served.show(DESCRIBE + "?endpoint_service_name=eu-de.orders." + service);

      assertThat(byId.get("id").textValue()).isEqualTo(service);
      assertThat(byName).isEqualTo(byId);
    }

    @Test
    void oneOfBothIsNeeded() {
      Answer answer = served.http.get(DESCRIBE);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0002");
    }

    @Test
    void unknownNameIsNotFound() {
      Answer answer = served.http.get(DESCRIBE + "?endpoint_service_name=nobody");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
    }
  }

  @Test
  void bothNamesWinOverIds() {
    assertThat(served.show(PROVIDER + "/vpc-endpoint-services/public/").has("total_count"))
        .isTrue();
    assertThat(served.http.get(DESCRIBE).errorCode()).isEqualTo("EndPoint.0002");
  }
}
