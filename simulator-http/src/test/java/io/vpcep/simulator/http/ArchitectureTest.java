package io.vpcep.simulator.http;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md in this module, and no others. */
class ArchitectureTest {
  private static final String ROOT = "io.vpcep.simulator.http";
  private static final String INTERNAL = ROOT + ".internal";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void hasClassesToLookAt() {
    assertThat(CLASSES.size()).isGreaterThan(30);
  }

  @Test
  void packagesKnowOnlyWhatTheyMay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .layer("setting")
        .definedBy(INTERNAL + ".setting..")
        .layer("server")
        .definedBy(ROOT)
        .layer("document")
        .definedBy(INTERNAL + ".document..")
        .layer("region")
        .definedBy(INTERNAL + ".region..")
        .layer("evidence")
        .definedBy(INTERNAL + ".evidence..")
        .layer("overview")
        .definedBy(INTERNAL + ".overview..")
        .layer("listener")
        .definedBy(INTERNAL + ".listener..")
        .layer("tls")
        .definedBy(INTERNAL + ".tls..")
        .layer("mount")
        .definedBy(INTERNAL + ".mount..")
        .layer("route")
        .definedBy(INTERNAL + ".route..")
        .layer("control")
        .definedBy(INTERNAL + ".control..")
        .layer("handler")
        .definedBy(INTERNAL + ".handler..")
        .layer("authentication")
        .definedBy(INTERNAL + ".authentication..")
        .layer("identity")
        .definedBy(INTERNAL + ".identity..")
        .layer("signature")
        .definedBy(INTERNAL + ".signature..")
        .layer("journal")
        .definedBy(INTERNAL + ".journal..")
        .layer("openapi")
        .definedBy(INTERNAL + ".openapi..")
        .layer("problem")
        .definedBy(INTERNAL + ".problem..")
        .layer("log")
        .definedBy(INTERNAL + ".log..")
        .layer("version")
        .definedBy(INTERNAL + ".version..")
        .layer("file")
        .definedBy(INTERNAL + ".file..")
        .layer("waiting")
        .definedBy(INTERNAL + ".waiting..")
        .layer("json")
        .definedBy(INTERNAL + ".json..")
        .whereLayer("cli")
        .mayOnlyAccessLayers("server", "setting", "problem", "file", "version")
        .whereLayer("setting")
        .mayOnlyAccessLayers("server")
        .whereLayer("region")
        .mayOnlyAccessLayers("document")
        .whereLayer("evidence")
        .mayOnlyAccessLayers("document", "journal", "json")
        .whereLayer("overview")
        .mayOnlyAccessLayers("document")
        .whereLayer("document")
        .mayNotAccessAnyLayer()
        .whereLayer("server")
        .mayOnlyAccessLayers(
            "document",
            "file",
            "region",
            "evidence",
            "listener",
            "tls",
            "mount",
            "route",
            "control",
            "handler",
            "identity",
            "authentication",
            "journal",
            "openapi",
            "waiting")
        .whereLayer("openapi")
        .mayNotAccessAnyLayer()
        .whereLayer("listener")
        .mayOnlyAccessLayers("problem", "json", "waiting")
        .whereLayer("tls")
        .mayNotAccessAnyLayer()
        .whereLayer("mount")
        .mayOnlyAccessLayers("route", "waiting")
        .whereLayer("route")
        .mayOnlyAccessLayers(
            "control", "handler", "identity", "authentication", "journal", "json", "problem")
        .whereLayer("control")
        .mayOnlyAccessLayers(
            "handler", "overview", "region", "document", "journal", "json", "openapi", "version")
        .whereLayer("handler")
        .mayOnlyAccessLayers("authentication", "journal", "json", "problem", "waiting")
        .whereLayer("waiting")
        .mayNotAccessAnyLayer()
        .whereLayer("journal")
        .mayOnlyAccessLayers("document", "json", "openapi", "problem")
        .whereLayer("identity")
        .mayOnlyAccessLayers("authentication", "json")
        .whereLayer("authentication")
        .mayOnlyAccessLayers("signature", "json")
        .whereLayer("signature")
        .mayNotAccessAnyLayer()
        .whereLayer("log")
        .mayNotAccessAnyLayer()
        .whereLayer("version")
        .mayNotAccessAnyLayer()
        .whereLayer("file")
        .mayNotAccessAnyLayer()
        .whereLayer("problem")
        .mayOnlyAccessLayers("json", "log")
        .whereLayer("json")
        .mayOnlyAccessLayers("document")
        .check(CLASSES);
  }

  @Test
  void publicTypesSayHowStableTheyAre() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideInAPackage(ROOT)
        .should()
        .beAnnotatedWith(Stable.class)
        .orShould()
        .beAnnotatedWith(Experimental.class)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void regionIsTouchedAtFewPlaces() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                ROOT,
                ROOT + ".cli..",
                INTERNAL + ".region..",
                INTERNAL + ".authentication..",
                INTERNAL + ".mount..",
                INTERNAL + ".handler..",
                INTERNAL + ".identity..",
                INTERNAL + ".journal..",
                INTERNAL + ".control.."))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SimulatedRegion.class)
        .check(CLASSES);
  }

  @Test
  void coreIsEnteredByItsDoorsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.vpcep.simulator.internal..")
                .and(
                    resideOutsideOfPackages(
                        "io.vpcep.simulator.internal.frontend",
                        "io.vpcep.simulator.internal.setting")))
        .check(CLASSES);
  }

  @Test
  void signaturesKnowNothingOfTheServer() {
    classes()
        .that()
        .resideInAPackage(INTERNAL + ".signature..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(INTERNAL + ".signature..", "java..", "javax.crypto..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void jettyIsKnownByFewPlaces() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                INTERNAL + ".listener..",
                INTERNAL + ".problem..",
                INTERNAL + ".json..",
                INTERNAL + ".waiting.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.eclipse.jetty.."))
        .check(CLASSES);
  }

  @Test
  void nothingThatUsersSeeNamesALibrary() {
    DescribedPredicate<JavaClass> known =
        resideInAnyPackage("java..", "javax.net.ssl..", "io.vpcep.simulator..")
            .and(resideOutsideOfPackages("io.vpcep.simulator..internal.."))
            .or(JavaClass.Predicates.equivalentTo(void.class))
            .or(describe("primitive", JavaClass::isPrimitive));
    ArchCondition<JavaMember> nameOnlyThese =
        ArchCondition.from(
            describe(
                "name only types of the JDK and of ours",
                member ->
                    Stream.concat(
                            member.getAllInvolvedRawTypes().stream(),
                            member instanceof JavaCodeUnit unit
                                ? unit.getThrowsClause().getTypes().stream()
                                : Stream.empty())
                        .allMatch(type -> known.test(type.getBaseComponentType()))));
    members()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(ROOT).and(modifier(PUBLIC)))
        .and(modifier(PUBLIC).<JavaMember>forSubtype().or(modifier(PROTECTED).forSubtype()))
        .should(nameOnlyThese)
        .check(CLASSES);
    classes()
        .that(resideInAPackage(ROOT).and(modifier(PUBLIC)))
        .should(
            ArchCondition.from(
                describe(
                    "extend only types of the JDK and of ours",
                    type ->
                        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                            .flatMap(above -> above.getAllInvolvedRawTypes().stream())
                            .allMatch(known))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void nobodyLooksAtTheWallClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
  }
}
