package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.internal.setting.NearNames;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as its author wrote it: texts, not yet checked.
 *
 * @param help whether help is asked for
 * @param version whether the version is asked for
 * @param values what options give
 */
record Options(boolean help, boolean version, Map<Setting, String> values) {

  /** Name of the program, in help and in front of every refusal. */
  static final String PROGRAM = "vpcep-simulator";

  private static final int HELP_WIDTH = 80;
  // Longer options have their descriptions below them: a wider column would squeeze all the others.
  private static final int OPTION_WIDTH = 24;

  /** Copies the values. */
  Options {
    values = Map.copyOf(values);
  }

  /**
   * Reads a command line.
   *
   * @throws UsageException if an option is unknown, given twice or without its value, or if there
   *     is anything but options
   */
  static Options parse(String... arguments) {
    ParseResult parsed = parsed(arguments);
    Map<Setting, String> values = new HashMap<>();
    for (Setting setting : SettingTable.ALL) {
      List<String> given = given(parsed, setting);
      if (!given.isEmpty()) {
        values.put(setting, String.join(Setting.SEPARATOR, given));
      }
    }
    return new Options(parsed.isUsageHelpRequested(), parsed.isVersionHelpRequested(), values);
  }

  /** Only what takes several can be given several times. */
  private static List<String> given(ParseResult parsed, Setting setting) {
    OptionSpec option = parsed.matchedOption(SettingTable.option(setting));
    return option == null ? List.of() : option.stringValues();
  }

  /** The help: lines of at most 80 characters. */
  static String usage() {
    CommandSpec spec = CommandSpec.create().name(PROGRAM);
    byHeading().forEach((heading, options) -> spec.addArgGroup(group(heading, options)));
    describe(spec);
    return new CommandLine(spec).getUsageMessage(Ansi.OFF);
  }

  /** For the help only: where command lines are read, options in groups could be given twice. */
  private static ArgGroupSpec group(String heading, List<OptionSpec> options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().validate(false).heading("%n" + heading + ":%n");
    options.forEach(group::addArg);
    return group.build();
  }

  private static ParseResult parsed(String... arguments) {
    try {
      return commandLine().parseArgs(arguments);
    } catch (UnmatchedArgumentException e) {
      throw refused(e.getUnmatched().get(0));
    } catch (OverwrittenOptionException e) {
      throw new UsageException(name(e.getOverwritten()) + " is given more than once");
    } catch (MissingParameterException e) {
      throw new UsageException(name(e.getMissing().get(0)) + " needs a value");
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static UsageException refused(String argument) {
    for (String section : JarSetting.SECTIONS) {
      if (argument.equals("--" + section) || argument.startsWith("--" + section + "=")) {
        return new UsageException(gone("--" + section, SettingTable.option(JarSetting.STATE)));
      }
    }
    CommandLine commandLine = commandLine();
    String hint = NearNames.hint(argument.replaceFirst("=.*", ""), names(commandLine));
    String kind = argument.startsWith("-") ? "unknown option " : "unexpected argument ";
    return new UsageException(
        kind
            + argument
            + hint
            + System.lineSeparator()
            + "Known options: "
            + String.join(", ", names(commandLine)));
  }

  /** How a former setting is refused. */
  static String gone(String former, String instead) {
    return former + " is gone: give its file to " + instead + ", which takes several";
  }

  private static List<String> names(CommandLine commandLine) {
    return commandLine.getCommandSpec().options().stream().map(Options::name).toList();
  }

  private static String name(ArgSpec option) {
    return ((OptionSpec) option).longestName();
  }

  private static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.create().name(PROGRAM);
    byHeading().values().forEach(options -> options.forEach(spec::addOption));
    // An argument that begins with @ is refused like any other stray one, not read as a file.
    return new CommandLine(spec).setExpandAtFiles(false);
  }

  /** All options by the headings of the help, in its order. */
  private static Map<String, List<OptionSpec>> byHeading() {
    Map<String, List<OptionSpec>> options = new LinkedHashMap<>();
    for (Setting setting : SettingTable.ALL) {
      options
          .computeIfAbsent(setting.help().group().heading(), heading -> new ArrayList<>())
          .add(option(setting));
    }
    options.put(
        "About",
        List.of(
            flag("--help").usageHelp(true).description("Print this help.").build(),
            flag("--version").versionHelp(true).description("Print the version.").build()));
    return options;
  }

  private static OptionSpec option(Setting setting) {
    OptionSpec.Builder option = OptionSpec.builder(SettingTable.option(setting));
    if (setting instanceof JarSetting jar && jar.isSwitch()) {
      option.arity("0..1").fallbackValue(TextForm.of(Switch.ON));
    }
    return option
        .type(setting.takesSeveral() ? List.class : String.class)
        .paramLabel(setting.help().valueLabel())
        .description(
            setting.help().purpose(),
            SettingTable.variable(setting) + ", default " + SettingTable.defaultText(setting))
        .build();
  }

  private static OptionSpec.Builder flag(String name) {
    return OptionSpec.builder(name).type(boolean.class);
  }

  private static void describe(CommandSpec spec) {
    spec.usageMessage()
        .width(HELP_WIDTH)
        .longOptionsMaxWidth(OPTION_WIDTH)
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Serves a simulated region of the VPC Endpoint API over HTTP until it is stopped.")
        .footer(
            "",
            "An option wins over its environment variable, and that over the default.",
            "Durations are in ISO 8601 form, such as PT1M30S, or like 90s, 500ms or 2m.",
            "Exit codes: 1 if it cannot listen or save, 2 if it refuses an option, variable, value",
            "or file.");
  }
}
