package io.vpcep.simulator.config;

import io.vpcep.simulator.model.Protocol;
import io.vpcep.simulator.network.Cidr;
import java.util.Objects;
import java.util.Set;

/**
 * The matters in which the documents of this API differ from each other. An immutable value: take a
 * named one and change what you need.
 *
 * @param portConflicts what must be unique among services that share a port
 * @param protocols protocols that port mappings may name
 * @param maxPortMappings how many port mappings one request may carry
 * @param reservedCidr network that no VPC or subnet may overlap
 * @param maxTags how many tags a resource may have
 * @param tagCharacters which characters tags may have
 * @param timestamps how instants are written on the wire
 * @param serviceTags whether answers about endpoint services carry {@code tags}
 * @param permissionType whether whitelist records carry {@code permission_type}
 * @param vipPortId whether {@code vip_port_id} is taken and answered
 * @param pools whether answers carry {@code pool_id} and {@code cidr_type}
 * @param currentFields whether the fields that the current service has beyond the API reference of
 *     2024-04 are taken and answered: {@code description}, {@code enable_policy}, policies and
 *     others
 * @param currentCodes whether EndPoint.2041 to EndPoint.2044 take the place of the vaguer
 *     EndPoint.3010 and EndPoint.3017
 * @param publicServiceOwner owner of the operator's services
 * @param publicServicePrefix what their names begin with, before region and name
 */
public record Dialect(
    PortConflictRule portConflicts,
    Set<Protocol> protocols,
    int maxPortMappings,
    String reservedCidr,
    int maxTags,
    TagCharacters tagCharacters,
    TimestampFormat timestamps,
    boolean serviceTags,
    boolean permissionType,
    boolean vipPortId,
    boolean pools,
    boolean currentFields,
    boolean currentCodes,
    String publicServiceOwner,
    String publicServicePrefix) {

  /** The reading that lets every document's sample and every known client pass. */
  public static final Dialect DEFAULT =
      new Dialect(
          PortConflictRule.SERVER_PORT,
          Set.of(Protocol.TCP, Protocol.UDP),
          200,
          "198.19.128.0/17",
          10,
          TagCharacters.ANY_BUT_RESERVED,
          TimestampFormat.SECONDS_WITH_ZONE,
          true,
          true,
          true,
          false,
          true,
          false,
          "example",
          "com.myhuaweicloud.");

  /** The API reference of 2024-04 to the letter. */
  public static final Dialect API_REFERENCE_2024 =
      DEFAULT
          .withProtocols(Set.of(Protocol.TCP))
          .withServiceTags(false)
          .withPermissionType(false)
          .withVipPortId(false)
          .withCurrentFields(false);

  /** The international documents, which Open Telekom Cloud's follow. */
  public static final Dialect INTERNATIONAL =
      DEFAULT
          .withPortConflicts(PortConflictRule.SERVER_AND_CLIENT_PORT)
          .withTagCharacters(TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE)
          .withPublicServices("OTC", "com.t-systems.otc.")
          .withCurrentFields(false);

  /** The older documents. */
  public static final Dialect LEGACY =
      DEFAULT
          .withReservedCidr("198.19.128.0/20")
          .withTimestamps(TimestampFormat.MILLISECONDS_WITHOUT_ZONE)
          .withPools(true)
          .withCurrentFields(false);

  /** The service as its public documentation and official clients of 2025 have it. */
  public static final Dialect CURRENT =
      DEFAULT
          .withMaxTags(20)
          .withTagCharacters(TagCharacters.LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT)
          .withCurrentCodes(true);

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no protocol, a maximum is negative, or the
   *     reserved network is not IPv4
   */
  public Dialect {
    protocols = Set.copyOf(protocols);
    Objects.requireNonNull(portConflicts);
    Cidr.parse(reservedCidr);
    Objects.requireNonNull(tagCharacters);
    Objects.requireNonNull(timestamps);
    Objects.requireNonNull(publicServiceOwner);
    Objects.requireNonNull(publicServicePrefix);
    if (protocols.isEmpty()) {
      throw new IllegalArgumentException("a dialect needs at least one protocol");
    }
    if (maxPortMappings < 1 || maxTags < 0) {
      throw new IllegalArgumentException(
          "impossible maximum: maxPortMappings " + maxPortMappings + ", maxTags " + maxTags);
    }
  }

  /** The same with another rule for port conflicts. */
  public Dialect withPortConflicts(PortConflictRule value) {
    return new Dialect(
        value,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with other protocols. */
  public Dialect withProtocols(Set<Protocol> value) {
    return new Dialect(
        portConflicts,
        value,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with another maximum of port mappings. */
  public Dialect withMaxPortMappings(int value) {
    return new Dialect(
        portConflicts,
        protocols,
        value,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with another reserved network. */
  public Dialect withReservedCidr(String value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        value,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with another maximum of tags. */
  public Dialect withMaxTags(int value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        value,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with other characters for tags. */
  public Dialect withTagCharacters(TagCharacters value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        value,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with another form of instants. */
  public Dialect withTimestamps(TimestampFormat value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        value,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without tags in answers about services. */
  public Dialect withServiceTags(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        value,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without the type of whitelist records. */
  public Dialect withPermissionType(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        value,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without the port of a virtual address. */
  public Dialect withVipPortId(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        value,
        pools,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without pool and network type in answers. */
  public Dialect withPools(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        value,
        currentFields,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without the fields of the current service. */
  public Dialect withCurrentFields(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        value,
        currentCodes,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with or without the more exact codes of the current service. */
  public Dialect withCurrentCodes(boolean value) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        value,
        publicServiceOwner,
        publicServicePrefix);
  }

  /** The same with another owner and another name prefix of the operator's services. */
  public Dialect withPublicServices(String owner, String prefix) {
    return new Dialect(
        portConflicts,
        protocols,
        maxPortMappings,
        reservedCidr,
        maxTags,
        tagCharacters,
        timestamps,
        serviceTags,
        permissionType,
        vipPortId,
        pools,
        currentFields,
        currentCodes,
        owner,
        prefix);
  }
}
