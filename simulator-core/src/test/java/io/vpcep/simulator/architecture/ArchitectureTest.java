package io.vpcep.simulator.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.stability.Stable;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between packages in {@code docs/architecture.md}, and what no class may do. */
@Tag(Door.ONCE)
class ArchitectureTest {
  private static final String ROOT = "io.vpcep.simulator";

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** From each package to those that it may use, besides itself. First those that users see. */
  static final Set<Map.Entry<String, Set<String>>> ARROWS =
      Map.<String, Set<String>>ofEntries(
              Map.entry(
                  "",
                  Set.of(
                      "account",
                      "api",
                      "api.connection",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.permission",
                      "api.resource",
                      "api.tag",
                      "clock",
                      "config",
                      "error",
                      "fault",
                      "internal.clock",
                      "internal.dispatch",
                      "internal.fault",
                      "internal.frontend",
                      "internal.journal",
                      "internal.setup",
                      "internal.state",
                      "internal.step",
                      "internal.transition",
                      "journal",
                      "network",
                      "snapshot",
                      "step")),
              Map.entry("account", Set.of("api.resource")),
              Map.entry(
                  "api",
                  Set.of(
                      "api.connection",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.permission",
                      "api.resource",
                      "api.tag")),
              Map.entry("api.connection", Set.of("api.endpoint", "api.resource")),
              Map.entry(
                  "api.endpoint",
                  Set.of("account", "api.endpointservice", "api.resource", "api.tag", "error")),
              Map.entry("api.endpointservice", Set.of("api.resource", "api.tag")),
              Map.entry("api.permission", Set.of("api.resource")),
              Map.entry("api.resource", Set.of("error")),
              Map.entry("api.tag", Set.of("api.resource")),
              Map.entry("clock", Set.of("error")),
              Map.entry(
                  "config",
                  Set.of(
                      "api.endpointservice",
                      "api.resource",
                      "clock",
                      "journal",
                      "network",
                      "step")),
              Map.entry("error", Set.of()),
              Map.entry(
                  "exploration",
                  Set.of(
                      "",
                      "account",
                      "api",
                      "api.connection",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "clock",
                      "config",
                      "error",
                      "fault",
                      "internal.exploration",
                      "internal.frontend",
                      "journal",
                      "snapshot",
                      "step")),
              Map.entry("fault", Set.of("api", "error")),
              Map.entry("journal", Set.of("account", "api", "api.resource", "error")),
              Map.entry("network", Set.of("api.endpointservice")),
              Map.entry(
                  "snapshot",
                  Set.of(
                      "account",
                      "api.connection",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.permission",
                      "api.resource",
                      "api.tag",
                      "clock",
                      "error",
                      "network",
                      "step")),
              Map.entry("stability", Set.of()),
              Map.entry("step", Set.of("api.resource", "error")),
              Map.entry(
                  "internal.authorization",
                  Set.of("account", "api", "error", "internal.rule", "internal.state")),
              Map.entry("internal.clock", Set.of("clock")),
              Map.entry(
                  "internal.dispatch",
                  Set.of(
                      "account",
                      "api",
                      "api.endpoint",
                      "api.endpointservice",
                      "clock",
                      "config",
                      "error",
                      "fault",
                      "internal.authorization",
                      "internal.clock",
                      "internal.fault",
                      "internal.frontend",
                      "internal.journal",
                      "internal.operation",
                      "internal.operation.connection",
                      "internal.operation.endpoint",
                      "internal.operation.endpointservice",
                      "internal.operation.tag",
                      "internal.seed",
                      "internal.setup",
                      "internal.snapshot",
                      "internal.state",
                      "internal.step",
                      "internal.time",
                      "internal.transition",
                      "journal",
                      "snapshot")),
              Map.entry(
                  "internal.exploration",
                  Set.of(
                      "account",
                      "api",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "clock",
                      "error",
                      "fault",
                      "internal.clock",
                      "internal.frontend",
                      "journal",
                      "step")),
              Map.entry("internal.fault", Set.of("api", "fault")),
              Map.entry(
                  "internal.frontend", Set.of("account", "api", "error", "journal", "snapshot")),
              Map.entry("internal.index", Set.of("api.tag", "snapshot")),
              Map.entry(
                  "internal.journal",
                  Set.of(
                      "account",
                      "api",
                      "api.resource",
                      "error",
                      "internal.index",
                      "internal.state",
                      "journal",
                      "snapshot")),
              Map.entry(
                  "internal.operation",
                  Set.of(
                      "account",
                      "api.connection",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "config",
                      "error",
                      "internal.rule",
                      "internal.seed",
                      "internal.state",
                      "internal.transition",
                      "snapshot")),
              Map.entry(
                  "internal.operation.connection",
                  Set.of(
                      "account",
                      "api.connection",
                      "api.endpoint",
                      "api.permission",
                      "api.resource",
                      "config",
                      "error",
                      "internal.index",
                      "internal.operation",
                      "internal.rule",
                      "internal.seed",
                      "internal.state",
                      "internal.transition",
                      "snapshot")),
              Map.entry(
                  "internal.operation.endpoint",
                  Set.of(
                      "account",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "api.tag",
                      "config",
                      "error",
                      "internal.operation",
                      "internal.rule",
                      "internal.seed",
                      "internal.state",
                      "internal.transition",
                      "network",
                      "snapshot")),
              Map.entry(
                  "internal.operation.endpointservice",
                  Set.of(
                      "account",
                      "api.endpointservice",
                      "api.resource",
                      "api.tag",
                      "config",
                      "error",
                      "internal.operation",
                      "internal.rule",
                      "internal.seed",
                      "internal.setup",
                      "internal.state",
                      "internal.transition",
                      "snapshot")),
              Map.entry(
                  "internal.operation.tag",
                  Set.of(
                      "account",
                      "api.resource",
                      "api.tag",
                      "config",
                      "internal.index",
                      "internal.operation",
                      "internal.rule",
                      "internal.state",
                      "snapshot")),
              Map.entry(
                  "internal.rule",
                  Set.of(
                      "account",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.permission",
                      "api.resource",
                      "api.tag",
                      "config",
                      "error",
                      "internal.index",
                      "internal.state",
                      "network",
                      "snapshot")),
              Map.entry("internal.seed", Set.of("snapshot", "step")),
              Map.entry(
                  "internal.setup",
                  Set.of(
                      "account",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "config",
                      "internal.rule",
                      "internal.seed",
                      "internal.state",
                      "network",
                      "snapshot")),
              Map.entry(
                  "internal.snapshot",
                  Set.of(
                      "account",
                      "api.endpoint",
                      "api.endpointservice",
                      "api.permission",
                      "api.tag",
                      "clock",
                      "config",
                      "error",
                      "internal.rule",
                      "internal.seed",
                      "internal.setup",
                      "internal.state",
                      "internal.step",
                      "network",
                      "snapshot",
                      "step")),
              Map.entry(
                  "internal.state",
                  Set.of(
                      "account",
                      "api",
                      "api.endpointservice",
                      "api.permission",
                      "api.resource",
                      "api.tag",
                      "clock",
                      "config",
                      "internal.fault",
                      "internal.index",
                      "internal.seed",
                      "internal.step",
                      "journal",
                      "network",
                      "snapshot")),
              Map.entry("internal.setting", Set.of("clock", "config", "journal", "step")),
              Map.entry("internal.step", Set.of("clock", "error", "step")),
              Map.entry("internal.time", Set.of("clock", "error", "internal.clock")),
              Map.entry(
                  "internal.transition",
                  Set.of(
                      "api.endpoint",
                      "api.endpointservice",
                      "api.resource",
                      "clock",
                      "config",
                      "error",
                      "internal.fault",
                      "internal.index",
                      "internal.seed",
                      "internal.state",
                      "internal.step",
                      "snapshot",
                      "step")))
          .entrySet();

