package io.vpcep.simulator.conformance;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.network.Cidr;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of each dialect, written down once more: the model never asks the settings
 * of the simulator.
 *
 * @param protocols what a port mapping may name
 * @param clientPortsConflict whether client ports of services on one backend must differ too
 * @param reserved what networks must not overlap
 * @param tags how many a resource may have
 * @param tagText what keys and values of tags look like
 * @param serviceTags whether services are created with tags
 * @param vipPort whether {@code vip_port_id} is known
 * @param pools whether services show pools unasked
 * @param current whether the fields of the current service are known
 * @param ownPermission whether a record of the owner's account is listed
 * @param sdk whether those of them are known that only the official SDK has
 * @param publicServices the full names of the operator's services
 * @param codes the codes for addresses and access whitelists
 */
record Reading(
    Set<String> protocols,
    boolean clientPortsConflict,
    Cidr reserved,
    int tags,
    Pattern tagText,
    boolean serviceTags,
    boolean vipPort,
    boolean pools,
    boolean current,
    boolean sdk,
    boolean ownPermission,
    List<String> publicServices,
    Codes codes) {

  /** The codes that the current service has more exactly. */
  record Codes(
      ErrorCode addressForm, ErrorCode addressOutside, ErrorCode addressTaken, ErrorCode access) {}

  private static final Set<String> BOTH = Set.of("TCP", "UDP");
  private static final Cidr WIDE = Cidr.parse("198.19.128.0/17");
  private static final Cidr NARROW = Cidr.parse("198.19.128.0/20");
  private static final Pattern ANY =
      Pattern.compile("(?! )[^=*<>\\\\,|/\\x00-\\x1f\\x7f-\\x9f]*(?<! )", Pattern.DOTALL);
  private static final Pattern CONSOLE = Pattern.compile("[\\p{L}\\p{Nd}_-]*");
  private static final Pattern CURRENT = Pattern.compile("[\\p{L}\\p{Nd}_@-]*");
  private static final List<String> CLOUD = common("com.myhuaweicloud.");
  private static final List<String> TELEKOM =
      List.of(
          "com.t-systems.otc.eu-de.obs",
          "com.t-systems.otc.eu-de.dns",
          "com.t-systems.otc.eu-de.apig");
  private static final Codes VAGUE =
      new Codes(
          ErrorCode.INVALID_IP_ADDRESS,
          ErrorCode.INVALID_IP_ADDRESS,
          ErrorCode.INVALID_IP_ADDRESS,
          ErrorCode.INVALID_CIDR_LIST);
  private static final Codes EXACT =
      new Codes(
          ErrorCode.INVALID_PORT_IP,
          ErrorCode.PORT_IP_NOT_IN_SUBNET,
          ErrorCode.PORT_IP_IN_USE,
          ErrorCode.INVALID_ACCESS_WHITELIST);

  /** What a request says of a policy document, where that is a known field. */
  @Nullable PolicyDocument document(CreateEndpoint request) {
    return sdk ? request.policyDocument() : null;
  }

  static Reading of(Dialect.Named dialect) {
    return switch (dialect) {
      case DEFAULT ->
          new Reading(
              BOTH, false, WIDE, 10, ANY, true, true, false, true, true, false, CLOUD, VAGUE);
      case API_REFERENCE_2024 ->
          new Reading(
              Set.of("TCP"),
              false,
              WIDE,
              10,
              ANY,
              false,
              false,
              false,
              false,
              false,
              false,
              CLOUD,
              VAGUE);
      case INTERNATIONAL ->
          new Reading(
              BOTH,
              true,
              WIDE,
              10,
              CONSOLE,
              true,
              true,
              false,
              false,
              false,
              false,
              common("com.t-systems.otc."),
              VAGUE);
      case LEGACY ->
          new Reading(
              BOTH, false, NARROW, 10, ANY, true, true, true, false, false, false, CLOUD, VAGUE);
      case CURRENT ->
          new Reading(
              BOTH, false, WIDE, 20, CURRENT, true, true, false, true, true, true, CLOUD, EXACT);
      case OPEN_TELEKOM_CLOUD ->
          new Reading(
              Set.of("TCP"),
              false,
              WIDE,
              20,
              CURRENT,
              true,
              false,
              true,
              true,
              false,
              true,
              TELEKOM,
              EXACT);
    };
  }

  private static List<String> common(String prefix) {
    return Stream.of("obs", "dns", "dis", "iam")
        .map(name -> prefix + Setting.REGION + "." + name)
        .toList();
  }
}
