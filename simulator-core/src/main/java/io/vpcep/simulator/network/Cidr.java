package io.vpcep.simulator.network;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 network.
 *
 * @param first its first address, as an unsigned number
 * @param prefixLength 0 to 32
 */
@Stable
public record Cidr(long first, int prefixLength) {
  // No leading zeros: some programs read such numbers as octal.
  private static final String NUMBER = "(0|[1-9]\\d{0,2})";
  private static final Pattern FORM =
      Pattern.compile(
          NUMBER + "\\." + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:/(0|[1-9]\\d?))?");
  private static final int BITS = 32;
  private static final int LARGEST_BYTE = 255;

  /**
   * Checks the prefix and that no bit is set beyond it.
   *
   * @throws IllegalArgumentException if one of them is wrong
   */
  public Cidr {
    if (prefixLength < 0 || prefixLength > BITS) {
      throw new IllegalArgumentException("prefix length must be 0 to 32, not " + prefixLength);
    }
    if (first < 0 || first >> BITS != 0 || (first & (size(prefixLength) - 1)) != 0) {
      throw new IllegalArgumentException(
          text(first) + "/" + prefixLength + " has bits set beyond its prefix");
    }
  }

  /**
   * A network such as {@code 10.0.0.0/16}, or an address, which is a network of one.
   *
   * @throws IllegalArgumentException if it is not IPv4 in this form
   */
  public static Cidr parse(String text) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an IPv4 network: \"" + text + "\"");
    }
    long address = 0;
    for (int group = 1; group <= 4; group++) {
      int value = Integer.parseInt(matcher.group(group));
      if (value > LARGEST_BYTE) {
        throw new IllegalArgumentException("not an IPv4 network: \"" + text + "\"");
      }
      address = address << 8 | value;
    }
    String prefix = matcher.group(5);
    return new Cidr(address, prefix == null ? BITS : Integer.parseInt(prefix));
  }

  /** How many addresses it has. */
  public long size() {
    return size(prefixLength);
  }

  /** Its last address, as an unsigned number. */
  public long last() {
    return first + size() - 1;
  }

  /** Whether an address is in it. */
  public boolean contains(long address) {
    return address >= first && address <= last();
  }

  /** Whether all of another network is in it. */
  public boolean contains(Cidr other) {
    return contains(other.first) && contains(other.last());
  }

  /** Whether the two have an address in common. */
  public boolean overlaps(Cidr other) {
    return first <= other.last() && other.first <= last();
  }

  /** An address in the dotted form. */
  public static String text(long address) {
    return (address >> 24 & LARGEST_BYTE)
        + "."
        + (address >> 16 & LARGEST_BYTE)
        + "."
        + (address >> 8 & LARGEST_BYTE)
        + "."
        + (address & LARGEST_BYTE);
  }

  private static long size(int prefixLength) {
    return 1L << (BITS - prefixLength);
  }

  @Override
  public String toString() {
    return text(first) + "/" + prefixLength;
  }

  /**
   * The addresses of a subnet that endpoints can have.
   *
   * @param first the one after the address of the network and that of the gateway
   * @param last the one before the broadcast address
   */
  public record Hosts(long first, long last) {

    /** The network of a subnet that is not modelled. */
    public static final Cidr UNKNOWN_SUBNET = Cidr.parse("192.168.0.0/16");

    /** The addresses of a subnet for endpoints; a small subnet has none. */
    public static Hosts of(Cidr subnet) {
      Objects.requireNonNull(subnet, "subnet");
      return new Hosts(subnet.first() + 2, subnet.last() - 1);
    }

    /** How many there are. */
    public int count() {
      return (int) Math.max(0, Math.min(Integer.MAX_VALUE, last - first + 1));
    }
  }
}