  /** A package may use itself, and a public one the marks that its types carry. */
  private static Stream<String> always(String relative) {
    return relative.startsWith("internal") ? Stream.of(relative) : Stream.of(relative, "stability");
  }

  private static String full(String relative) {
    return relative.isEmpty() ? ROOT : ROOT + "." + relative;
  }

  @ParameterizedTest
  @FieldSource("ARROWS")
  void packagesUseWhatTheArrowsSayAndNothingElse(Map.Entry<String, Set<String>> arrows) {
    String[] allowed =
        Stream.concat(arrows.getValue().stream(), always(arrows.getKey()))
            .map(ArchitectureTest::full)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(full(arrows.getKey()))
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(ROOT + "..")
                .and(not(JavaClass.Predicates.resideInAnyPackage(allowed))))
        .check(CORE);
  }

  @Test
  void everyPackageHasItsArrows() {
    assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            ARROWS.stream().map(arrows -> full(arrows.getKey())).toList());
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void thereIsNoDependencyButJavaAndItsNullAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..")
        .check(CORE);
  }

  @Test
  void theModelOfTheContractKnowsRequestsAndAnswersOnly() {
    JavaClasses model = new ClassFileImporter().importPackages(ROOT + ".conformance");

    noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + ".internal..").check(model);
    noClasses().should().callMethodWhere(target(owner(equivalentTo(Dialect.class)))).check(model);
  }

  @Test
  void publicTypesSayHowStableTheyAre() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideOutsideOfPackage(ROOT + ".internal..")
        .should()
        .beAnnotatedWith(Stable.class)
        .orShould()
        .beAnnotatedWith(Experimental.class)
        .check(CORE);
  }

  @Test
  void noPackageIsLargerThanAReaderCanTakeIn() {
    Map<String, Long> sizes =
        CORE.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes.values()).allMatch(size -> size <= 25);
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
  }

  @Test
  void nothingReadsRealTimeButTheClockOfTheSystem() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".internal.clock.SystemClock")
        .should()
        .callCodeUnitWhere(readsRealTime())
        .check(CORE);
    classes()
        .that()
        .haveFullyQualifiedName(ROOT + ".internal.clock.SystemClock")
        .should()
        .callMethod(InstantSource.class, "system")
        .check(CORE);
  }

  @Test
  void nothingSleepsOrRunsInTheBackgroundButWhatClientsScheduled() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CORE);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".internal.time", ROOT + ".internal.exploration")
        .and()
        .doNotHaveFullyQualifiedName(ClientTime.class.getName())
        .should()
        .dependOnClassesThat(
            equivalentTo(Thread.class)
                .or(equivalentTo(java.util.Timer.class))
                .or(JavaClass.Predicates.assignableTo(java.util.concurrent.Executor.class)))
        .check(CORE);
  }

  @Test
  void internalClassesCannotBeExtended() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".internal..")
        .and()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .and(not(DescribedPredicate.describe("sealed", type -> type.reflect().isSealed())))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CORE);
  }

  @Test
  void noPackageIsCalledUtilOrService() {
    assertThat(CORE.getPackage(ROOT).getSubpackagesInTree())
        .extracting(JavaPackage::getRelativeName)
        .doesNotContain("util", "utils", "service", "services", "common", "helper", "misc");
  }

  private static DescribedPredicate<JavaCall<?>> readsRealTime() {
    return call(System.class, "currentTimeMillis")
        .or(call(System.class, "nanoTime"))
        .or(call(InstantSource.class, "system"))
        .or(anyCall(Clock.class, "system"))
        .or(anyCall(Clock.class, "tick"))
        .or(anyCall(Instant.class, "now"))
        .or(anyCall(java.time.LocalDate.class, "now"))
        .or(anyCall(java.time.LocalDateTime.class, "now"))
        .or(anyCall(java.time.OffsetDateTime.class, "now"))
        .or(anyCall(java.time.ZonedDateTime.class, "now"))
        .as("read real time");
  }

  private static DescribedPredicate<JavaCall<?>> call(Class<?> type, String method) {
    return target(owner(equivalentTo(type))).and(target(name(method)));
  }

  private static DescribedPredicate<JavaCall<?>> anyCall(Class<?> type, String method) {
    return target(owner(equivalentTo(type))).and(target(nameStartingWith(method)));
  }
}
