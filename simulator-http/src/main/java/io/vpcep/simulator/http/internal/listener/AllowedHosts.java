package io.vpcep.simulator.http.internal.listener;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which hosts a browser may come to the simulator's own API. A page can have the name that it
 * was loaded by resolved anew, to this machine, and then reads the answers as its own: so only such
 * names are taken that nobody can point here who is not let to.
 */
final class AllowedHosts {
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");
  // Reserved: nobody can register a name there.
  private static final List<String> RESERVED =
      List.of(".localhost", ".local", ".internal", ".test");

  private final Set<String> names = new HashSet<>();
  private final List<String> endings;

  /**
   * Those of a server.
   *
   * @param host what it listens on
   * @param further names, or endings that begin with a dot
   */
  AllowedHosts(String host, Collection<String> further) {
    names.add(normal(host));
    further.forEach(name -> names.add(normal(name)));
    endings =
        Stream.concat(RESERVED.stream(), names.stream().filter(name -> name.startsWith(".")))
            .toList();
  }

  /**
   * Whether a host is one.
   *
   * @param host as in a URI; null if the client said none, as no browser does
   */
  boolean allow(@Nullable String host) {
    if (host == null || host.isEmpty() || ADDRESS.matcher(host).matches()) {
      return true;
    }
    String name = normal(host);
    return name.indexOf('.') < 0
        || names.contains(name)
        || endings.stream().anyMatch(name::endsWith);
  }

  private static String normal(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.toLowerCase(Locale.ROOT);
  }
}
