package io.vpcep.simulator.junit;

import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.junit.spring.VpcepContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Simulators in the contexts of Spring's tests. */
class SpringTest {

  /** An application: it knows the simulator by properties alone, and has called it at its start. */
  @Configuration
  static class Application {
    @Bean
    VpcepClient client(
        @Value("${vpcep.endpoint}") String endpoint,
        @Value("${vpcep.project-id}") String project,
        @Value("${vpcep.access-key}") String accessKey,
        @Value("${vpcep.secret-key}") String secretKey) {
      VpcepClient client =
          VpcepClient.newBuilder()
              .withCredential(
                  new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId(project))
              .withEndpoints(List.of(endpoint))
              .build();
      client.listEndpointService(new ListEndpointServiceRequest());
      return client;
    }
  }

  /** A context without beans. */
  @Configuration
  static class Nothing {}

  @SpringJUnitConfig(Application.class)
  @VpcepSimulator(auth = "full")
  @Nested
  class TheContext {
    @Autowired VpcepClient application;
    @Autowired Environment properties;

    @Test
    void isToldWhereTheSimulatorOfTheTestIsAndWhoMayCallIt(
        VpcepApi api, Caller caller, URI address, @Simulator VpcepClient ofTest) {
      String id = Requests.createService(api).id();

      assertThat(application.listEndpointService(new ListEndpointServiceRequest()))
          .satisfies(
              answer ->
                  assertThat(answer.getEndpointServices())
                      .singleElement()
                      .satisfies(service -> assertThat(service.getId()).isEqualTo(id)));
      assertThat(ofTest.listEndpointService(new ListEndpointServiceRequest()).getTotalCount())
          .isEqualTo(1);
      assertThat(properties.getProperty("vpcep.endpoint")).isEqualTo(address.toString());
      assertThat(properties.getProperty("vpcep.port", Integer.class)).isEqualTo(address.getPort());
      assertThat(properties.getProperty("vpcep.project-id")).isEqualTo(caller.projectId());
    }

    @Test
    void hasTheRegionAsABean(SimulatedRegion region, @Autowired SimulatedRegion bean) {
      assertThat(bean).isSameAs(region);
    }

    @Nested
    class AlsoForNestedClasses {
      @Test
      void isTheSame(SimulatedRegion region, @Autowired SimulatedRegion bean) {
        assertThat(bean).isSameAs(region);
      }
    }
  }

