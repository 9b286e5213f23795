package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.clock.Sleeper;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.junit.internal.Sets;
import io.vpcep.simulator.junit.internal.SharesContext;
import io.vpcep.simulator.junit.internal.SimulatorExtension;
import io.vpcep.simulator.junit.spring.VpcepContext;
import io.vpcep.simulator.stability.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test method, a simulated region of the VPC Endpoint API.
 *
 * <pre>{@code
 * @VpcepSimulator
 * class QuotaTest {
 *   @Test
 *   void aNewProjectMayCreateAHundredServices(VpcepApi api) {
 *     assertThat(api.showQuotas()).extracting(Quota::quota).contains(100);
 *   }
 * }
 * }</pre>
 *
 * <h2>What is injected</h2>
 *
 * <p>Parameters of constructors, of lifecycle methods and of test methods, by type; and fields,
 * static ones too, that {@link Simulator} or {@link As} marks:
 *
 * <ul>
 *   <li>{@link SimulatedRegion}, the region; {@link SimulatorClock}, its clock; {@link
 *       SimulatedJournal}, {@link SimulatedFaults} and {@link SimulatedTransitions}, its
 *       instruments; {@link SimulatorConfig}, how it is configured;
 *   <li>{@link ClientTime}, the region's time for clients, and its parts: {@link Sleeper}, {@link
 *       java.time.Clock}, and a new {@link java.util.concurrent.ScheduledExecutorService}. A
 *       parameter of the latter two with another annotation is left to the extension of that
 *       annotation, and one of a parameterized test is an argument like any other, unless {@link
 *       Simulator} marks it;
 *   <li>{@link VpcepApi}, the operations for the default account in its default project, as {@link
 *       SimulatedRegion#api()}; {@link Caller}, that account. With {@link As}, another account;
 *   <li>with {@link #http() http = true}: {@link java.net.URI}, where a server on a free port of
 *       127.0.0.1 serves the region, without a slash at its end; and {@code SimulatorServer}, that
 *       server. It is started when first asked for, or is one for all tests, see {@link
 *       #sharedServer()}. A URI parameter with another annotation is left to the extension of that
 *       annotation. Without {@code http = true}, either parameter fails the test with a message;
 *       but a URI of a parameterized test is then an argument like any other. With {@link
 *       Simulator} the address is also there as {@code String} or {@link java.net.URL};
 *   <li>with {@code http = true} and the official SDK ({@code huaweicloud-sdk-vpcep}) on the class
 *       path: {@code VpcepClient} and {@code VpcepAsyncClient}, which call that server with
 *       credentials that it takes;
 *   <li>clients of any type for which there is a {@link VpcepClientFactory}.
 * </ul>
 *
 * <h2>How long a region lives</h2>
 *
 * <p><strong>Each test has a region of its own</strong>, made when the test first asks for it and
 * closed after the test: each method, each invocation of a parameterized or repeated test, each
 * test factory with all its dynamic tests. The constructor, {@code @BeforeEach}, the test and
 * {@code @AfterEach} see the same region.
 *
 * <p>With {@link #lifetime() lifetime = Lifetime.PER_CLASS}, <strong>all tests of the class share
 * one</strong>, those of its {@code Nested} classes too, closed after the class. What a test leaves
 * behind, the next test finds. Only then can it be injected for the class itself: into parameters
 * of {@code BeforeAll} and {@code AfterAll} methods, of the constructor with {@code
 * TestInstance(PER_CLASS)}, and into static fields. Otherwise these fail with a message.
 *
 * <p>What the source of arguments of a parameterized test gets is shared by the invocations of that
 * test; Jupiter 5.10 calls it for the class.
 *
 * <h2>Which annotation holds</h2>
 *
 * <p>All annotations that apply hold together. Each attribute is taken from the nearest that sets
 * it: first the annotation of the method, then those of the class, its interfaces and superclasses,
 * then those of the classes around a {@code Nested} one. Each may be a meta-annotation. So a method
 * sets only what is different:
 *
 * <pre>{@code
 * @VpcepSimulator(region = "eu-nl", dialect = Dialect.Named.INTERNATIONAL)
 * class QuotaTest {
 *   @Test
 *   @VpcepSimulator(endpointServiceQuota = 0)
 *   void noServiceFits(VpcepApi api) {} // in eu-nl, in the international dialect
 * }
 * }</pre>
 *
 * <p>An attribute with its default value counts as not set: a nearer annotation cannot set back to
 * the default what a farther one has set, unless it says {@link #inherit() inherit = false}. A
 * method or a nested class with an annotation of its own never shares the region of the class
 * around it.
 *
 * <h2>Several simulators</h2>
 *
 * <p>The annotation can be repeated, each with a {@link #name()}; parameters choose one by {@link
 * Simulator}. Names are inherited like attributes: a nearer annotation with a name changes the
 * simulator of that name, or adds one.
 *
 * <h2>In the context of a Spring test</h2>
 *
 * <p>On a class whose tests have a Spring context, such as a {@code @SpringBootTest}, the simulator
 * is there for the application too, before it starts. There is always a server, as with {@link
 * #http() http = true}; the context is told of it by the properties {@code vpcep.endpoint}, {@code
 * vpcep.port}, {@code vpcep.project-id}, {@code vpcep.access-key} and {@code vpcep.secret-key}, or
 * others that {@link VpcepContext} names, and has the region as a bean. The region lives as long as
 * the context, at one address and with one project, and begins anew before each test, as it was
 * when the context had started; {@link VpcepContext#beginAnew()} switches that off.
 *
 * <p>Classes with equal annotations may share a context, and run one after another: Jupiter keeps
 * them apart by a resource lock; before 5.12, which knows no locks that depend on the class, each
 * test waits for the other's end. {@link VpcepContext#ownContext()} lets a class run beside others.
 * What a method alone declares is as anywhere else; but it cannot change what its class does. What
 * Spring's annotations mark, such as {@code @Autowired}, is left to Spring.
 *
 * <h2>When a test fails</h2>
 *
 * <p>If it had made a call, the failure has a suppressed exception, which tells the seed, the last
 * calls, and where files with more are. Report entries tell the seed and the name of the region,
 * its calls, what has changed since the test began, what is pending, and unused faults. The files
 * are in a directory that JUnit publishes, or under the one that the configuration parameter
 * {@value #EVIDENCE_DIRECTORY} names; before Jupiter 5.12, without that, in {@code vpcep-simulator}
 * below JUnit's directory for reports, or that of the build.
 *
 * <p>With the configuration parameter {@value #HOLD_ON_FAILURE} a test that fails waits, before
 * anything is tidied up, so that somebody can look at its region in a browser: the address of the
 * console is on standard error and in a report entry. The test goes on when somebody says so there,
 * or when the time is over. A region without a server gets one for that.
 *
 * <p>A mistake in an annotation fails the test and says which attribute to change.
 *
 * <p>Safe for tests that run in parallel. Works with Jupiter 5.10 to 6.x. Before 5.12, constructors
 * do not know for which method they are called: an annotation of the method does not hold for their
 * parameters, and is refused beside them.
 */
@Documented
@Inherited
@Repeatable(VpcepSimulators.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@SuppressWarnings("exports") // Jupiter makes the extensions; no user needs to name them
@ExtendWith(SimulatorExtension.class)
@SharesContext
@Stable
public @interface VpcepSimulator {

  /** Configuration parameter of JUnit that names the directory for files about failed tests. */
  String EVIDENCE_DIRECTORY = "vpcep-simulator.evidence.directory";

  /**
   * Configuration parameter of JUnit that says how long a test that has failed waits for somebody
   * to look at its region, in real time, such as {@code 10m}; without it, not at all.
   */
  String HOLD_ON_FAILURE = "vpcep-simulator.hold-on-failure";

  /**
   * The name by which parameters call this simulator, see {@link Simulator}; needed where there are
   * several. Any text; default empty.
   */
  String name() default "";

  /**
   * Whether attributes that are not set here are taken from annotations farther away. Default true;
   * with false they have their defaults.
   */
  boolean inherit() default true;

  /**
   * How long the region lives. {@link Lifetime#PER_CLASS} is for annotations on classes; one on a
   * method is always for that test. Default: as long as a test.
   */
  Lifetime lifetime() default Lifetime.PER_METHOD;

  /**
   * The seed, from which ids, addresses and jitter follow: the same seed and the same calls give
   * the same answers. Default {@value SimulatorConfig#DEFAULT_SEED}.
   */
  @Sets(RegionSetting.SEED)
  long seed() default SimulatorConfig.DEFAULT_SEED;

  /**
   * Name of the region, the first part of every service name: 1 to 64 letters, digits, {@code -}
   * and {@code _}. Default {@value SimulatorConfig#DEFAULT_REGION_NAME}.
   */
  @Sets(RegionSetting.REGION)
  String region() default SimulatorConfig.DEFAULT_REGION_NAME;

  /**
   * Who moves the clock, for example {@code clock = ClockSettings.Mode.SYSTEM}; one mode at most.
   *
   * <p><strong>Default: {@link ClockSettings.Mode#MANUAL}, but with {@link #http() http = true}
   * {@link ClockSettings.Mode#AUTO}</strong>: there, each call to the API moves the clock by {@link
   * #clockStep()}, so that a client which polls until a state changes always ends.
   */
  @Sets(RegionSetting.CLOCK)
  ClockSettings.Mode[] clock() default {};

  /**
   * How far each call to the API moves the clock with {@link ClockSettings.Mode#AUTO}: a duration
   * such as {@code 90s} or {@code PT90S} of more than zero. Without effect in the other modes.
   * Default 30 seconds: three calls cover the default {@link #transitionDelay()}.
   */
  @Sets(RegionSetting.CLOCK_STEP)
  String clockStep() default "PT30S";

  /**
   * First instant of the clock, in ISO-8601. Without effect with {@link ClockSettings.Mode#SYSTEM}.
   * Default a fixed date, so that runs are alike.
   */
  @Sets(RegionSetting.CLOCK_START)
  String clockStart() default "2024-04-12T00:00:00Z";

  /**
   * Endpoint services that a project may have, 0 or more; -1, the default, for the number of the
   * dialect: 100, or 20 in {@code CURRENT} and {@code OPEN_TELEKOM_CLOUD}.
   */
  @Sets(RegionSetting.QUOTA_ENDPOINT_SERVICES)
  int endpointServiceQuota() default -1;

  /**
   * Endpoints that a project may have, 0 or more; -1, the default, for the number of the dialect:
   * 150, or 50 in {@code CURRENT} and {@code OPEN_TELEKOM_CLOUD}.
   */
  @Sets(RegionSetting.QUOTA_ENDPOINTS)
  int endpointQuota() default -1;

  /** Which documents of the API hold where they differ. Default {@link Dialect.Named#DEFAULT}. */
  @Sets(RegionSetting.DIALECT)
  Dialect.Named dialect() default Dialect.Named.DEFAULT;

  /**
   * Points in which the dialect is another one, such as {@code traits = {"max-tags=5",
   * "protocols=tcp"}}; a value that is not possible is refused with all that are. Default none.
   *
   * @see io.vpcep.simulator.config.Trait
   */
  @Sets(RegionSetting.TRAIT)
  String[] traits() default {};

  /**
   * How long each asynchronous step takes in simulated time, such as {@code creating} to {@code
   * available}: a duration such as {@code 90s} or {@code PT90S}. {@code PT0S} means done at once.
   * Default 90 seconds.
   */
  @Sets(RegionSetting.TRANSITION_DELAY)
  String transitionDelay() default "PT90S";

  /**
   * Whether a server serves the region over HTTP, at the injected {@link java.net.URI}. Needs
   * {@code io.vpcep:vpcep-simulator-http} as a test dependency. Default false.
   *
   * <p><strong>With {@code http = true} the clock moves by itself: each call, also one made in this
   * process, moves it by 30 s</strong> unless {@link #clock()} or {@link #clockStep()} say
   * otherwise. For a clock that only the test moves, set {@code clock = ClockSettings.Mode.MANUAL}
   * too.
   */
  boolean http() default false;

  /**
   * Whether the server is one that all tests with this attribute share, in place of one for each
   * test: they get the same {@link java.net.URI}, and save the time in which a server starts. Only
   * together with {@link #http() http = true}. Default false.
   *
   * <p>Each test still has its region, clock and ids for itself. The server finds the region by the
   * project id in the path, so a client has to use the project of the injected {@link Caller}, or
   * another one that the test has named in its region; others are refused with 404. Account and
   * project ids follow from the seed and the unique id of the test: they differ between tests, and
   * are the same in each run. The control API of a test's region is at {@code
   * /_simulator/regions/PROJECT_ID/_simulator/} of the server. Closing the server, if you have it
   * injected, closes it for all.
   */
  boolean sharedServer() default false;

  /**
   * Which credentials the server asks for: {@code off}, the default, none; {@code present}, some,
   * right or wrong; {@code token}, a token of it; {@code full}, such a token or a right signature.
   * Only together with {@link #http() http = true}.
   */
  @Sets(server = "AUTH")
  String auth() default "off";

  /**
   * The time that says when a token ends, and with which the dates of signatures are compared:
   * {@code real}, the default, this machine's, as clients have it; {@code simulated}, simulated
   * time, for a test in which a token expires. Only together with {@link #http() http = true}.
   */
  @Sets(server = "IDENTITY_CLOCK")
  String identityClock() default "real";

  /**
   * Whether the server speaks HTTPS, with a certificate made at the start; by {@code
   * SimulatorServer.certificate()} clients can trust it. Only together with {@link #http() http =
   * true}. Default false.
   */
  boolean tls() default false;

  /**
   * Port of the server, 0 to 65535. Default 0: a free one, so that tests can run in parallel. Only
   * together with {@link #http() http = true}.
   */
  @Sets(server = "PORT")
  int port() default 0;

  /**
   * What the region begins with: region documents in YAML or JSON, which add up. Each is a file, or
   * a resource on the class path as {@code classpath:regions/two-services.yaml}. If they have the
   * name or seed of a region, these hold unless {@link #region()} or {@link #seed()} are set. Needs
   * {@code io.vpcep:vpcep-simulator-http} as a test dependency, which reads them. Default none.
   */
  String[] state() default {};

  /**
   * How long after a change lists and shows see it, in simulated time: a duration such as {@code
   * 90s} or {@code PT90S}, zero to 365 days. Default zero.
   */
  @Sets(RegionSetting.READ_LAG)
  String readLag() default "PT0S";

  /**
   * How long, in simulated time, a service that has become {@code available} still refuses new
   * endpoints (EndPoint.2004): a duration such as {@code 90s} or {@code PT90S}, zero to 365 days.
   * Default zero.
   */
  @Sets(RegionSetting.FRESH_SERVICE_LAG)
  String freshServiceLag() default "PT0S";

  /** How many calls the journal keeps, 0 or more. Default {@value JournalSettings#DEFAULT_SIZE}. */
  @Sets(RegionSetting.JOURNAL_SIZE)
  int journalSize() default JournalSettings.DEFAULT_SIZE;

  /**
   * How much memory the journals of all regions of the test's process take together at most, in
   * MiB, 1 or more; an eighth of the heap if that is less. Default 64.
   */
  @Sets(RegionSetting.JOURNAL_MEMORY)
  int journalMemory() default (int) (JournalSettings.DEFAULT_MEMORY >> 20);

  /**
   * Whether a test fails if it has armed a fault, or a rule about transitions, that no call or step
   * met: such a test may not test what it should. Checked after the test has passed and its {@code
   * AfterEach} methods have run; for a region that a class shares, after its {@code AfterAll}
   * methods. Default false.
   */
  boolean failOnUnusedFaults() default false;

  /**
   * Habits of the client that fail a test if its calls show them, for example {@code failOnFindings
   * = Finding.Kind.LEFT_BEHIND}. Checked at the same time as {@link #failOnUnusedFaults()}. Default
   * none.
   */
  Finding.Kind[] failOnFindings() default {};

  /**
   * Class that configures what annotations cannot; it needs a constructor without parameters. If it
   * is a {@link VpcepServerCustomizer} too, it also configures the server. Default none.
   */
  Class<? extends VpcepSimulatorCustomizer> customizer() default VpcepSimulatorCustomizer.class;
}
