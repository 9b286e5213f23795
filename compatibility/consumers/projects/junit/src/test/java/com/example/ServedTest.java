package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@VpcepSimulator(http = true)
@TestMethodOrder(OrderAnnotation.class)
class ServedTest {
  private static SimulatedRegion first;

  @Test
  @Order(1)
  void theServerAnswers(URI server, Caller me, SimulatedRegion region) throws Exception {
    first = region;
    URI quotas = URI.create(server + "/v1/" + me.projectId() + "/quotas");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(quotas).build(), BodyHandlers.ofString());

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("endpoint_service"), answer.body());
  }

  @Test
  @Order(2)
  void theRegionOfTheFirstTestIsClosed() {
    assertThrows(RegionClosedException.class, () -> first.api().showQuotas());
  }
}