  @Test
  void namesOfPropertiesAreTheUsers() {
    JupiterRun.passes(NamesItself.class, 1);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepSimulator(name = "asia", region = "ap-southeast-1")
  @VpcepContext(
      endpoint = {"cloud.url", "cloud.iam.url"},
      port = "cloud.port",
      projectId = "cloud.project",
      accessKey = "cloud.ak",
      secretKey = "cloud.sk")
  static class NamesItself {
    @Test
    void test(@Autowired Environment properties, URI address, @Simulator("asia") URI asia) {
      assertThat(properties.getProperty("cloud.url")).isEqualTo(address.toString());
      assertThat(properties.getProperty("cloud.iam.url")).isEqualTo(address.toString());
      assertThat(properties.getProperty("cloud.port")).isEqualTo("" + address.getPort());
      assertThat(properties.containsProperty("cloud.project")).isTrue();
      assertThat(properties.containsProperty("cloud.ak")).isTrue();
      assertThat(properties.containsProperty("cloud.sk")).isTrue();
      assertThat(properties.containsProperty("vpcep.endpoint")).isFalse();
      assertThat(properties.getProperty("vpcep.asia.endpoint")).isEqualTo(asia.toString());
    }
  }

  @Test
  void ofNamesThatClassesAndTheirSuperclassesGiveTheNearestHold() {
    JupiterRun.passes(NamesItNearer.class, 1);
  }

  @VpcepSimulator
  @VpcepContext(endpoint = "farther.url", port = "farther.port")
  abstract static class NamesItFarther {}

  @SpringJUnitConfig(Nothing.class)
  @VpcepContext(endpoint = "nearer.url")
  @VpcepContext(simulator = "asia", endpoint = "asia.url")
  @VpcepSimulator(name = "asia", region = "ap-southeast-1")
  static class NamesItNearer extends NamesItFarther {
    @Test
    void test(@Autowired Environment properties) {
      assertThat(properties.containsProperty("nearer.url")).isTrue();
      assertThat(properties.containsProperty("vpcep.port")).isTrue();
      assertThat(properties.containsProperty("asia.url")).isTrue();
      assertThat(properties.containsProperty("farther.url")).isFalse();
      assertThat(properties.containsProperty("farther.port")).isFalse();
    }
  }

  // What ran in which region.
  private static final Map<String, ConcurrentLinkedQueue<Object>> SEEN =
      Map.of(
          "shared", new ConcurrentLinkedQueue<>(),
          "own", new ConcurrentLinkedQueue<>());

  @Test
  void classesWithTheSameContextHaveTheSameRegionAtTheSameAddress() {
    JupiterRun.passes(First.class, 1);
    JupiterRun.passes(Second.class, 1);

    assertThat(SEEN.get("shared")).hasSize(4);
    assertThat(Set.copyOf(SEEN.get("shared"))).hasSize(2);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(region = "shared")
  static class First {
    @Test
    void test(SimulatedRegion region, URI address) {
      SEEN.get("shared").addAll(List.of(System.identityHashCode(region), address));
    }
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(region = "shared")
  static class Second extends First {}

  @Test
  void aClassThatAsksHasAContextOfItsOwn() {
    JupiterRun.passes(OwnOne.class, 1);
    JupiterRun.passes(OwnTwo.class, 1);

    assertThat(Set.copyOf(SEEN.get("own"))).hasSize(2);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(ownContext = true)
  static class OwnOne {
    @Test
    void test(URI address) {
      SEEN.get("own").add(address);
    }
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(ownContext = true)
  static class OwnTwo extends OwnOne {}

  @Test
  void theRegionBeginsAnewBeforeEachTestAsItWasWhenTheContextHadStarted() {
    JupiterRun.passes(LeavesThingsBehind.class, 3);
  }

  /** What the application does at its start. */
  @Configuration
  static class MakesAService {
    @Bean
    String service(SimulatedRegion region) {
      region
          .faults()
          .next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ErrorCode.PORT_QUERY_FAILED));
      return Requests.createService(region.api()).id();
    }
  }

  @SpringJUnitConfig(MakesAService.class)
  @VpcepSimulator
  static class LeavesThingsBehind {
    @Autowired String service;

    @BeforeAll
    static void leave(@Autowired SimulatedRegion region) {
      region.fillQuota(ResourceType.ENDPOINT_SERVICE, leaving(0));
    }

    private void look(SimulatedRegion region) {
      assertThat(region.journal().calls()).isEmpty();
      assertThat(region.faults().armed()).hasSize(1);
      assertThat(region.snapshot().services().stream().filter(found -> !found.open()))
          .singleElement()
          .satisfies(found -> assertThat(found.id()).isEqualTo(service));
      region.fillQuota(ResourceType.ENDPOINT_SERVICE, leaving(0));
      region.faults().clear();
    }

    @Test
    void one(SimulatedRegion region) {
      look(region);
    }

    @Test
    void two(@Autowired SimulatedRegion region) {
      look(region);
    }

    @Test
    void three(SimulatedRegion region, VpcepApi api) {
      look(region);
    }
  }

  @Test
  void unlessThatIsSwitchedOff() {
    JupiterRun.passes(GoesOn.class, 2);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(beginAnew = false)
  static class GoesOn {
    private static int calls;

    private static void look(SimulatedRegion region) {
      assertThat(region.journal().calls()).hasSize(calls);
      region.api().listEndpoints();
      calls++;
    }

    @Test
    void one(SimulatedRegion region) {
      look(region);
    }

    @Test
    void two(SimulatedRegion region) {
      look(region);
    }
  }

  @Test
  void classesThatShareAContextTakeOneLockAndThoseWithTheirOwnTakeNone() {
    JupiterRun.needs("org.junit.jupiter.api.parallel.ResourceLocksProvider");

    assertThat(Locks.of(First.class)).hasSize(1).isEqualTo(Locks.of(Second.class));
    assertThat(Locks.of(LeavesThingsBehind.class)).hasSize(1).isNotEqualTo(Locks.of(First.class));
    assertThat(Locks.of(OwnOne.class)).isEmpty();
    assertThat(Locks.of(NoTestOfSprings.class)).isEmpty();
  }

  /** Apart, because not every Jupiter has its types. */
  private static final class Locks {
    static Set<Object> of(Class<?> test) {
      return AnnotationSupport.findRepeatableAnnotations(test, ResourceLock.class).stream()
          .flatMap(lock -> Stream.of(lock.providers()))
          .map(type -> (ResourceLocksProvider) ReflectionSupport.newInstance(type))
          .flatMap(provider -> provider.provideForClass(test).stream())
          .collect(toSet());
    }
  }

  @VpcepSimulator
  static class NoTestOfSprings {}

  private static final CountDownLatch FIRST_RUNS = new CountDownLatch(1);
  private static final CountDownLatch FIRST_MAY_END = new CountDownLatch(1);

  @Test
  void testsOfOneContextWaitForEachOtherAlsoWhereJupiterHasNoSuchLock() throws Exception {
    // Two runs of Jupiter know nothing of each other's locks.
    FutureTask<List<Throwable>> first =
        new FutureTask<>(() -> JupiterRun.of(EndsWhenTold.class).failures());
    FutureTask<List<Throwable>> second =
        new FutureTask<>(() -> JupiterRun.of(ComesToo.class).failures());
    Thread waiting = new Thread(second);
    new Thread(first).start();
    FIRST_RUNS.await();
    waiting.start();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                waiting.getState() == Thread.State.WAITING
                    && Stream.of(waiting.getStackTrace())
                        .anyMatch(call -> call.getMethodName().equals("lend")));
    FIRST_MAY_END.countDown();

    assertThat(first.get(1, TimeUnit.MINUTES)).isEmpty();
    assertThat(second.get(1, TimeUnit.MINUTES)).isEmpty();
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(region = "one-after-another")
  static class EndsWhenTold {
    @Test
    void test(SimulatedRegion region) throws Exception {
      Requests.createService(region.api());
      FIRST_RUNS.countDown();
      FIRST_MAY_END.await();
      assertThat(region.api().listEndpointServices().items()).hasSize(1);
    }
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(region = "one-after-another")
  static class ComesToo {
    @Test
    void test(VpcepApi api) {
      assertThat(api.listEndpointServices().items()).isEmpty();
    }
  }

  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Test
  void classesWithContextsOfTheirOwnRunAtTheSameTime() {
    assertThat(
            JupiterRun.of(
                    Beside.class,
                    Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "same_thread",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"))
                .failures())
        .isEmpty();
  }

  static class Beside {
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class One extends MeetsTheOther {}

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Two extends MeetsTheOther {}
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(ownContext = true)
  abstract static class MeetsTheOther {
    @Test
    void test() throws Exception {
      BOTH.await(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void aFailureNamesTheCallsOfTheTestAndNotThoseOfOthers() {
    JupiterRun run = JupiterRun.of(Fails.class);

    assertThat(run.failure().getSuppressed())
        .singleElement()
        .satisfies(
            said ->
                assertThat(said.getMessage())
                    .contains("/vpc-endpoint-services?")
                    .doesNotContain("ListEndpoints"));
    assertThat(run.reportEntries("vpcep-simulator.curl")).hasSize(1);
  }

  @SpringJUnitConfig(Application.class)
  @VpcepSimulator
  static class Fails {
    @Test
    void passes(VpcepApi api) {
      api.listEndpoints();
    }

    @Test
    void fails(@Autowired VpcepClient application) {
      application.listEndpointService(new ListEndpointServiceRequest().withLimit(1));
      fail("on purpose");
    }
  }

  @Test
  void whatTestsAreCheckedForIsLookedAtAfterEachAlsoWhereTheContextEndsWithIt() {
    assertThat(JupiterRun.of(LeavesServicesBehind.class).failures())
        .hasSize(2)
        .allSatisfy(failure -> assertThat(failure).hasMessageContaining("failOnFindings"));
  }

  @VpcepSimulator(failOnFindings = Finding.Kind.LEFT_BEHIND)
  @SpringJUnitConfig(Nothing.class)
  static class LeavesServicesBehind {
    @Test
    void one(VpcepApi api) {
      Requests.createService(api);
    }

    @Test
    @DirtiesContext
    void two(VpcepApi api) {
      Requests.createService(api);
    }

    @Test
    void passes(VpcepApi api) {
      api.listEndpoints();
    }
  }

  @Test
  void aContextThatSpringMakesAnewBeforeATestIsThatOfTheTest() {
    JupiterRun.passes(Anew.class, 1);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  static class Anew {
    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void test(URI address, @Autowired Environment properties) {
      assertThat(properties.getProperty("vpcep.endpoint")).isEqualTo(address.toString());
    }
  }

  @Test
  void orTheTestIsToldInWhichOrderToWriteItsAnnotations() {
    assertThat(JupiterRun.of(AnewTooLate.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("write it below Spring's annotation");
  }

  @VpcepSimulator
  @SpringJUnitConfig(Nothing.class)
  static class AnewTooLate {
    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void test() {}
  }

  @Test
  void theServerEndsWithTheContext() {
    JupiterRun.passes(Ends.class, 1);

    assertThat(Ends.region).isNotNull();
    assertThat(catchThrowable(() -> Ends.region.snapshot()))
        .isInstanceOf(RegionClosedException.class);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(ownContext = true)
  @DirtiesContext
  static class Ends {
    private static SimulatedRegion region;

    @Test
    void test(SimulatedRegion current) {
      region = current;
    }
  }

  @Test
  void whoLeavesOutTheHttpModuleIsToldWhatToAdd() throws Exception {
    try (HidingLoader loader = new HidingLoader("io.vpcep.simulator.http.")) {
      assertThat(JupiterRun.of(loader.loadClass(First.class.getName())).failure())
          .matches(e -> e.getClass().equals(ExtensionConfigurationException.class))
          .hasMessageContaining(
              "@VpcepSimulator on class " + First.class.getName() + ", a test of Spring's")
          .hasMessageContaining("io.vpcep:vpcep-simulator-http");
    }
  }

  @Test
  void springIsNotMissedWhereItIsNotThere() throws Exception {
    try (HidingLoader loader = new HidingLoader("org.springframework.")) {
      JupiterRun.passes(loader.loadClass(WithoutSpring.class.getName()), 1);
    }
  }

  @VpcepSimulator
  static class WithoutSpring {
    @Test
    void test(VpcepApi api) {
      assertThat(getClass().getClassLoader()).hasToString("hiding");
      assertThat(api.listEndpoints().items()).isEmpty();
    }
  }

  @Test
  void aRegisteredExtensionCanGivePropertiesByHand() {
    JupiterRun.passes(ByHand.class, 1);
  }

  @SpringJUnitConfig(Nothing.class)
  static class ByHand {
    @RegisterExtension
    static final VpcepSimulatorExtension SIMULATOR =
        VpcepSimulatorExtension.builder().http(true).build();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
      registry.add("by.hand", SIMULATOR::uri);
    }

    @Test
    void test(URI address, @Autowired Environment properties) {
      assertThat(properties.getProperty("by.hand")).isEqualTo(address.toString());
    }
  }

  @Test
  void aLifetimeThatSaysOtherwiseIsRefused() {
    assertThat(JupiterRun.of(PerClass.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("lifetime = PER_CLASS is not possible")
        .hasMessageContaining("beginAnew = false");
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(lifetime = Lifetime.PER_CLASS)
  static class PerClass {
    @Test
    void test() {}
  }

  @Test
  void aSharedServerIsRefused() {
    assertThat(JupiterRun.of(SharesServer.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("sharedServer = true is not possible");
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator(http = true, sharedServer = true)
  static class SharesServer {
    @Test
    void test() {}
  }

  @Test
  void aMethodHasNoOtherRegionThanItsContext() {
    assertThat(JupiterRun.of(OtherForMethod.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("on method test of class " + OtherForMethod.class.getName())
        .hasMessageContaining("say it on the class");
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  static class OtherForMethod {
    @Test
    @VpcepSimulator(seed = 2)
    void test() {}
  }

  @Test
  void settingsForASimulatorThatIsNotThereAreRefused() {
    assertThat(JupiterRun.of(Misnamed.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("simulator = \"asia\"")
        .hasMessageContaining("add @VpcepSimulator(name = \"asia\")");
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @VpcepContext(simulator = "asia", endpoint = "asia.url")
  static class Misnamed {
    @Test
    void test() {}
  }

  @Test
  void aStaticFieldIsToldWhereElseTheRegionIs() {
    assertThat(JupiterRun.of(HasStaticField.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("by @Autowired");
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  static class HasStaticField {
    @Simulator static SimulatedRegion region;

    @Test
    void test() {}
  }

  @Test
  void propertiesOfSpringCanBeMadeOfThem() {
    JupiterRun.passes(Composes.class, 1);
  }

  @SpringJUnitConfig(Nothing.class)
  @VpcepSimulator
  @TestPropertySource(properties = "services=${vpcep.endpoint}/v1/${vpcep.project-id}")
  static class Composes {
    @Test
    void test(URI address, Caller caller, @Value("${services}") String services) {
      assertThat(services).isEqualTo(address + "/v1/" + caller.projectId());
    }
  }
}
