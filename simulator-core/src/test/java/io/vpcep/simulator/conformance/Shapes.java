package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.error.ErrorCode.BATCH_TOO_LARGE;
import static io.vpcep.simulator.error.ErrorCode.DUPLICATE_TAG_KEY;
import static io.vpcep.simulator.error.ErrorCode.EMPTY_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PROTOCOL;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_KEY_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.INVALID_TAG_VALUE_LENGTH;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PORTS;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_PORTS;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_TAGS;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values in requests look like. */
final class Shapes {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{0,16}");
  private static final Pattern ADDRESS =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern ACCOUNT = Pattern.compile("\\*|iam:domain::(\\*|[A-Za-z0-9]{1,64})");
  private static final Pattern ORGANIZATION =
      Pattern.compile("organizations:orgPath::[A-Za-z0-9/?*-]{1,1024}");
  private static final int LONGEST_KEY = 36;
  private static final int LONGEST_VALUE = 43;
  private static final int LONGEST_DESCRIPTION = 128;
  private static final int MOST_PORTS = 200;
  private static final int MOST_ITEMS = 500;

  private Shapes() {}

  static boolean absent(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether it is an address, or a domain name. */
  static boolean isAddressOrName(String text) {
    return isAddress(text)
        || (text.length() < 254
            && !text.matches("[0-9.]*")
            && List.of(text.split("\\.", -1)).stream()
                .allMatch(part -> part.matches("[A-Za-z0-9-]{1,63}")));
  }

  /** Whether it is an address, alone or with the length of a prefix. */
  static boolean isNetwork(String text) {
    String[] parts = text.split("/", -1);
    boolean prefix =
        parts.length == 1 || (parts.length == 2 && parts[1].matches("\\d|[12]\\d|3[0-2]"));
    return prefix && isAddress(parts[0]);
  }

  /** An address as a number. */
  static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.", -1)) {
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }

  static boolean isAccountRecord(@Nullable String text) {
    return text != null && ACCOUNT.matcher(text).matches();
  }

  static boolean isOrganizationRecord(@Nullable String text) {
    return text != null && ORGANIZATION.matcher(text).matches();
  }

  /** How many things one request may name. */
  static void checkBatch(List<?> items) {
    when(items.size() > MOST_ITEMS, BATCH_TOO_LARGE);
  }

  static void checkDescription(@Nullable String text) {
    when(
        text != null
            && (text.length() > LONGEST_DESCRIPTION
                || text.contains("<")
                || text.contains(">")
                || text.chars().anyMatch(Character::isISOControl)),
        INVALID_PARAMETER);
  }

  /** The port mappings of a request. */
  static List<PortMapping> ports(@Nullable List<PortSpec> ports, Set<String> protocols) {
    when(ports == null || ports.isEmpty(), MISSING_PORTS);
    when(
        ports.stream().anyMatch(port -> port.clientPort() == null || port.serverPort() == null),
        MISSING_PORTS);
    when(
        ports.stream().anyMatch(port -> !isPort(port.clientPort()) || !isPort(port.serverPort())),
        INVALID_PORT);
    Set<String> clients = new HashSet<>();
    when(
        !ports.stream().allMatch(port -> clients.add(port.clientPort() + protocol(port))),
        INVALID_PORT);
    when(!ports.stream().allMatch(port -> protocols.contains(protocol(port))), INVALID_PROTOCOL);
    when(ports.size() > MOST_PORTS, TOO_MANY_PORTS);
    return ports.stream()
        .map(
            port ->
                new PortMapping(
                    port.clientPort(),
                    port.serverPort(),
                    PortMapping.Protocol.valueOf(protocol(port))))
        .toList();
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= 65535;
  }

  private static String protocol(PortSpec port) {
    return absent(port.protocol()) ? "TCP" : port.protocol();
  }

  /** The tags that something is created with. */
  static List<Tag> tags(@Nullable List<TagSpec> tags, Reading reading) {
    if (tags == null) {
      return List.of();
    }
    checkTagTexts(tags, reading);
    when(tags.size() > reading.tags(), TOO_MANY_TAGS);
    checkTagLengths(tags);
    return tags.stream().map(tag -> new Tag(tag.key(), value(tag))).toList();
  }

  static void checkTagTexts(List<TagSpec> tags, Reading reading) {
    checkTagKeys(tags);
    when(
        tags.stream()
            .anyMatch(
                tag ->
                    !reading.tagText().matcher(tag.key()).matches()
                        || !reading.tagText().matcher(value(tag)).matches()),
        INVALID_TAG);
  }

  static void checkTagKeys(List<TagSpec> tags) {
    when(tags.stream().anyMatch(tag -> absent(tag.key())), EMPTY_TAG);
    when(tags.stream().map(TagSpec::key).distinct().count() < tags.size(), DUPLICATE_TAG_KEY);
  }

  static void checkTagLengths(List<TagSpec> tags) {
    when(tags.stream().anyMatch(tag -> tag.key().length() > LONGEST_KEY), INVALID_TAG_KEY_LENGTH);
    when(
        tags.stream().anyMatch(tag -> value(tag).length() > LONGEST_VALUE),
        INVALID_TAG_VALUE_LENGTH);
  }

  static String value(TagSpec tag) {
    return tag.value() == null ? "" : tag.value();
  }
}
