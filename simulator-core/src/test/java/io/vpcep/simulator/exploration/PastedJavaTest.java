package io.vpcep.simulator.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.Provisioner.Mistake;
import io.vpcep.simulator.fixture.Door;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report gives to paste compiles, and fails as the explored test did. */
@Tag(Door.ONCE)
class PastedJavaTest {
  private static final List<String> IMPORTS =
      List.of(
          "io.vpcep.simulator.SimulatedRegion",
          "io.vpcep.simulator.api.Operation",
          "io.vpcep.simulator.clock.ClockSettings",
          "io.vpcep.simulator.config.SimulatorConfig",
          "io.vpcep.simulator.error.ErrorCode",
          "io.vpcep.simulator.exploration.Exploration",
          "io.vpcep.simulator.exploration.ExplorationConfig",
          "io.vpcep.simulator.fault.Fault",
          "io.vpcep.simulator.fault.FaultEffect",
          "io.vpcep.simulator.journal.Finding",
          "io.vpcep.simulator.step.TransitionStep",
          "java.time.Duration",
          "java.util.List",
          "org.junit.jupiter.api.Test");

  @TempDir private Path folder;

  private static ExplorationFailure failure(Level level, Mistake mistake) throws Exception {
    ExplorationReport report =
        Exploration.of(ExplorationConfig.DEFAULT.withPairs(Pairs.NONE).withLevels(level))
            .run(region -> Provisioning.run(region, mistake));
    assertThat(report.failures()).hasSize(1);
    return report.failures().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMING, USES_A_SERVICE_THAT_IS_NOT_AVAILABLE, readLag|freshServiceLag|SERVICE_CREATION",
    "TRANSIENT, GIVES_UP_WHEN_THROTTLED, refuse\\(ErrorCode.TOO_MANY_REQUESTS\\)",
    "TRANSIENT, RETRIES_AT_ONCE, throttled @ ShowEndpointService",
    "LOST, CREATES_AGAIN_AFTER_A_LOST_ANSWER, dropAfter",
    "FAILING, LEAVES_THE_SERVICE_BEHIND, failing\\(ErrorCode.PORT_CREATION_FAILED\\)",
    "FAILING, WAITS_FOR_EVER, Exploration.of"
  })
  void compilesAndFails(Level level, Mistake mistake, String expected) throws Exception {
    ExplorationFailure failure = failure(level, mistake);
    assertThat(failure.javaWith("")).containsPattern(expected);

    Method pasted = compiled(failure, "Provisioning.run(region, \"" + mistake + "\");");
    assertThatThrownBy(() -> run(pasted))
        .as(failure.toString())
        .isNotInstanceOf(InterruptedException.class);

    Method sound = compiled(failure, "Provisioning.run(region, \"\");");
    assertThatCode(() -> run(sound)).doesNotThrowAnyException();
  }

  private static void run(Method test) throws Throwable {
    try {
      test.invoke(test.getDeclaringClass().getConstructor().newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Method compiled(ExplorationFailure failure, String body) throws Exception {
    StringBuilder source = new StringBuilder("package pasted;\n");
    IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
    source.append("import ").append(Provisioning.class.getName()).append(";\n");
    source.append("public class PastedTest {\n");
    source.append(failure.javaWith(body).replace("void fails", "public void fails"));
    source.append("}\n");
    Path file = Files.createDirectories(folder.resolve("pasted")).resolve("PastedTest.java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createTempDirectory(folder, "classes");
    int result =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            file.toString());
    assertThat(result).as(source.toString()).isZero();
    URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    return loader.loadClass("pasted.PastedTest").getMethod("failsInThisWeather");
  }

  @Test
  void whatNoOrdinaryTestCanDoIsRunByItsPlan() throws Exception {
    ExplorationFailure failure = failure(Level.FAILING, Mistake.WAITS_FOR_EVER);

    assertThat(failure.invariant()).isEqualTo(Invariant.ENDS);
    assertThat(failure.java()).anyMatch(line -> line.contains(failure.plan()));
  }
}
