package io.vpcep.simulator.junit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.stability.Stable;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

/** The borders of this module. */
class ArchitectureTest {
  private static final String API = "io.vpcep.simulator.junit";
  private static final String INTERNAL = "io.vpcep.simulator.junit.internal";
  private static final String OF_SPRING = INTERNAL + ".spring";

  private static final JavaClasses MODULE = mainClasses();

  // By where they come from, not by folder name: the tests also run against the jar.
  private static JavaClasses mainClasses() {
    String home =
        VpcepSimulator.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return new ClassFileImporter()
        .withImportOption(location -> location.contains(home))
        .importPackages(API);
  }

  @Test
  void onlyExtensionsAndAnnotationsArePublicInside() {
    classes()
        .that()
        .resideInAPackage(INTERNAL)
        .and()
        .arePublic()
        .and()
        .areNotAnnotations()
        .should()
        .beAssignableTo(Extension.class)
        .orShould()
        .haveNameMatching(INTERNAL + "\\.Context(Plan|Simulators|Lookup)")
        .check(MODULE);
  }

  @Test
  void fromOutsideOnlyWhatDeclaresSimulatorsNamesWhatIsInside() {
    classes()
        .that()
        .resideInAPackage(INTERNAL)
        .should()
        .onlyHaveDependentClassesThat(
            resideInAnyPackage(INTERNAL, OF_SPRING)
                .or(
                    belongToAnyOf(
                        VpcepExploration.class,
                        VpcepSimulator.class,
                        VpcepSimulators.class,
                        VpcepSimulatorExtension.class)))
        .check(MODULE);
  }

  @Test
  void publicTypesSayHowStableTheyAre() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideOutsideOfPackage(INTERNAL + "..")
        .should()
        .beAnnotatedWith(Stable.class)
        .orShould()
        .beAnnotatedWith(Experimental.class)
        .check(MODULE);
  }

  @Test
  void onlyThreeClassesTouchTheHttpModule() {
    noClasses()
        .that()
        .doNotHaveSimpleName("HttpAccess")
        .and()
        .doNotHaveSimpleName("StateDocument")
        .and()
        .doNotHaveSimpleName("WireEvidence")
        .and()
        .areNotAssignableTo(VpcepServerCustomizer.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vpcep.simulator.http..")
        .check(MODULE);
  }

  @Test
  void onlyTheirCompanionsTouchLibrariesThatMayBeAbsent() {
    noClasses()
        .that()
        .resideOutsideOfPackages(API + ".assertj", API + ".awaitility")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.assertj..", "org.awaitility..")
        .check(MODULE);
  }

  @Test
  void onlyOneClassTouchesTheOfficialSdk() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.SdkClients(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.huaweicloud..")
        .check(MODULE);
  }

  @Test
  void onlyOnePackageTouchesSpringAndNobodyNamesWhatIsInIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage(OF_SPRING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", OF_SPRING)
        .check(MODULE);
  }

  @Test
  void onlyExportedPackagesOfOthersAreUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.vpcep.simulator..internal..", "org.junit.jupiter.engine..")
                .and(
                    resideOutsideOfPackages(
                        INTERNAL,
                        OF_SPRING,
                        "io.vpcep.simulator.internal.setting",
                        "io.vpcep.simulator.http.internal.setting")))
        .check(MODULE);
  }

  @Test
  void nothingReadsTheMachinesClockOrWritesToStandardStreams() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ExplorationProgress")
        .and()
        .doNotHaveSimpleName("HeldRegion")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(MODULE);
    noClasses().should().callMethod(Instant.class, "now").check(MODULE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODULE);
    noClasses().should().callMethod(System.class, "nanoTime").check(MODULE);
    noClasses().should().callMethod(InstantSource.class, "system").check(MODULE);
    noClasses().should().callMethodWhere(target(owner(equivalentTo(Clock.class)))).check(MODULE);
  }
}
