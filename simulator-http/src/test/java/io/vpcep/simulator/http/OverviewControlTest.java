package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a region, as people look at it. */
class OverviewControlTest {
  private static final String PICTURE = "/_simulator/picture";
  private static final String SERVICES = "/_simulator/services";
  private static final String ENDPOINTS = "/_simulator/endpoints";
  private static final String RESOURCES = "/_simulator/resources/";

  private final ServedRegion served = ServedRegion.start();
  private final VpcepApi provider = served.region.as("provider");
  private final VpcepApi consumer = served.region.as("consumer");
  private final VpcepApi other = served.region.as("other");
  private String web = "";
  private String mail = "";
  private Endpoint toWeb;
  private Endpoint toMail;

  @BeforeEach
  void create() {
    web = service("web", false);
    mail = service("mail", true);
    served.settle();
    toWeb = connect(consumer, web, "front door");
    toMail = connect(consumer, mail, "");
    connect(other, web, "");
    served.settle();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private String service(String name, boolean approval) {
    EndpointService created =
        provider.createEndpointService(
            Requests.endpointService(name).approvalEnabled(approval).build());
    provider.addPermissions(created.id(), "*");
    return created.id();
  }

  private static Endpoint connect(VpcepApi api, String service, String description) {
    return api.createEndpoint(Requests.endpoint(service).description(description).build());
  }

  private static List<String> texts(JsonNode list, String field) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
        .map(i -> list.get(i).get(field).asText())
        .toList();
  }

  @Nested
  class Picture {

    @Test
    void tellsWhoIsConnectedToWhom() {
      JsonNode picture = served.show(PICTURE);

      assertThat(texts(picture.get("accounts"), "name"))
          .containsExactly("provider", "consumer", "other");
      assertThat(picture.at("/accounts/0/services").intValue()).isEqualTo(2);
      assertThat(picture.at("/accounts/1/endpoints").intValue()).isEqualTo(2);
      assertThat(picture.at("/accounts/1/projects/0").textValue())
          .isEqualTo(consumer.caller().projectId());
      assertThat(picture.get("endpoints_total").intValue()).isEqualTo(3);
      assertThat(texts(picture.get("endpoints"), "account"))
          .containsExactly("consumer", "consumer", "other");
      assertThat(picture.at("/groups/0"))
          .hasToString(
              "{\"provider\":\"provider\",\"consumer\":\"consumer\","
                  + "\"statuses\":{\"accepted\":1,\"pendingAcceptance\":1}}");
    }

    @Test
    void hasPublicServicesToo() {
      JsonNode services = served.show(PICTURE).get("services");

      assertThat(services.get(0).get("public").booleanValue()).isTrue();
      assertThat(services.get(0).has("account")).isFalse();
    }

    @Test
    void groupsWhereThereAreTooManyToShowEachOne() {
      JsonNode picture = served.show(PICTURE + "?most=4");

      assertThat(picture.has("services")).isFalse();
      assertThat(picture.has("endpoints")).isFalse();
      assertThat(picture.get("endpoints_total").intValue()).isEqualTo(3);
      assertThat(picture.get("groups_total").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
      "account=other, 1, 1",
      "account=provider, 2, 3",
      "text=FRONT, 1, 1",
      "text=mail, 1, 1"
    })
    void canBeNarrowedDown(String query, int services, int endpoints) {
      JsonNode picture = served.show(PICTURE + "?" + query);

      assertThat(picture.get("services")).hasSize(services);
      assertThat(picture.get("services_total").intValue()).isEqualTo(services);
      assertThat(picture.get("endpoints")).hasSize(endpoints);
    }

    @Test
    void canBeOfOneService() {
      JsonNode picture = served.show(PICTURE + "?service_id=" + mail);

      assertThat(texts(picture.get("services"), "id")).containsExactly(mail);
      assertThat(texts(picture.get("endpoints"), "id")).containsExactly(toMail.id());
    }

    @Test
    void tellsOfServicesThatAreGone() {
      provider.rejectConnection(mail, toMail.id());
      provider.deleteEndpointService(mail);
      served.settle();

      JsonNode groups = served.show(PICTURE).get("groups");

      assertThat(groups.toString())
          .contains("{\"consumer\":\"consumer\",\"gone\":true,\"statuses\":{\"failed\":1}}");
      assertThat(served.show(RESOURCES + toMail.id()).has("service")).isFalse();
    }
  }

  @Nested
  class Tables {

    @Test
    void haveTheNewestFirstAndGoByPages() {
      JsonNode first = served.show(ENDPOINTS + "?limit=2");
      JsonNode second = served.show(ENDPOINTS + "?limit=2&offset=2");

      assertThat(first.get("total").intValue()).isEqualTo(3);
      assertThat(texts(first.get("endpoints"), "account")).containsExactly("other", "consumer");
      assertThat(texts(second.get("endpoints"), "id")).containsExactly(toWeb.id());
      assertThat(served.show(ENDPOINTS + "?offset=99").get("endpoints")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "account=consumer, 2",
      "account=nobody, 0",
      "status=accepted, 2",
      "status=accepted&status=pendingAcceptance, 3",
      "text=web, 2",
      "text=front+DOOR, 1",
      "account=consumer&status=accepted, 1",
    })
    void ofEndpointsCanBeNarrowedDown(String query, int expected) {
      assertThat(served.show(ENDPOINTS + "?" + query).get("total").intValue()).isEqualTo(expected);
    }

