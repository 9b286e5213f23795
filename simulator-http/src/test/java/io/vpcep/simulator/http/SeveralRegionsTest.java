package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralRegionsTest {
  private static final String NOBODYS = "99999999999999999999999999999999";

  private final SimulatedRegion one = region("one");
  private final SimulatedRegion other = region("other");
  private final SimulatorServer server = SimulatorServer.startEmpty(ServerConfig.defaults());
  private final HttpCaller http = new HttpCaller(server.uri());
  // The description is of one region's API, in which every project is somebody's.
  private final HttpCaller strayed = http.expectingFaults();

  @BeforeEach
  void mount() {
    server.mount(one);
    server.mount(other);
  }

  @AfterEach
  void close() {
    server.close();
    one.close();
    other.close();
  }

  private static SimulatedRegion region(String namespace) {
    return SimulatedRegion.create(SimulatorConfig.builder().accountNamespace(namespace).build());
  }

  private static String services(String projectId) {
    return "/v1/" + projectId + "/vpc-endpoint-services";
  }

  private static String address(SimulatedRegion region) {
    return "/_simulator/regions/" + project(region);
  }

  private static String project(SimulatedRegion region) {
    return region.api().caller().projectId();
  }

  private static int count(SimulatedRegion region) {
    return region.api().listEndpointServices().totalCount();
  }

  private void createService(SimulatedRegion region) {
    Answer answer = http.post(services(project(region)), ServedRegion.service(80, ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static void assertRefused(Answer answer, String... reasons) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.errorCode()).isEqualTo("EndPoint.0005");
    assertThat(answer.header("X-Simulator-Detail")).contains(reasons);
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
  }

  @Test
  void aRegionThatIsBusyHoldsUpNobodyElse() throws Exception {
    try (HeldRegion held = HeldRegion.of(one)) {
      createService(other);
      held.letGo();
    }
  }

  @Nested
  class Projects {

    @Rule("S130")
    @Test
    void goToTheRegionThatHasThem() {
      createService(one);

      assertThat(count(one)).isEqualTo(1);
      assertThat(count(other)).isZero();
      createService(other);
      assertThat(count(other)).isEqualTo(1);
    }

    @Test
    void canBeNamedAtAnyTime() {
      String late = other.account("late").projectId();

      assertThat(http.get(services(late)).status()).isEqualTo(200);
    }

    @Test
    void areAnsweredInTheDialectOfTheirRegion() {
      try (SimulatedRegion legacy =
          SimulatedRegion.create(
              SimulatorConfig.builder()
                  .accountNamespace("legacy")
                  .dialect(Dialect.LEGACY)
                  .build())) {
        server.mount(legacy);

        HttpCaller inLegacy = new HttpCaller(server.uri(), Dialect.LEGACY);
        assertThat(inLegacy.get(services(project(legacy)) + "/public").text())
            .isNotEqualTo(http.get(services(project(one)) + "/public").text());
      }
    }

    @Rule({"S130", "S60"})
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE", "OPTIONS"})
    void thatNoRegionHasAreRefusedWithTheWayOut(String method) {
      assertRefused(
          strayed.send(method, services(NOBODYS), BodyPublishers.noBody()),
          "project " + NOBODYS,
          "/_simulator/regions/PROJECT_ID");
      assertThat(one.journal().calls()).isEmpty();
      assertThat(other.journal().calls()).isEmpty();
    }

    @Test
    void stayWithTheirRegionWhenItBeginsAnew() {
      createService(one);
      String project = project(one);

      one.reset();

      assertThat(http.get(services(project)).json().get("total_count").intValue()).isZero();
    }

    @Test
    void thatTwoRegionsHaveAreRefused() {
      for (SimulatedRegion region : new SimulatedRegion[] {one, other}) {
        region.accounts().addProject(NOBODYS, region.api().caller().domainId(), "theirs");
      }

      assertRefused(strayed.get(services(NOBODYS)), "several regions", "account namespace");
    }
  }

  @Nested
  class WithoutProject {

    @Test
    void versionsAndHealthAreAnswered() {
      assertThat(http.get("/").json().get("versions")).hasSize(2);
      assertThat(http.get("/v1").status()).isEqualTo(200);
      assertThat(http.get("/_simulator/health").json().get("status").textValue()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_simulator/clock", "/_simulator/reset", "/v1//x", "/nowhere"})
    void anythingElseIsRefusedWithTheWayOut(String path) {
      assertRefused(http.get(path), "/_simulator/regions/PROJECT_ID");
    }

    @Test
    void theIdentityServiceIsThatOfARegion() {
      Answer lost = http.get("/v3/projects");

      assertThat(lost.status()).isEqualTo(404);
      assertThat(lost.json().at("/error/title").textValue()).isEqualTo("Not Found");
      assertThat(lost.header("X-Simulator-Detail")).contains("/_simulator/regions/PROJECT_ID");
    }
  }

  @Rule("S131")
  @Nested
  class AtTheAddressOfARegion {

    @Test
    void theIdentityServiceLinksToThatAddress() {
      one.accounts().addProject(NOBODYS, one.api().caller().domainId(), "theirs");

      Answer projects = http.get(address(one) + "/v3/projects");

      assertThat(projects.status()).as(projects.text()).isEqualTo(200);
      assertThat(projects.json().at("/projects").findValuesAsText("id")).contains(NOBODYS);
      assertThat(projects.json().at("/links/self").textValue())
          .isEqualTo(server.uri() + address(one) + "/v3/projects");
    }

    @Rule("S49")
    @Test
    void theIdentityServiceRefusesInItsOwnForm() {
      Answer refused = http.post(address(one) + "/v3/auth/tokens", "{}");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/error/code").intValue()).isEqualTo(400);
    }

    @Test
    void theClockIsMovedForThatRegionOnly() {
      Answer moved =
          http.post(address(one) + "/_simulator/clock/advance", "{\"duration\": \"PT1H\"}");

      assertThat(moved.status()).as(moved.text()).isEqualTo(200);
      assertThat(one.clock().instant()).isEqualTo(other.clock().instant().plusSeconds(3600));
    }

    @Test
    void thatRegionBeginsAnewAlone() {
      createService(one);
      createService(other);

      assertThat(http.post(address(one) + "/_simulator/reset", "").status()).isEqualTo(204);

      assertThat(count(one)).isZero();
      assertThat(count(other)).isEqualTo(1);
    }

    @Test
    void linksStayThere() {
      String root = server.uri() + address(one);

      assertThat(http.get(address(one) + "/").text()).contains("\"" + root + "/v1\"");
      assertThat(http.get(address(one) + "/v2").text()).contains("\"" + root + "/v2\"");
    }

    @Test
    void anyProjectMayBeUsed() {
      Answer created = http.post(address(one) + services(NOBODYS), ServedRegion.service(80, ""));

      assertThat(created.status()).as(created.text()).isEqualTo(200);
      assertThat(strayed.get(services(NOBODYS)).json().get("total_count").intValue()).isEqualTo(1);
    }

    @Test
    void butNoneOfAnotherRegion() {
      assertRefused(http.get(address(one) + services(project(other))), "in another region");
      assertThat(http.get(address(one) + services(project(one))).status()).isEqualTo(200);
    }

    @Test
    void anUnknownOneIsRefused() {
      assertRefused(http.get("/_simulator/regions/" + NOBODYS + "/_simulator/clock"), NOBODYS);
    }
  }

  @Nested
  class Mounting {

    @Test
    void isRefusedTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> server.mount(one))
          .withMessage("the region is behind this server already");
    }

    @Test
    void isRefusedForEqualSeedsInOneNamespace() {
      try (SimulatedRegion twin = region("one")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> server.mount(twin))
            .withMessageContaining("project")
            .withMessageContaining("SimulatorConfig.Builder.accountNamespace");
      }
    }

    @Test
    void isRefusedForAProjectThatIsThere() {
      try (SimulatedRegion late = region("late")) {
        late.as(Caller.of("d".repeat(32), project(one)))
            .createEndpointService(
                s ->
                    s.vpcId(ServedRegion.VPC_ID)
                        .portId(ServedRegion.PORT_ID)
                        .serverType("VM")
                        .ports(PortSpec.tcp(80, 80)));

        assertThatIllegalArgumentException()
            .isThrownBy(() -> server.mount(late))
            .withMessageContaining(project(one));
      }
    }

    @Test
    void beginsAnewAfterUnmounting() {
      server.unmount(one);
      server.mount(one);

      createService(one);
    }
  }

  @Nested
  class Unmounting {

    @Test
    void leavesTheOthersAndTheRegion() {
      createService(one);

      server.unmount(one);

      assertRefused(strayed.get(services(project(one))), project(one));
      assertThat(count(one)).isEqualTo(1);
      createService(other);
    }

    @Test
    void ofWhatIsNotThereDoesNothing() {
      server.unmount(one);
      server.unmount(one);

      createService(other);
    }

    @Test
    void waitsForTheCallUnderWay() throws Exception {
      String head =
          "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
              .formatted(services(project(one)));
      // The first answer takes longest, and the end is waited for not long.
      assertThat(http.get(services(project(one))).status()).isEqualTo(200);
      try (HeldRegion held = HeldRegion.of(one);
          Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        ServerThreads.awaitIn("OperationHandler", server);
        CompletableFuture<Void> unmounted = OwnThread.run(() -> server.unmount(one));
        held.letGo();

        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200");
        assertThat(unmounted).succeedsWithin(Duration.ofMinutes(1));
      }
    }

    @Test
    void doesNotWaitForBodiesThatDoNotCome() throws Exception {
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        String half =
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{"
                .formatted(services(project(one)));
        slow.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));

        assertThat(OwnThread.run(() -> server.unmount(one))).succeedsWithin(Duration.ofSeconds(20));
        slow.getOutputStream().write('}');

        assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 404")
            .contains(project(one));
      }
    }
  }

  @Test
  void aClosedRegionIsInNobodysWay() {
    one.close();

    createService(other);
    assertRefused(strayed.get(services(NOBODYS)), NOBODYS);
  }

  @Nested
  class BesideAMainRegion {
    private final SimulatedRegion main = region("main");
    private final SimulatorServer server = SimulatorServer.start(main);
    private final HttpCaller http = new HttpCaller(server.uri());

    @BeforeEach
    void mount() {
      server.mount(one);
    }

    @AfterEach
    void close() {
      server.close();
      main.close();
    }

    @Test
    void itGetsWhatIsForNoOther() {
      http.post(services(NOBODYS), ServedRegion.service(80, ""));
      http.post(services(project(one)), ServedRegion.service(80, ""));

      assertThat(main.as(main.ownerOf(NOBODYS)).listEndpointServices().totalCount()).isEqualTo(1);
      assertThat(count(one)).isEqualTo(1);
      assertThat(http.get("/_simulator/clock").status()).isEqualTo(200);
      assertThat(server.region()).isSameAs(main);
    }

    @Test
    void anEmptyServerHasNone() {
      assertThatIllegalStateException().isThrownBy(SeveralRegionsTest.this.server::region);
    }
  }
}
