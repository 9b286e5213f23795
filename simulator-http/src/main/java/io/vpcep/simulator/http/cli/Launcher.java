package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.RegionDocumentException;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.http.internal.version.SimulatorVersion;
import io.vpcep.simulator.internal.setting.TextForm;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** One run of the standalone simulator, from its command line to its exit code. */
final class Launcher {

  /** Exit code of a run that did what it was asked for. */
  static final int DONE = 0;

  /** Exit code if the server cannot listen. */
  static final int CANNOT_LISTEN = 1;

  /** Exit code if an option, a variable, a value or a file is refused. */
  static final int REFUSED = 2;

  /** Exit code if the state cannot be saved in the end. 3 is that of {@link Main}'s. */
  static final int CANNOT_SAVE = 4;

  private final PrintStream out;
  private final PrintStream err;
  private final Runnable untilStopped;
  private final Runnable beforeSaving;

  /**
   * A run that has not begun.
   *
   * @param untilStopped returns when the server shall stop
   */
  Launcher(PrintStream out, PrintStream err, Runnable untilStopped) {
    this(out, err, untilStopped, () -> {});
  }

  /**
   * The same for a process, which must not end too early.
   *
   * @param untilStopped returns when the server shall stop
   * @param beforeSaving told when the state begins to be saved
   */
  Launcher(PrintStream out, PrintStream err, Runnable untilStopped, Runnable beforeSaving) {
    this.out = out;
    this.err = err;
    this.untilStopped = untilStopped;
    this.beforeSaving = beforeSaving;
  }

  /**
   * Does what the command line asks for.
   *
   * @return the exit code
   */
  int run(String[] arguments, Map<String, String> environment) {
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        return print(Options.usage().stripTrailing());
      }
      if (options.version()) {
        return print(Options.PROGRAM + " " + SimulatorVersion.text());
      }
      return serve(Configuration.of(new Settings(options.values(), Environment.read(environment))));
    } catch (UsageException | RegionDocumentException e) {
      return fail(REFUSED, e);
    } catch (UncheckedIOException e) {
      return fail(CANNOT_LISTEN, e);
    }
  }

  private int serve(Configuration configuration) {
    Consumer<SimulatedRegion> setUp = configuration.setUp();
    try (SimulatedRegion region = SimulatedRegion.create(configuration.region())) {
      PortFile portFile = new PortFile(configuration.portFile());
      try (SimulatorServer server = SimulatorServer.start(region, server(configuration), setUp)) {
        warnIfNobodyCanLogIn(region, configuration.server().auth());
        portFile.write(server.port());
        String scheme = server.uri().getScheme();
        print(readyLine(scheme, configuration.server().host(), server.port()));
        untilStopped.run();
      } finally {
        delete(portFile);
      }
      // Only now, when no call can change anything any more.
      return save(region, configuration);
    }
  }

  /** Says if it cannot; the state is to be saved all the same. */
  private void delete(PortFile portFile) {
    try {
      portFile.delete();
    } catch (UsageException e) {
      fail(REFUSED, e);
    }
  }

  private ServerConfig server(Configuration configuration) {
    return configuration.verbose()
        ? configuration.server().withRequestLog(err::println)
        : configuration.server();
  }

  private void warnIfNobodyCanLogIn(SimulatedRegion region, AuthMode auth) {
    boolean asks = auth == AuthMode.TOKEN || auth == AuthMode.FULL;
    if (asks && region.snapshot().accounts().stream().allMatch(of -> of.users().isEmpty())) {
      err.println(
          Options.PROGRAM
              + ": "
              + SettingTable.option(ServerSetting.AUTH)
              + " is "
              + TextForm.of(auth)
              + ", and no account has users: nobody can log in. Accounts come with "
              + SettingTable.option(JarSetting.STATE));
      err.flush();
    }
  }

  private int save(SimulatedRegion region, Configuration configuration) {
    Path file = configuration.saveOnExit();
    if (file == null) {
      return DONE;
    }
    beforeSaving.run();
    try {
      RegionDocument.of(region, configuration.server()).write(file);
      return DONE;
    } catch (RegionDocumentException e) {
      return fail(CANNOT_SAVE, e);
    }
  }

  /** Names the host as it was given: what stands for all addresses has no better name. */
  private static String readyLine(String scheme, String host, int port) {
    String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return "VPCEP simulator ready at " + scheme + "://" + authority + ":" + port;
  }

  private int print(String text) {
    out.println(text);
    out.flush();
    return DONE;
  }

  private int fail(int exitCode, RuntimeException reason) {
    err.println(Options.PROGRAM + ": " + reason.getMessage());
    err.flush();
    return exitCode;
  }
}