    @Test
    void ofEndpointsCanBeOfOneService() {
      JsonNode row = served.show(ENDPOINTS + "?service_id=" + mail).at("/endpoints/0");

      assertThat(row.get("id").textValue()).isEqualTo(toMail.id());
      assertThat(row.get("status").textValue()).isEqualTo("pendingAcceptance");
      assertThat(row.get("service_name").textValue()).contains("mail");
    }

    @ParameterizedTest
    @CsvSource({
      "public=false, 2",
      "public=false&status=available, 2",
      "status=deleting, 0",
      "account=provider, 2",
      "type=interface&account=provider, 2",
      "text=eu-de.WEB, 1",
    })
    void ofServicesCanBeNarrowedDown(String query, int expected) {
      JsonNode table = served.show(SERVICES + "?" + query);

      assertThat(table.get("total").intValue()).isEqualTo(expected);
      assertThat(table.get("services")).hasSize(expected);
    }

    @Test
    void ofServicesCountConnections() {
      JsonNode rows = served.show(SERVICES + "?account=provider").get("services");

      assertThat(texts(rows, "id")).containsExactly(mail, web);
      assertThat(rows.at("/1/connections")).hasToString("{\"accepted\":2}");
    }

    @ParameterizedTest
    @CsvSource({
      "status=open, expected one of pendingAcceptance",
      "limit=1001, expected a whole number from 0 to 1000",
      "color=x, unknown parameter",
    })
    void refuseWhatTheyDoNotUnderstand(String query, String detail) {
      served.http.get(ENDPOINTS + "?" + query).assertNotUnderstood(detail);
    }
  }

  @Nested
  class Resources {

    @Test
    void ofServicesHaveAllFields() {
      JsonNode shown = served.show(RESOURCES + web);

      assertThat(shown.get("resource_type").textValue()).isEqualTo("endpoint_service");
      assertThat(shown.get("account").textValue()).isEqualTo("provider");
      assertThat(shown.get("resource")).isEqualTo(inDocument("services", web));
      assertThat(shown.get("connections")).hasToString("{\"accepted\":2}");
      assertThat(shown.has("pending")).isFalse();
    }

    @Test
    void ofEndpointsHaveTheirServiceAndWhatIsUnderWay() {
      consumer.deleteEndpoint(toWeb.id());

      JsonNode shown = served.show(RESOURCES + toWeb.id());

      assertThat(shown.get("resource")).isEqualTo(inDocument("endpoints", toWeb.id()));
      assertThat(shown.at("/service/id").textValue()).isEqualTo(web);
      assertThat(shown.get("pending"))
          .isEqualTo(served.show("/_simulator/pending").at("/pending/0"));
    }

    @Test
    void ofPublicServicesBelongToNobody() {
      String id = served.publicService("interface");

      JsonNode shown = served.show(RESOURCES + id);

      assertThat(shown.get("public").booleanValue()).isTrue();
      assertThat(shown.has("account")).isFalse();
      assertThat(shown.get("resource")).isEqualTo(inDocument("public_services", id));
    }

    private JsonNode inDocument(String section, String id) {
      for (JsonNode entry : served.show("/_simulator/state").get(section)) {
        if (entry.get("id").textValue().equals(id)) {
          return entry;
        }
      }
      throw new AssertionError(id);
    }

    @Test
    void mustBeThere() {
      assertThat(served.http.get(RESOURCES + "nothing").status()).isEqualTo(404);
    }
  }

  @Rule("S202")
  @Test
  void lookingChangesNothing() {
    RegionSnapshot before = served.region.snapshot();
    long calls = served.region.journal().lastSequence();

    for (String path :
        List.of(PICTURE, SERVICES, ENDPOINTS, RESOURCES + web, "/_simulator/pending")) {
      served.show(path);
    }

    assertThat(served.region.snapshot()).isEqualTo(before);
    assertThat(served.region.journal().lastSequence()).isEqualTo(calls);
  }

  @Rule("S202")
  @Test
  void lookingMovesNoClockAndIsNoRead() {
    SimulatorConfig auto =
        SimulatorConfig.builder()
            .clock(ClockSettings.autoAdvancing(Duration.ofSeconds(30)))
            .build();
    try (ServedRegion moving = ServedRegion.start(auto)) {
      moving.region.transitions().of(TransitionStep.SERVICE_CREATION).afterReads(1);
      String id =
          moving
              .region
              .as("provider")
              .createEndpointService(Requests.endpointService("moving").build())
              .id();
      RegionSnapshot before = moving.region.snapshot();

      for (String path : List.of(PICTURE, SERVICES, ENDPOINTS, RESOURCES + id)) {
        moving.show(path);
      }

      assertThat(moving.region.snapshot()).isEqualTo(before);
      assertThat(moving.region.pending().get(0).readsLeft()).isEqualTo(1);
    }
  }
}
