package io.vpcep.simulator.http.internal.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** By which names clients come to a server. */
public final class HostNames {
  private static final List<String> ALL_ADDRESSES = List.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

  private HostNames() {}

  /**
   * The host that is listened on; instead of what stands for all addresses, the name of this
   * machine, by which other containers know it.
   */
  public static List<String> of(String host) {
    if (!ALL_ADDRESSES.contains(host)) {
      return List.of(host);
    }
    try {
      return List.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return List.of(); // it has a name that it does not know itself: clients use none then
    }
  }
}
