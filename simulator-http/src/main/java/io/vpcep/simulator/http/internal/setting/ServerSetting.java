package io.vpcep.simulator.http.internal.setting;

import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.IdentityClock;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of a server can be set by a text, in the order of the help. */
public enum ServerSetting implements Setting {
  /** Where to listen. */
  PORT(
      Group.SERVER,
      "PORT",
      "a whole number from 0 to 65535",
      "Port to listen on; 0 takes a free one.",
      (config, text) -> config.withPort(TextForm.number(text, ServerConfig.MAX_PORT)),
      config -> Integer.toString(config.port())),
  /** Where to listen. */
  HOST(
      Group.SERVER,
      "HOST",
      "a host name or an address",
      "Address to listen on; 0.0.0.0 for every address of this machine.",
      (config, text) -> config.withHost(host(text)),
      ServerConfig::host),
  /** Which credentials are asked for. */
  AUTH(
      Group.CREDENTIALS,
      "MODE",
      TextForm.allOf(AuthMode.class),
      "Which credentials are asked for. off: none. present: some, right or wrong."
          + " token: a token of this server. full: such a token, or a right signature.",
      (config, text) -> config.withAuth(TextForm.constant(AuthMode.class, text)),
      config -> TextForm.of(config.auth())),
  /** When tokens end, and what the dates of signatures are held against. */
  IDENTITY_CLOCK(
      Group.CREDENTIALS,
      "CLOCK",
      TextForm.allOf(IdentityClock.class),
      "The time that says when a token ends, and from which dates of signatures may differ by at"
          + " most 15 minutes. real: this machine's. simulated: simulated time.",
      (config, text) -> config.withIdentityClock(TextForm.constant(IdentityClock.class, text)),
      config -> TextForm.of(config.identityClock())),
  /** By which names the simulator's own API may be called. */
  ALLOWED_HOSTS(
      Group.SERVER,
      "NAMES",
      "host names without ports, separated by commas, or none",
      "Further names by which the simulator's own API, under /_simulator/, may be called;"
          + " .example.com stands for all names that end so.",
      (config, text) -> config.withAllowedHosts(names(text)),
      config -> text(config.allowedHosts())),
  /** How long clients may take to send. */
  BODY_TIMEOUT(
      Group.SERVER,
      "DURATION",
      TextForm.DURATIONS + ", but not 0",
      "How long the body of a request may take to come before it is refused with 408.",
      (config, text) -> config.withBodyTimeout(TextForm.duration(text)),
      config -> TextForm.of(config.bodyTimeout()));

  private static final String NONE = "none";

  private static final Pattern HOST_NAME = Pattern.compile("[^\\s/\\[\\]]+");

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Help help;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final BiFunction<ServerConfig, String, ServerConfig> writer;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Function<ServerConfig, String> reader;

  ServerSetting(
      Group group,
      String valueLabel,
      String allowed,
      String purpose,
      BiFunction<ServerConfig, String, ServerConfig> writer,
      Function<ServerConfig, String> reader) {
    this.help = new Help(group, valueLabel, allowed, purpose);
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public Help help() {
    return help;
  }

  /**
   * A configuration with this setting as a text says.
   *
   * @throws IllegalArgumentException if the text is not what it takes
   */
  public ServerConfig in(ServerConfig config, String text) {
    return writer.apply(config, text);
  }

  /** How the value in a configuration is written. */
  public String textOf(ServerConfig config) {
    return reader.apply(config);
  }

  /** A name or address, no URL; an IPv6 address may stand in brackets, as in a URL. */
  private static String host(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String host = bracketed ? text.substring(1, text.length() - 1) : text;
    if (!HOST_NAME.matcher(host).matches()) {
      throw new IllegalArgumentException(text + " is not a host name or an address");
    }
    return host;
  }

  private static String[] names(String text) {
    return text.equals(NONE)
        ? new String[0]
        : Stream.of(text.split(",", -1)).map(String::strip).toArray(String[]::new);
  }

  private static String text(List<String> names) {
    return names.isEmpty() ? NONE : String.join(",", names);
  }
}
